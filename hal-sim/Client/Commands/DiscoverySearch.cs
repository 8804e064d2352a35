using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Network;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary>Asks who is there, and listens (DHIP.md §7).</summary>
internal static class DiscoverySearch
{
    /// <summary>Datagrams get lost: so often it is asked.</summary>
    private const int Rounds = 2;

    /// <param name="hosts">Only these; none: all networks of this machine, and the machine itself.</param>
    /// <returns>What came, and where from; the same device more than once where it was reached in several ways.</returns>
    /// <exception cref="SocketException">Nothing could be sent anywhere.</exception>
    public static async Task<IReadOnlyList<(IPAddress From, JsonObject Device)>> RunAsync(
        IReadOnlyList<string> hosts, int port, TimeSpan listen, CancellationToken stop)
    {
        using var socket = new UdpClient(new IPEndPoint(IPAddress.Any, 0)) { EnableBroadcast = true };
        var found = new List<(IPAddress, JsonObject)>();
        for (int round = 0; round < Rounds; round++)
        {
            await (hosts.Count > 0 ? AskAsync(socket, hosts, port, stop) : AskAllAsync(socket, port, stop)).ConfigureAwait(false);
            await ListenAsync(socket, listen / Rounds, found, stop).ConfigureAwait(false);
        }

        return found;
    }

    private static async Task AskAsync(UdpClient socket, IReadOnlyList<string> hosts, int port, CancellationToken stop)
    {
        foreach (string host in hosts)
        {
            await socket.SendAsync(DiscoveryMessage.BuildSearch(), host.Split(':')[0], port, stop).ConfigureAwait(false);
        }
    }

    private static async Task AskAllAsync(UdpClient socket, int port, CancellationToken stop)
    {
        SocketException? failure = null;
        bool isSent = false;
        foreach (IPAddress address in MachineDatagrams.OwnAddresses())
        {
            // Of several networks the group is to be asked in each; a broadcast goes out where the system has it.
            foreach (IPAddress target in new[] { IPAddress.Parse(DiscoveryMessage.Multicast), IPAddress.IsLoopback(address) ? address : IPAddress.Broadcast })
            {
                try
                {
                    socket.Client.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.MulticastInterface, address.GetAddressBytes());
                    await socket.SendAsync(DiscoveryMessage.BuildSearch(), new IPEndPoint(target, port), stop).ConfigureAwait(false);
                    isSent = true;
                }
                catch (SocketException wrong)
                {
                    failure = wrong;
                }
            }
        }

        if (!isSent && failure != null)
        {
            throw failure;
        }
    }

    private static async Task ListenAsync(UdpClient socket, TimeSpan time, List<(IPAddress From, JsonObject Device)> found, CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        end.CancelAfter(time);
        while (!end.IsCancellationRequested)
        {
            try
            {
                UdpReceiveResult answer = await socket.ReceiveAsync(end.Token).ConfigureAwait(false);
                if (DiscoveryMessage.ParseAnswer(answer.Buffer) is { } device)
                {
                    found.Add((answer.RemoteEndPoint.Address, device));
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (SocketException)
            {
                // Some systems tell here that nobody listens at one of those asked: the others may.
            }
        }
    }
}
