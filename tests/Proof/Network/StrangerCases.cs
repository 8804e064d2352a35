using System;
using System.Text;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Network;
using AccessStandalone.Proof.Decision;
using AccessStandalone.Protocol;

namespace AccessStandalone.Proof.Network;

/// <summary>What somebody without the password sends over a connection of the platform's protocol.</summary>
internal sealed class StrangerCases(ProtocolWorld world, Random random, RandomRequests requests)
{
    private const uint Subnet = 0xC0A80000;
    private const int SealedMost = 8240;
    private const int MostClear = 508;

    private byte[] _lastFrame = Peer.Clear(1, 1, []);

    /// <summary>The address of any neighbour.</summary>
    public uint AnyAddress() => Subnet + (uint)random.Next(3, 250);

    /// <returns>What it was.</returns>
    public string Do()
    {
        switch (random.Next(12))
        {
            case 0:
                Say(random.Bytes(random.Next(1, 600)));
                return "random bytes";
            case 1:
                byte[] first = random.Bytes(random.Next(1, 80));
                first[0] = random.Of<byte>(0x41, 0x20, 0xA0, 0xF6);
                Say(first);
                return "random bytes after a right one";
            case 2 or 3:
                AskEverything();
                return "an op before login";
            case 4:
                Say(SealedEarly());
                return "a sealed frame before login";
            case 5:
                return LogInWrongly();
            case 6:
                Say(ByteChanges.Splice(random, AnyFrame(), _lastFrame));
                return "spliced frames";
            case 7:
                Say([.. AnyFrame(), .. AnyFrame(), .. ByteChanges.Change(random, AnyFrame())]);
                return "several frames";
            case 8:
                SayAndLeave(AnyFrame());
                return "a cut connection";
            default:
                Say(ByteChanges.Change(random, AnyFrame()));
                return "a changed frame";
        }
    }

    /// <summary>Somebody tries a password that is not the device's.</summary>
    public byte TryWrongPassword(string password)
    {
        var peer = new Peer(world, random, AnyAddress());
        peer.LogIn(password);
        byte result = peer.Result;
        if (peer.IsLoggedIn)
        {
            world.Fail("a wrong password was taken");
        }

        peer.Connection.Close();
        world.Step();
        return result;
    }

    private byte[] AnyFrame()
    {
        PlatformOp op = random.Percent(60) ? random.Of(PlatformOp.Info, PlatformOp.LoginFirst, PlatformOp.LoginFinal, PlatformOp.KeyExchange) : requests.AnyOp();
        byte[] payload = requests.Payload(op);
        _lastFrame = Peer.Clear((ushort)random.Edge(16), (byte)op, payload.AsSpan(0, Math.Min(payload.Length, MostClear)));
        return _lastFrame;
    }

    private byte[] SealedEarly()
    {
        int body = random.Percent(60) ? 16 * random.Next(3, 40) : (int)random.Edge(16);
        return [(byte)'A', (byte)'S', 2, 0, (byte)body, (byte)(body >> 8), .. random.Bytes(Math.Min(body, SealedMost))];
    }

    /// <summary>Right requests, of all ops: the answers are looked at.</summary>
    private void AskEverything()
    {
        var peer = new Peer(world, random, AnyAddress());
        for (int i = random.Next(1, 5); i > 0 && !peer.HasEnded; i--)
        {
            PlatformOp op = requests.AnyOp();
            (PlatformOp Op, byte[] Payload) request = random.Percent(40) ? requests.WithEffect() : (op, requests.Payload(op));
            if (request.Payload.Length <= MostClear)
            {
                peer.Ask(request.Op, request.Payload);
            }
        }

        peer.Connection.Close();
        world.Step();
    }

    /// <summary>An exchange that was really begun, with something changed in its end.</summary>
    private string LogInWrongly()
    {
        var peer = new Peer(world, random, AnyAddress());
        var scram = new ScramClient("Turnstile-8", ScramClient.Account, Convert.ToBase64String(random.Bytes(18)));
        if (peer.Ask(PlatformOp.LoginFirst, Encoding.ASCII.GetBytes(scram.First)) && peer.Result == 0)
        {
            byte[] final = Encoding.ASCII.GetBytes(scram.Answer(Encoding.ASCII.GetString(peer.Payload)));
            byte[] changed = random.Percent(70) ? ByteChanges.Change(random, final) : final;
            peer.Ask(PlatformOp.LoginFinal, changed.AsSpan(0, Math.Min(changed.Length, MostClear)));
            if (peer.Result == 0)
            {
                world.Fail("a login with a wrong proof was taken");
            }
        }

        peer.Connection.Close();
        world.Step();
        return "a wrong login";
    }

    private void Say(byte[] bytes)
    {
        var peer = new Peer(world, random, AnyAddress()) { IsCareless = true };
        if (random.Percent(30))
        {
            peer.SendInPieces(bytes);
        }
        else
        {
            peer.Send(bytes);
        }

        for (int i = random.Next(2, 6); i > 0; i--)
        {
            world.Step();
            peer.Receive();
        }

        Leave(peer.Connection);
    }

    private void SayAndLeave(byte[] bytes)
    {
        var peer = new Peer(world, random, AnyAddress()) { IsCareless = true };
        peer.Connection.CutAfterToDevice = random.Next(1, bytes.Length + 1);
        peer.Connection.CutAfterFromDevice = random.Percent(50) ? random.Next(1, 60) : -1;
        peer.Send(bytes);
        world.Step(random.Next(1, 4));
        Leave(peer.Connection);
    }

    /// <summary>In order, by a cable pulled out, by a break, or not at all: the device will see to it.</summary>
    private void Leave(VirtualConnection connection)
    {
        switch (random.Next(10))
        {
            case 0:
                connection.Vanish();
                break;
            case 1:
                connection.Break();
                break;
            case 2:
                break;
            default:
                connection.Close();
                break;
        }
    }
}
