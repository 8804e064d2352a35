using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using AccessStandalone.HalSim.Client.Commands;
using AccessStandalone.HalSim.Client.Session;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Client;

/// <summary>The platform's command line at scripted devices: words, documents, exit codes.</summary>
[TestClass]
public sealed class CommandTests : IDisposable
{
    private FakeDevice _device = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };
    private string? _password = FakeDevice.Password;
    private Func<string, string?> _prompt = _ => null;

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    [TestMethod]
    public void Users_are_added_listed_and_found()
    {
        Assert.AreEqual(PlatformExit.Done, Run("users", "add", "7..9", "--name", "Ann B", "--card", "0x64", "--device", "fake"));
        Assert.AreEqual(PlatformExit.Done, Run("users", "list", "--device", "fake"));
        StringAssert.Contains(_output.ToString(), "Ann B", StringComparison.Ordinal);
        Assert.AreEqual(PlatformExit.Done, Run("users", "find", "9", "--device", "fake", "--json"));
        JsonNode user = Document()["devices"]![0]!["data"]!;
        Assert.AreEqual((9, 102), ((int)user["id"]!, (int)user["cards"]![0]!));
        Assert.AreEqual(PlatformExit.Refused, Run("users", "find", "10", "--device", "fake"));
    }

    [TestMethod]
    public void Entries_that_were_refused_are_listed_with_their_reasons()
    {
        Assert.AreEqual(PlatformExit.Done, Run("users", "add", "8", "--card", "1", "--device", "fake"));
        Assert.AreEqual(PlatformExit.PartlyDone, Run("users", "add", "7..8", "--card", "100", "--device", "fake", "--json"));
        JsonNode data = Document()["devices"]![0]!["data"]!;
        Assert.AreEqual("user 8", (string?)data["failures"]![0]!["what"]);
        Assert.AreEqual("UserIdTaken", (string?)data["failures"]![0]!["reason"]);
        Assert.AreEqual(PlatformExit.Refused, Run("users", "add", "8", "--card", "2", "--device", "fake"));
    }

    [TestMethod]
    public void Several_devices_are_asked_at_once_and_each_says_which_it_is()
    {
        Assert.AreEqual(PlatformExit.PartlyDone, Run("records", "--device", "fake", "--device", "down"));
        StringAssert.Contains(_error.ToString(), "down: nobody there", StringComparison.Ordinal);
        Assert.AreEqual(PlatformExit.NoConnection, Run("users", "list", "--device", "down"));
        Assert.AreEqual(PlatformExit.PartlyDone, Run("users", "list", "--device", "fake", "--device", "down", "--json"));
        Assert.AreEqual("down", (string?)Document()["devices"]![1]!["device"]);
        Assert.AreEqual(PlatformExit.NoConnection, (int)Document()["devices"]![1]!["exit"]!);
    }

    [TestMethod]
    public void A_password_comes_from_outside_the_command_line()
    {
        _password = "wrong";
        Assert.AreEqual(PlatformExit.LoginRefused, Run("open", "--device", "fake"));
        _device.LoginIsLocked = true;
        Assert.AreEqual(PlatformExit.LockedOut, Run("open", "--device", "fake"));
        _password = null;
        Assert.AreEqual(PlatformExit.Usage, Run("open", "--device", "fake"));
        StringAssert.Contains(_error.ToString(), PasswordSource.Current, StringComparison.Ordinal);
    }

    [TestMethod]
    [DataRow("open")]
    [DataRow("open --device fake extra")]
    [DataRow("users add --device fake")]
    [DataRow("users add 0 --card 1 --device fake")]
    [DataRow("users add 7 --kind boss --device fake")]
    [DataRow("users remove --all --device fake")]
    [DataRow("settings set nothing 1 --device fake")]
    [DataRow("settings set osdp1-key 00 --device fake")]
    [DataRow("network set address=1.2.3 --device fake")]
    [DataRow("addresses set only 10.0.0.0/33 --device fake")]
    [DataRow("schedules period 1 8-9 --device fake")]
    [DataRow("records kind=x --device fake")]
    [DataRow("records last 1 --acknowledge --device fake")]
    [DataRow("restore --device fake")]
    [DataRow("time soon --device fake")]
    [DataRow("duress maybe --device fake")]
    [DataRow("sync /no/such/folder --device fake")]
    [DataRow("open --device fake:0")]
    [DataRow("open --device fake --device fake")]
    [DataRow("init Secret-88 --device fake")]
    [DataRow("password Secret-88 --device fake")]
    [DataRow("settings get osdp1-key --device fake")]
    [DataRow("network set time-server-port=0 --device fake")]
    [DataRow("network set time-server-cycle=43201 --device fake")]
    [DataRow("discover --seconds 0")]
    [DataRow("discover --port 70000")]
    public void Wrong_words_ask_nothing(string words)
    {
        Assert.AreEqual(PlatformExit.Usage, Run(words.Split(' ')));
        Assert.AreNotEqual(string.Empty, _error.ToString());
        Assert.DoesNotContain("Secret-88", _error.ToString());
    }

    [TestMethod]
    public void A_new_device_says_what_it_is_and_what_to_do()
    {
        _device = new FakeDevice { IsNew = true };
        _password = null;
        Assert.AreEqual(PlatformExit.NotInitialised, Run("info", "--device", "fake"));
        StringAssert.Contains(_output.ToString(), "initialised   no: run 'platform init'\n", StringComparison.Ordinal);
        Assert.AreEqual(string.Empty, _error.ToString());
        Assert.AreEqual(PlatformExit.NotInitialised, Run("info", "--json", "--device", "fake"));
        Assert.IsFalse((bool)Document()["devices"]![0]!["data"]!["initialised"]!);
        Assert.AreEqual(PlatformExit.Done, Run("info", "--brief", "--device", "fake"));
        _password = FakeDevice.Password;
        Assert.AreEqual(PlatformExit.NotInitialised, Run("open", "--device", "fake"));
        StringAssert.Contains(_error.ToString(), "'platform init'", StringComparison.Ordinal);
    }

    [TestMethod]
    public void How_a_device_is_is_told_in_words()
    {
        _device.Door = 1 + 8;
        _device.Alarms = 4 + 8;
        Assert.AreEqual(PlatformExit.Done, Run("info", "--device", "fake"));
        string[] lines = _output.ToString().Split('\n');
        Assert.AreEqual("model            M1", lines[0], "names and values have no titles");
        Assert.Contains("time             unknown: 'platform time now' sets it", lines);
        Assert.Contains("lock             released", lines);
        Assert.Contains("door contact     closed, not watched", lines);
        Assert.Contains("case             open", lines);
        Assert.Contains("alarms           tamper, codes locked", lines);
        Assert.Contains("broken off       none since start", lines);
        Assert.AreEqual(PlatformExit.Done, Run("info", "--json", "--device", "fake"));
        JsonNode data = Document()["devices"]![0]!["data"]!;
        Assert.AreEqual("released case-open", string.Join(' ', data["door"]!.AsArray()));
        Assert.AreEqual("tamper codes-locked", string.Join(' ', data["alarms"]!.AsArray()));
        Assert.AreEqual(0, (int)data["closed"]!["badFrame"]!);
        _device.Alarms = 128;
        Run("info", "--json", "--device", "fake");
        Assert.AreEqual("bit-7", (string?)Document()["devices"]![0]!["data"]!["alarms"]![0], "a newer device may have more");
    }

    [TestMethod]
    public void Users_come_by_their_ids_and_in_the_document_alone_for_programs()
    {
        Run("users", "add", "9", "--card", "1", "--device", "fake");
        Run("users", "add", "7", "--card", "2", "--device", "fake");
        _error.GetStringBuilder().Clear();
        Run("users", "list", "--json", "--device", "fake");
        Assert.AreEqual(7, (int)Document()["devices"]![0]!["data"]![0]!["id"]!);
        Assert.AreEqual(string.Empty, _error.ToString());
        Run("users", "add", "9", "--card", "3", "--json", "--device", "fake");
        Assert.AreEqual("UserIdTaken", (string?)Document()["devices"]![0]!["reason"]);
        StringAssert.Contains(_error.ToString(), "0 done, 1 refused", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Who_does_not_tell_the_password_has_cancelled()
    {
        _password = null;
        _prompt = _ => throw new OperationCanceledException();
        Assert.AreEqual(PlatformExit.PartlyDone, Run("open", "--device", "fake"));
        Assert.AreEqual(PlatformExit.PartlyDone, Run("info", "--device", "fake"));
        Assert.AreEqual("cancelled\ncancelled\n", _error.ToString() + _output);
    }

    [TestMethod]
    public void A_file_that_cannot_be_written_is_no_lost_connection()
    {
        Assert.AreEqual(PlatformExit.Usage, Run("users", "export", "/no/such/folder/users.csv", "--device", "fake"));
        Assert.AreEqual(PlatformExit.Usage, Run("users", "extract", "/dev/null/users", "--device", "fake"));
    }

    [TestMethod]
    public void A_folder_with_nobody_removes_nobody()
    {
        Run("users", "add", "7", "--card", "1", "--device", "fake");
        string folder = Directory.CreateTempSubdirectory("sync").FullName;
        File.WriteAllText(Path.Combine(folder, "persons.csv"), "id,name\n");
        Assert.AreEqual(PlatformExit.Usage, Run("sync", folder, "--device", "fake"));
        Assert.HasCount(1, _device.Users);
        Directory.Delete(folder, recursive: true);
    }

    [TestMethod]
    public void A_long_import_tells_how_far_it_is()
    {
        string file = Path.GetTempFileName();
        File.WriteAllText(file, "id,card\n" + string.Concat(Enumerable.Range(1, 250).Select(i => $"{i},{i}\n")));
        Assert.AreEqual(PlatformExit.Done, Run("users", "import", file, "--device", "fake"));
        Assert.AreEqual("fake: 100 of 250, 0 refused\nfake: 200 of 250, 0 refused\nfake: 250 of 250, 0 refused\n", _error.ToString());
        Assert.HasCount(250, _device.Users);
        _error.GetStringBuilder().Clear();
        Assert.AreEqual(PlatformExit.Done, Run("users", "list", "--device", "fake"));
        Assert.AreEqual("fake: 100 of 250\nfake: 200 of 250\nfake: 250 of 250\n", _error.ToString());
        File.Delete(file);
    }

    [TestMethod]
    public void The_range_of_a_setting_is_told() =>
        Assert.AreEqual("door-open-duration-s takes 1 to 600", SettingNames.RangeOf(AccessStandalone.Storage.SettingId.DoorOpenDurationS));

    [TestMethod]
    [DataRow("platform", "a verb is missing; there are: discover, init, ", "platform --help'")]
    [DataRow("platform users", "a verb is missing; there are: list, add, ", "platform users --help'")]
    [DataRow("platform users foo", "unknown verb 'foo'; there are: list, add, ", "platform users --help'")]
    [DataRow("platform open extra", "'extra'", "platform open --help'")]
    public void Words_that_there_are_not_are_answered_with_those_there_are(string line, string message, string help)
    {
        var commands = new AccessStandalone.HalSim.Commands.CommandLine(TextReader.Null, _output, _error, isTerminal: false, CancellationToken.None);
        Assert.AreEqual(PlatformExit.Usage, commands.Run(line.Split(' ')));
        StringAssert.Contains(_error.ToString(), message, StringComparison.Ordinal);
        StringAssert.Contains(_error.ToString(), help, StringComparison.Ordinal);
        Assert.DoesNotContain("Required command", _error.ToString());
    }

    [TestMethod]
    public void Each_device_found_is_told_once_with_where_it_can_be_reached()
    {
        JsonObject Device(string serial, int port, int init) => new() { ["SerialNo"] = serial, ["Port"] = port, ["Init"] = init, ["DeviceType"] = "M1", ["Version"] = "1.0" };
        (System.Net.IPAddress, JsonObject)[] answers =
        [
            (System.Net.IPAddress.Parse("10.0.0.20"), Device("00AB", 37777, 2)), (System.Net.IPAddress.Parse("10.0.0.3"), Device("00AC", 5001, 1)),
            (System.Net.IPAddress.Parse("10.0.0.20"), Device("00AB", 37777, 2)),
        ];
        VerbResult found = Discovery.View(answers);
        Assert.AreEqual((PlatformExit.Done, "2 devices"), (found.Exit, found.Text));
        Assert.AreEqual("10.0.0.3:5001 10.0.0.20", string.Join(' ', found.Data!.AsArray().Select(device => device!["device"])));
        Assert.AreEqual("False 00ac True 00ab", string.Join(' ', found.Data!.AsArray().Select(device => $"{(bool)device!["initialised"]!} {device["deviceId"]}")));
        Assert.AreEqual(PlatformExit.NoConnection, Discovery.View([]).Exit);
    }

    [TestMethod]
    public void Records_are_lines_for_people_and_for_programs()
    {
        _device.AddRecord(7);
        _device.AddRecord(8);
        Assert.AreEqual(PlatformExit.Done, Run("records", "user=8", "--device", "fake"));
        StringAssert.Contains(_output.ToString(), "#2  Opened for user 8", StringComparison.Ordinal);
        Assert.AreEqual(PlatformExit.Done, Run("records", "--acknowledge", "--json", "--device", "fake"));
        string[] lines = _output.ToString().Trim().Split('\n');
        Assert.AreEqual((1, "granted"), ((int)JsonNode.Parse(lines[0])!["number"]!, (string?)JsonNode.Parse(lines[0])!["kind"]));
        Assert.AreEqual((2, 2u), (lines.Length, _device.Acknowledged));
        Run("records", "--acknowledge", "--json", "--device", "fake");
        Assert.AreEqual(string.Empty, _output.ToString());
    }

    [TestMethod]
    public void A_folder_is_synced_and_bad_rows_are_told()
    {
        string folder = Directory.CreateTempSubdirectory("sync").FullName;
        File.WriteAllText(Path.Combine(folder, "persons.csv"), "id,name\n1,Ann\n2,Bob\n3,Cid\nx,Dan\n");
        File.WriteAllText(Path.Combine(folder, "cards.csv"), "id,card\n1,10\n2,11\n3,12\n");
        Assert.AreEqual(PlatformExit.PartlyDone, Run("sync", folder, "--device", "fake"));
        StringAssert.Contains(_error.ToString(), "persons.csv:5: ", StringComparison.Ordinal);
        StringAssert.Contains(_error.ToString(), "fake: 3 of 3, 0 refused", StringComparison.Ordinal);
        Assert.AreEqual((3, 1u), (_device.Users.Count, _device.Epoch));
        Assert.AreEqual(2, Directory.GetFiles(folder).Length);
        Assert.AreEqual(PlatformExit.Done, Run("users", "extract", Path.Combine(folder, "out"), "--device", "fake"));
        Assert.AreEqual("id,card\r\n1,10\r\n2,11\r\n3,12\r\n", File.ReadAllText(Path.Combine(folder, "out", "cards.csv")));
        Directory.Delete(folder, recursive: true);
    }

    private int Run(params string[] words)
    {
        _output.GetStringBuilder().Clear();
        var passwords = new PasswordSource(variable => variable == PasswordSource.Current ? _password : null, prompt => _prompt(prompt));
        var host = new PlatformHost(_output, _error, false, passwords, Dial, CancellationToken.None);
        System.CommandLine.ParseResult parsed = PlatformWords.Command(host).Parse(words);
        return parsed.Errors.Count == 0 ? parsed.Invoke(new() { Output = _output, Error = _error, EnableDefaultExceptionHandler = false }) : Wrong(parsed.Errors[0].Message);
    }

    private int Wrong(string message)
    {
        _error.WriteLine(message);
        return PlatformExit.Usage;
    }

    private IPlatformDialer Dial(string device)
    {
        TcpDialer.Parse(device);
        return device == "down" ? new DownDialer() : new FakeNetwork(_device);
    }

    private JsonNode Document() => JsonNode.Parse(_output.ToString())!;

    private sealed class DownDialer : IPlatformDialer
    {
        public string Device => "down";

        public System.Threading.Tasks.ValueTask<IPlatformTransport> ConnectAsync(CancellationToken cancel) => throw new IOException("nobody there");
    }
}
