using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Session;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Client;

/// <summary>Connections by real TCP, and how they end.</summary>
[TestClass]
public sealed class TcpDialerTests
{
    [TestMethod]
    public async Task A_connection_that_breaks_says_so_in_words()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var dialer = new TcpDialer("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port);
        await using IPlatformTransport transport = await dialer.ConnectAsync(CancellationToken.None);
        using (Socket device = await listener.AcceptSocketAsync())
        {
            device.LingerState = new LingerOption(true, 0);
        }

        ConnectionLostException broken = await Assert.ThrowsExactlyAsync<ConnectionLostException>(
            async () => await transport.ReceiveAsync(new byte[1], CancellationToken.None));
        StringAssert.StartsWith(broken.Message, "the connection broke: ", StringComparison.Ordinal);
    }
}
