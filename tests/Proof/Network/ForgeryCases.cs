using System;
using AccessStandalone.HalSim.Network;
using AccessStandalone.Proof.Decision;
using AccessStandalone.Protocol;

namespace AccessStandalone.Proof.Network;

/// <summary>Somebody between a client and the device: what he changes, repeats, leaves out or makes himself ends the connection, unanswered and undone.</summary>
internal sealed class ForgeryCases(ProtocolWorld world, Random random, RandomRequests requests)
{
    private const int LongestFrame = 8246;
    private const int EndsWithinMs = 300;

    /// <param name="client">It is logged in, and lost afterwards.</param>
    /// <returns>What it was.</returns>
    public string Do(Peer client)
    {
        (PlatformOp op, byte[] payload) = requests.WithEffect();
        if (client.IsSubscribed && client.AskSealed(PlatformOp.Unsubscribe, []))
        {
            client.IsSubscribed = false;
        }

        byte[] earlier = client.Seal((byte)PlatformOp.Ping, []);
        client.Send(earlier);
        client.Settle();
        byte[] next = client.Seal((byte)op, payload, isAsked: false);
        switch (random.Next(9))
        {
            case 0:
                return Forge(client, ByteChanges.FlipBit(next, random.Next(next.Length * 8)), "a bit of a sealed frame flipped");
            case 1:
                return Forge(client, ByteChanges.FlipBit(next, ((next.Length - 16) * 8) + random.Next(128)), "a bit of the tag flipped");
            case 2:
                return Forge(client, ByteChanges.FlipBit(next, (6 * 8) + random.Next((next.Length - 22) * 8)), "a bit of IV or message flipped");
            case 3:
                return Forge(client, earlier, "a repeated frame");
            case 4:
                return Forge(client, client.Seal((byte)op, payload, isAsked: false), "a frame left out");
            case 5:
                return Forge(client, [.. client.Seal((byte)op, payload, isAsked: false), .. next], "frames in the wrong order");
            case 6:
                return Forge(client, client.SealAside((byte)op, payload), "a frame of another session");
            case 7:
                return Forge(client, Peer.Clear(9, (byte)op, payload), "a clear frame after login");
            default:
                byte[] lies = (byte[])next.Clone();
                int length = random.Percent(50) ? next.Length - 6 + (random.Next(1, 5) * random.Of(1, 16)) : (int)random.Edge(16);
                length = length == next.Length - 6 ? length + 16 : length;
                lies[4] = (byte)length;
                lies[5] = (byte)(length >> 8);
                return Forge(client, lies, "a sealed frame of another length");
        }
    }

    private string Forge(Peer client, byte[] frame, string what)
    {
        VirtualConnection connection = client.Connection;
        world.Step(2);
        client.Receive();
        DeviceState before = DeviceState.Of(world.Device.Firmware);
        long sent = connection.SentFromDevice;
        connection.Send(frame);

        // A frame that says it is longer gets what it waits for.
        bool hasEnded = HasEnded(client, EndsWithinMs / 3);
        if (!hasEnded)
        {
            connection.Send(random.Bytes(LongestFrame));
            hasEnded = HasEnded(client, EndsWithinMs);
        }

        if (!hasEnded || connection.SentFromDevice != sent)
        {
            world.Fail($"{what}: {(hasEnded ? "answered" : "the connection goes on")}");
        }

        if (DeviceState.Of(world.Device.Firmware).ChangeSince(before) is { } change)
        {
            world.Fail($"{what}: {change}");
        }

        return what;
    }

    private bool HasEnded(Peer client, int withinMs) => world.RunUntil(
        () =>
        {
            client.Receive();
            return client.HasEnded;
        },
        withinMs);
}
