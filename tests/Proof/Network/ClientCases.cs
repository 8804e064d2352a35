using System;
using System.Collections.Generic;
using AccessStandalone.HalSim.Network;
using AccessStandalone.Proof.Decision;
using AccessStandalone.Protocol;

namespace AccessStandalone.Proof.Network;

/// <summary>What clients with the password do, in right frames: every op, with right and wrong payloads, several at once, over slow and broken connections.</summary>
internal sealed class ClientCases(ProtocolWorld world, Random random, RandomRequests requests)
{
    private const int MostClients = 3;
    private const uint FirstAddress = 0xC0A80064;
    private const int MostPayload = 8188;

    private readonly List<Peer> _clients = [];
    private long _vanishedUs;

    /// <summary>A client that is logged in, and has nothing to do.</summary>
    public Peer Any()
    {
        _clients.ForEach(client => client.Receive());
        _clients.RemoveAll(client => client.HasEnded);
        int at = random.Next(random.Percent(95) ? 1 : MostClients);
        if (at < _clients.Count)
        {
            return _clients[at];
        }

        Peer client = LogIn();
        if (client.IsLoggedIn)
        {
            _clients.Add(client);
        }

        return client;
    }

    /// <summary>One that the device has heard just now.</summary>
    public Peer AnyHeard()
    {
        Peer client = Any();
        if (client.IsLoggedIn && !client.AskSealed(PlatformOp.Ping, []))
        {
            client = LogIn();
            _clients.Add(client);
        }

        return client;
    }

    /// <summary>A new client with the right password.</summary>
    public Peer LogIn()
    {
        var client = new Peer(world, random, FirstAddress + (uint)random.Next(4));
        if (!client.LogIn(DeviceImage.Password))
        {
            world.Fail($"a client with the password was not let in: {client.Result}");
        }

        return client;
    }

    public void Forget() => _clients.Clear();

    /// <returns>What it was.</returns>
    public string Do()
    {
        Peer client = Any();
        if (!client.IsLoggedIn)
        {
            return "a login";
        }

        switch (random.Next(20))
        {
            case < 8:
                AskOne(client);
                return "a request";
            case < 11:
                AskWrongLength(client);
                return "a request of a wrong length";
            case < 13:
                AskChanged(client);
                return "a changed request";
            case < 16:
                AskMany(client);
                return "several requests at once";
            case < 17:
                ReadSlowly(client);
                return "a slow reader";
            case < 18:
                BreakOff(client);
                return "a connection cut in a session";
            case < 19:
                AskAnything(client);
                return "a random request";
            default:
                client.AskSealed(PlatformOp.Ping, []);
                return "a ping";
        }
    }

    private void AskOne(Peer client)
    {
        PlatformOp op = requests.AnyOp();
        client.AskSealed(op, Payload(op));
        Note(client, op);
    }

    /// <summary>Nothing but a refusal may come of it.</summary>
    private void AskWrongLength(Peer client)
    {
        PlatformOp op = requests.AnyOp();
        byte[] payload = Payload(op);
        bool isLonger = payload.Length == 0 || random.Percent(50);
        byte[] wrong = isLonger ? [.. payload, .. random.Bytes(random.Next(1, 90))] : payload[..^random.Next(1, Math.Min(payload.Length, 90) + 1)];
        if (wrong.Length > MostPayload || wrong.Length == 0 || !RandomRequests.HasOneLength(op))
        {
            return;
        }

        DeviceState before = DeviceState.Of(world.Device.Firmware);
        if (client.AskSealed(op, wrong) && client.Result == 0)
        {
            world.Fail($"op {op} with {wrong.Length} bytes instead of {payload.Length} is done");
        }

        if (DeviceState.Of(world.Device.Firmware).ChangeSince(before) is { } change)
        {
            world.Fail($"op {op} with {wrong.Length} bytes instead of {payload.Length}: {change}");
        }
    }

    private void AskChanged(Peer client)
    {
        PlatformOp op = requests.AnyOp();
        byte[] payload = Payload(op);
        if (payload.Length > 0 && op is not (PlatformOp.Restart or PlatformOp.Restore))
        {
            byte[] changed = ByteChanges.Change(random, payload);
            client.AskSealed(op, changed.AsSpan(0, Math.Min(changed.Length, MostPayload)));
            Note(client, op);
        }
    }

    private void AskMany(Peer client)
    {
        var all = new List<byte>();
        for (int i = random.Next(2, 9); i > 0 && all.Count < 30_000; i--)
        {
            PlatformOp op = requests.AnyOp();
            all.AddRange(client.Seal((byte)op, Payload(op)));
        }

        client.SendInPieces(all.ToArray());
        client.Settle();
    }

    private void ReadSlowly(Peer client)
    {
        client.Connection.Window = random.Next(40, 3_000);
        client.Pace = random.Next(30, 2_000);
        PlatformOp op = random.Of(PlatformOp.ReadSettings, PlatformOp.ReadUsers, PlatformOp.ReadRecords, PlatformOp.Status);
        client.AskSealed(op, op == PlatformOp.ReadUsers ? [0, 0, 0, 0, 20] : op == PlatformOp.ReadRecords ? [1, 0, 0, 0, 60, .. new byte[16]] : []);
        client.Connection.Window = 65_536;
        client.Pace = int.MaxValue;
    }

    private void BreakOff(Peer client)
    {
        VirtualConnection connection = client.Connection;
        if (random.Percent(10) && world.NowUs - _vanishedUs > ConnectionLimits.SilenceMs * 1000L)
        {
            // It keeps its place until the device finds it silent.
            _vanishedUs = world.NowUs;
            connection.Vanish();
            _clients.Remove(client);
            return;
        }

        if (random.Percent(50))
        {
            connection.CutAfterToDevice = connection.SentToDevice + random.Next(1, 300);
        }
        else
        {
            connection.CutAfterFromDevice = connection.SentFromDevice + random.Next(1, 300);
        }

        AskMany(client);
        if (random.Percent(30))
        {
            connection.Break();
        }

        // It may not have come so far.
        connection.CutAfterToDevice = -1;
        connection.CutAfterFromDevice = -1;
        if (client.HasEnded)
        {
            world.AwaitEnd(connection);
        }
    }

    /// <summary>Any op there may be, but not those that end the campaign's device.</summary>
    private void AskAnything(Peer client)
    {
        byte op = (byte)random.Next(256);
        byte[] payload = random.Bytes(random.Percent(90) ? random.Next(64) : random.Next(MostPayload));
        if (op is not ((byte)PlatformOp.Restart or (byte)PlatformOp.Restore) || payload.Length > 0)
        {
            client.AskSealed((PlatformOp)op, payload);
            Note(client, (PlatformOp)op);
        }
    }

    private byte[] Payload(PlatformOp op)
    {
        byte[] payload = requests.Payload(op);
        return payload[..Math.Min(payload.Length, MostPayload)];
    }

    private void Note(Peer client, PlatformOp op)
    {
        bool isDone = client.Unanswered == 0 && client.Result == 0;
        if (isDone && op == PlatformOp.BeginReplacement && client.Payload.Length >= 4)
        {
            requests.Position = BitConverter.ToUInt32(client.Payload);
        }
        else if (isDone && op == PlatformOp.AddToReplacement)
        {
            requests.Position += (uint)Math.Max(client.Payload.Length - 1, 0);
        }
    }
}
