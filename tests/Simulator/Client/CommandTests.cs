using System;
using System.IO;
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
    private readonly FakeDevice _device = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };
    private string? _password = FakeDevice.Password;

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
        Assert.AreEqual(PlatformExit.LoginRefused, Run("open", "--device", "fake"));
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
    public void Wrong_words_ask_nothing(string words)
    {
        Assert.AreEqual(PlatformExit.Usage, Run(words.Split(' ')));
        Assert.AreNotEqual(string.Empty, _error.ToString());
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
        StringAssert.Contains(_error.ToString(), "3 of 3 sent, 0 failed", StringComparison.Ordinal);
        Assert.AreEqual((3, 1u), (_device.Users.Count, _device.Epoch));
        Assert.AreEqual(2, Directory.GetFiles(folder).Length);
        Assert.AreEqual(PlatformExit.Done, Run("users", "extract", Path.Combine(folder, "out"), "--device", "fake"));
        Assert.AreEqual("id,card\r\n1,10\r\n2,11\r\n3,12\r\n", File.ReadAllText(Path.Combine(folder, "out", "cards.csv")));
        Directory.Delete(folder, recursive: true);
    }

    private int Run(params string[] words)
    {
        _output.GetStringBuilder().Clear();
        var passwords = new PasswordSource(variable => variable == PasswordSource.Current ? _password : null, _ => null);
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
