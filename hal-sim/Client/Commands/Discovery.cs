using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.FlashImages.Reports;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary><c>discover</c>: asks the devices of the own network to name themselves, by UDP.</summary>
internal static class Discovery
{
    private const int DefaultSeconds = 3;
    private const int MostSeconds = 60;
    private const int IsInitialised = 2;

    public static Command Command(PlatformHost host)
    {
        var seconds = new Option<int>("--seconds") { Description = "How long to listen.", DefaultValueFactory = _ => DefaultSeconds };
        var port = new Option<int>("--port") { Description = "UDP port where the devices listen.", DefaultValueFactory = _ => DiscoveryMessage.Port };
        var command = new Command("discover", "Looks for devices in the own network, and for simulated ones on this machine. With --device only there.") { seconds, port };
        command.SetAction(parsed =>
        {
            int listenS = parsed.GetValue(seconds);
            int at = parsed.GetValue(port);
            if (listenS is < 1 or > MostSeconds || at is < 1 or > ushort.MaxValue)
            {
                host.Error.WriteLine($"--seconds are 1 to {MostSeconds}, a port is 1 to {ushort.MaxValue}");
                return PlatformExit.Usage;
            }

            VerbOutput output = host.OutputOf(parsed);
            VerbResult result = Run(parsed.GetValue(host.Devices) ?? [], at, TimeSpan.FromSeconds(listenS), host);
            output.Result("discover", result);
            output.End(["discover"]);
            return result.Exit;
        });
        return command;
    }

    private static VerbResult Run(string[] devices, int port, TimeSpan listen, PlatformHost host)
    {
        try
        {
            return View(DiscoverySearch.RunAsync(devices, port, listen, host.Stop).GetAwaiter().GetResult());
        }
        catch (SocketException failure)
        {
            return new VerbResult(PlatformExit.NoConnection, failure.Message);
        }
    }

    /// <summary>Each device once: who reached it over several networks is told of one.</summary>
    internal static VerbResult View(IEnumerable<(IPAddress From, JsonObject Device)> answers)
    {
        var table = new ReportTable("device", "model", "firmware", "device ID", "initialised");
        var data = new JsonArray();
        foreach ((IPAddress from, JsonObject device) in answers
            .DistinctBy(answer => (TextOf(answer.Device, "SerialNo"), NumberOf(answer.Device, "Port")))
            .OrderBy(answer => string.Join('.', answer.From.GetAddressBytes().Select(one => one.ToString("D3", CultureInfo.InvariantCulture))), StringComparer.Ordinal)
            .ThenBy(answer => NumberOf(answer.Device, "Port")))
        {
            int port = NumberOf(device, "Port");
            string name = new TcpDialer(from.ToString(), port > 0 ? port : TcpDialer.DefaultPort).Device;
            bool isInitialised = NumberOf(device, "Init") == IsInitialised;
            string deviceId = TextOf(device, "SerialNo").ToLowerInvariant();
            table.Row(name, TextOf(device, "DeviceType"), TextOf(device, "Version"), deviceId, isInitialised ? "yes" : "no: run 'platform init'");
            data.Add(new JsonObject
            {
                ["device"] = name,
                ["address"] = from.ToString(),
                ["port"] = port,
                ["model"] = TextOf(device, "DeviceType"),
                ["firmware"] = TextOf(device, "Version"),
                ["deviceId"] = deviceId,
                ["initialised"] = isInitialised,
            });
        }

        return data.Count == 0
            ? new VerbResult(PlatformExit.NoConnection, "no device has answered", data)
            : VerbResult.Done(Plural.Of(data.Count, "device"), data, table);
    }

    private static string TextOf(JsonObject device, string name) => device[name]?.ToString() ?? string.Empty;

    private static int NumberOf(JsonObject device, string name) => int.TryParse(TextOf(device, name), CultureInfo.InvariantCulture, out int number) ? number : 0;
}
