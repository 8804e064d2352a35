using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.HalSim.Network;
using AccessStandalone.Proof.Decision;
using AccessStandalone.Protocol;

namespace AccessStandalone.Proof.Network;

/// <summary>More connections than the device has places for: whoever is logged in keeps his.</summary>
internal sealed class CrowdCases(ProtocolWorld world, Random random)
{
    private const int Most = 12;
    private const uint FirstAddress = 0xC0A800C8;

    /// <param name="client">It is logged in, and must stay.</param>
    /// <returns>What it was.</returns>
    public string Do(Peer client)
    {
        var crowd = new List<VirtualConnection>();
        for (int i = random.Next(ConnectionLimits.Connections, Most + 1); i > 0; i--)
        {
            VirtualConnection connection = world.Connect(FirstAddress + (uint)random.Next(40));
            connection.Send(random.Next(4) switch
            {
                0 => Peer.Clear(1, (byte)PlatformOp.Info, []),
                1 => random.Bytes(random.Next(1, 100)),
                2 => "AS"u8,
                _ => [],
            });
            crowd.Add(connection);
            if (random.Percent(60))
            {
                world.Step();
            }
        }

        world.Step(3);
        if (!client.AskSealed(PlatformOp.Ping, []) || client.Result != 0)
        {
            world.Fail("a client that is logged in had to leave for strangers");
        }

        bool waits = random.Percent(3);
        if (waits)
        {
            Wait(crowd);
        }

        crowd.ForEach(connection => connection.Close());
        world.Step(2);
        return waits ? "a crowd that stays" : "a crowd";
    }

    /// <summary>All that have sent nothing, or no login, must go.</summary>
    private void Wait(List<VirtualConnection> crowd)
    {
        world.Run(ConnectionLimits.LoginMs + 500);
        byte[] read = new byte[1024];
        crowd.ForEach(connection => connection.Receive(read));
        if (crowd.Count(connection => connection.IsAccepted && !connection.HasEnded) is > 0 and int left)
        {
            world.Fail($"{left} strangers are still connected after {ConnectionLimits.LoginMs} ms");
        }
    }
}
