using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.FlashImages.Reports;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary><c>discover</c>: asks the devices of the own network to name themselves, by UDP.</summary>
internal static class Discovery
{
    private const int DefaultSeconds = 3;

    public static Command Command(PlatformHost host)
    {
        var seconds = new Option<int>("--seconds") { Description = "How long to listen.", DefaultValueFactory = _ => DefaultSeconds };
        var port = new Option<int>("--port") { Description = "Where the devices listen.", DefaultValueFactory = _ => DiscoveryMessage.Port };
        var command = new Command("discover", "Looks for devices in the own network. With --device only there.") { seconds, port };
        command.SetAction(parsed =>
        {
            VerbOutput output = host.OutputOf(parsed);
            try
            {
                VerbResult result = RunAsync(
                    parsed.GetValue(host.Devices) ?? [], parsed.GetValue(port), TimeSpan.FromSeconds(parsed.GetValue(seconds)), host.Stop).GetAwaiter().GetResult();
                output.Result("discover", result);
                output.End(["discover"]);
                return result.Exit;
            }
            catch (SocketException failure)
            {
                host.Error.WriteLine(failure.Message);
                return PlatformExit.NoConnection;
            }
        });
        return command;
    }

    private static async Task<VerbResult> RunAsync(string[] hosts, int port, TimeSpan listen, CancellationToken stop)
    {
        using var socket = new UdpClient(new IPEndPoint(IPAddress.Any, 0)) { EnableBroadcast = true };
        string[] targets = hosts.Length > 0 ? hosts : [DiscoveryMessage.Multicast, IPAddress.Broadcast.ToString()];
        byte[] search = DiscoveryMessage.BuildSearch();
        foreach (string target in targets)
        {
            await socket.SendAsync(search, target.Split(':')[0], port, stop).ConfigureAwait(false);
        }

        var found = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        end.CancelAfter(listen);
        try
        {
            while (true)
            {
                UdpReceiveResult answer = await socket.ReceiveAsync(end.Token).ConfigureAwait(false);
                if (DiscoveryMessage.ParseAnswer(answer.Buffer) is { } device)
                {
                    found[answer.RemoteEndPoint.Address.ToString()] = device;
                }
            }
        }
        catch (OperationCanceledException)
        {
            return View(found);
        }
    }

    private static VerbResult View(SortedDictionary<string, JsonObject> found)
    {
        var table = new ReportTable("from", "type", "version", "serial number", ">port", "address", "initialised");
        var data = new JsonArray();
        foreach ((string from, JsonObject device) in found)
        {
            table.Row(
                from,
                Text(device, "DeviceType"),
                Text(device, "Version"),
                Text(device, "SerialNo"),
                Text(device, "Port"),
                Text(device["IPv4Address"] as JsonObject, "IPAddress"),
                Text(device, "Init"));
            data.Add(new JsonObject { ["from"] = from, ["device"] = device });
        }

        return VerbResult.Done($"{found.Count} devices", data, found.Count == 0 ? null : table);
    }

    private static string Text(JsonObject? device, string name) => device?[name]?.ToString() ?? string.Empty;
}
