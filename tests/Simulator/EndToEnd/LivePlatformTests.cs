using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using AccessStandalone.HalSim.Client.Commands;
using AccessStandalone.HalSim.Commands;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.EndToEnd;

/// <summary>The command line at live devices, over real TCP: both as a user starts them.</summary>
[TestClass]
[DoNotParallelize]
public sealed class LivePlatformTests : IDisposable
{
    private const string Password = "Turnstile-7";

    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private readonly StringBuilder _all = new();

    public TestContext TestContext { get; set; } = null!;

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(PasswordSource.Current, null);
        Environment.SetEnvironmentVariable(PasswordSource.New, null);
        _output.Dispose();
        _error.Dispose();
    }

    [TestMethod]
    public void A_device_from_new_to_in_use()
    {
        using var device = new LiveDevice();
        Environment.SetEnvironmentVariable(PasswordSource.Current, Password);
        Assert.AreEqual(PlatformExit.NotInitialised, Run(device, "open"));
        Assert.AreEqual(PlatformExit.NotInitialised, Run(device, "info", "--json"), "and yet it says what it is");
        Assert.IsFalse((bool)Data()["initialised"]!);
        Assert.AreEqual(PlatformExit.Done, Run(device, "init"));
        Assert.AreEqual(PlatformExit.Refused, Run(device, "init"), "once");
        Assert.AreEqual(PlatformExit.Done, Run(device, "info", "--json"));
        Assert.IsNotNull(Data()["users"]);
        Assert.AreEqual(PlatformExit.Done, Run(device, "users", "add", "7", "--card", "12345678", "--name", "Ann B"));
        device.Type("card 12345678", "record granted user=7");
        Assert.AreEqual(PlatformExit.Refused, Run(device, "users", "add", "8", "--card", "12345678", "--json"));
        Assert.AreEqual("CardTaken", (string?)Data()["failures"]![0]!["reason"]);
        Assert.AreEqual(PlatformExit.PartlyDone, Run(device, "users", "add", "7..8", "--card", "50"));
        Assert.AreEqual(PlatformExit.Done, Run(device, "open"));
        device.WaitFor("value=open");
        Assert.AreEqual(PlatformExit.Done, Run(device, "records", "granted", "--json"));
        Assert.AreEqual("7", JsonNode.Parse(_output.ToString().Trim().Split('\n')[0])!["user"]!.ToString());
        Environment.SetEnvironmentVariable(PasswordSource.Current, "wrong-one-1");
        Assert.AreEqual(PlatformExit.LoginRefused, Run(device, "users", "list"));
        Assert.AreEqual(PlatformExit.Usage, Run(device, "restore"), "it wants --yes");
    }

    [TestMethod]
    public void Several_devices_at_once_and_one_that_is_not_there()
    {
        using var first = new LiveDevice();
        using var second = new LiveDevice();
        Environment.SetEnvironmentVariable(PasswordSource.Current, Password);
        string[] both = ["--device", first.Address, "--device", second.Address];
        Assert.AreEqual(PlatformExit.Done, Run(["init", .. both]));
        Assert.AreEqual(PlatformExit.Done, Run(["users", "add", "7", "--card", "12345678", "--json", .. both]));
        Assert.AreEqual(2, JsonNode.Parse(_output.ToString())!["devices"]!.AsArray().Count);
        second.Type("card 12345678", "record granted user=7");
        string nobody = $"127.0.0.1:{UnusedPort()}";
        Assert.AreEqual(PlatformExit.NoConnection, Run("open", "--device", nobody));
        Assert.AreEqual(PlatformExit.PartlyDone, Run("open", "--device", first.Address, "--device", nobody));
        first.WaitFor("value=open");
    }

    [TestMethod]
    public void Devices_on_this_machine_are_found_and_say_where_they_can_be_reached()
    {
        using var first = new LiveDevice();
        using var second = new LiveDevice();
        Environment.SetEnvironmentVariable(PasswordSource.Current, Password);
        Assert.AreEqual(PlatformExit.Done, Run(first, "init"));
        Assert.AreEqual(PlatformExit.Done, Run("discover", "--seconds", "2", "--json"));
        JsonNode[] found = Data().AsArray().Select(device => device!).ToArray();
        JsonNode one = found.Single(device => (string?)device["device"] == first.Address);
        JsonNode other = found.Single(device => (string?)device["device"] == second.Address);
        Assert.AreEqual((true, false), ((bool)one["initialised"]!, (bool)other["initialised"]!));
        Assert.AreNotEqual((string?)one["deviceId"], (string?)other["deviceId"]);
        Assert.AreEqual(PlatformExit.Done, Run(first, "info", "--brief", "--json"));
        Assert.AreEqual((string?)Data()["deviceId"], (string?)one["deviceId"]);
        Assert.AreEqual(PlatformExit.Done, Run(first, "settings", "set", "discovery", "off"));
        Run("discover", "--seconds", "1", "--json");
        Assert.IsFalse(Data().AsArray().Any(device => (string?)device!["device"] == first.Address), "it is not to be found");
    }

    [TestMethod]
    public void Where_nobody_is_nobody_is_found()
    {
        Assert.AreEqual(PlatformExit.NoConnection, Run("discover", "--seconds", "1", "--port", $"{UnusedPort()}"));
        StringAssert.Contains(_error.ToString(), "no device has answered", StringComparison.Ordinal);
        Assert.AreEqual(PlatformExit.Usage, Run("discover", "--seconds", "0"));
    }

    [TestMethod]
    public void Lines_typed_at_a_device_have_a_client_beside_those_outside()
    {
        using var device = new LiveDevice();
        Environment.SetEnvironmentVariable(PasswordSource.Current, Password);
        device.Type("client connect", "nobody knows the platform's password");
        device.Type($"platform init {Password}", "initialised");
        device.Type("client connect", "record login method=remote address=192.168.0.100");
        Assert.AreEqual(PlatformExit.Done, Run(device, "users", "add", "7", "--card", "12345678"));
        device.Type("card 12345678", "record granted user=7");
        device.Type("expect client no granted user=7", "expected client no granted user=7 saw");
        device.Type("platform discover", "\"Init\":2");
        device.Type("time-server 2026-11-21T08:00:00");
        device.Type("platform network set time-server=192.168.0.1", "record clock");
    }

    [TestMethod]
    public void What_goes_wrong_has_an_exit_code_and_no_secret_in_it()
    {
        using var device = new LiveDevice();
        Environment.SetEnvironmentVariable(PasswordSource.Current, Password);
        Assert.AreEqual(PlatformExit.Done, Run(device, "init"));
        const string Key = "0F1E2D3C4B5A69788796A5B4C3D2E1F";
        Assert.AreEqual(PlatformExit.Usage, Run(device, "settings", "set", "osdp1-key", Key));
        Assert.AreEqual(PlatformExit.Usage, Run(device, "password", "Secret-88"));
        Assert.AreEqual(PlatformExit.Usage, Run(device, "users", "add", "7", "--password", "1928374655"));
        Assert.AreEqual(PlatformExit.Usage, Run(device, "passwords", "add", "1928374655x"));
        Assert.AreEqual(PlatformExit.Usage, Run(device, "users", "export", "/no/such/folder/users.csv"));
        Environment.SetEnvironmentVariable(PasswordSource.Current, "wrong-one-1");
        for (int i = 0; i < 5; i++)
        {
            Assert.AreEqual(PlatformExit.LoginRefused, Run(device, "open"));
        }

        Assert.AreEqual(PlatformExit.LockedOut, Run(device, "open", "--json"));
        Assert.AreEqual("LockedOut", (string?)JsonNode.Parse(_output.ToString())!["devices"]![0]!["reason"]);
        Assert.AreEqual(PlatformExit.Done, Run(device, "info", "--brief"));
        foreach (string secret in new[] { Key, "Secret-88", "1928374655", "wrong-one-1", Password })
        {
            Assert.DoesNotContain(secret, _all.ToString());
        }
    }

    private static int UnusedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private int Run(LiveDevice device, params string[] words) => Run([.. words, "--device", device.Address]);

    private int Run(params string[] words)
    {
        _output.GetStringBuilder().Clear();
        int exit = new CommandLine(TextReader.Null, _output, _error, isTerminal: false, CancellationToken.None).Run(["platform", .. words]);
        _all.Append(_output).Append(_error);
        TestContext.WriteLine($"{string.Join(' ', words)}: {exit} {_output}{_error}");
        return exit;
    }

    private JsonNode Data() => JsonNode.Parse(_output.ToString())!["devices"]![0]!["data"]!;
}
