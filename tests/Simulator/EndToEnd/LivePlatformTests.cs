using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
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
        Assert.AreEqual(PlatformExit.Refused, Run(device, "open"), "it is not initialised");
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
        TestContext.WriteLine($"{string.Join(' ', words)}: {exit} {_output}{_error}");
        return exit;
    }

    private JsonNode Data() => JsonNode.Parse(_output.ToString())!["devices"]![0]!["data"]!;
}
