using System;
using System.Text;
using AccessStandalone.Access;
using AccessStandalone.HalSim.Network;
using AccessStandalone.Proof.Decision;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Network;

/// <summary>Open clients, before and after login, with high security mode on and off.</summary>
internal sealed class OpenCases(ProtocolWorld world, Random random)
{
    private const uint Address = 0xC0A80096;
    private const uint Neighbours = 0xC0A80000;

    /// <summary>An answer that is on its way is sent before.</summary>
    private const int LeavesWithinMs = 500;

    private readonly RandomJson _json = new(random);
    private OpenPeer? _client;

    private bool IsHighSecurity => world.Device.Firmware.Account.IsHighSecurity;

    public void Forget() => _client = null;

    /// <summary>Without the password.</summary>
    /// <returns>What it was.</returns>
    public string DoAsStranger()
    {
        bool isDhip = random.Percent(60);
        switch (random.Next(6))
        {
            case 0:
                Say(ByteChanges.Change(random, OpenPeer.Frame(isDhip, _json.RequestBytes())));
                return "an open client's changed frame";
            case 1:
                byte[] login = [(byte)0xA0, random.Of<byte>(1, 5), .. new byte[22], 5, 2, 1, 1, 0, 0, 0xA1, 0xAA];
                Say(random.Percent(30) ? [.. login, .. ByteChanges.Change(random, login)] : ByteChanges.Change(random, login));
                return "a DVRIP login";
            case 2:
                Say([.. OpenPeer.Frame(isDhip, _json.RequestBytes()), .. OpenPeer.Frame(random.Percent(90) == isDhip, _json.RequestBytes())]);
                return "an open client's frames";
            default:
                AskAsStranger(isDhip);
                return "an open client's request before login";
        }
    }

    /// <summary>With the password.</summary>
    /// <returns>What it was.</returns>
    public string Do()
    {
        OpenPeer? client = Client();
        if (client == null)
        {
            return "an open client's login";
        }

        switch (random.Next(6))
        {
            case 0:
                byte[] changed = ByteChanges.Change(random, OpenPeer.Frame(true, _json.RequestBytes()));
                client.Connection.Send(changed);
                world.Step(3);
                client.Receive();

                // Half a frame may wait now.
                client.Connection.Close();
                world.AwaitEnd(client.Connection);
                _client = null;
                return "an open client's changed frame after login";
            case 1:
                for (int i = random.Next(2, 6); i > 0; i--)
                {
                    client.Connection.Send(OpenPeer.Frame(true, Encoding.UTF8.GetBytes(_json.Request())));
                }

                world.Step(6);
                client.Receive();
                client.Connection.Close();
                world.AwaitEnd(client.Connection);
                _client = null;
                return "an open client's several requests";
            default:
                byte[] request = _json.RequestBytes();
                if (request.Length is >= 2 and <= 4096)
                {
                    client.Ask(request);
                }

                return "an open client's request";
        }
    }

    /// <summary>Somebody tries a password that is not the device's.</summary>
    public void TryWrongPassword()
    {
        var peer = new OpenPeer(world, Neighbours + (uint)random.Next(3, 250), isDhip: true);
        if (peer.LogIn("Turnstile-8"))
        {
            world.Fail("an open client's wrong password was taken");
        }

        peer.Connection.Close();
        world.Step();
    }

    /// <summary>Switches high security mode.</summary>
    public string Switch()
    {
        int mode = IsHighSecurity ? 0 : 1;
        world.Device.Ask((firmware, _) => firmware.Settings.Set(SettingId.HighSecurity, mode, Origin.Platform));
        if (mode != 0 && _client is { IsLoggedIn: true } client && !world.RunUntil(() => HasEnded(client), LeavesWithinMs))
        {
            world.Fail("an open client stays in high security mode");
        }

        return "high security mode switched";
    }

    private static bool HasEnded(OpenPeer client)
    {
        client.Receive();
        return client.HasEnded;
    }

    private OpenPeer? Client()
    {
        if (IsHighSecurity)
        {
            Switch();
        }

        _client?.Receive();
        if (_client is { HasEnded: false, IsLoggedIn: true })
        {
            return _client;
        }

        _client = new OpenPeer(world, Address, isDhip: true);
        if (!_client.LogIn(DeviceImage.Password))
        {
            world.Fail($"an open client with the password was not let in: {_client.Answer}");
            return null;
        }

        return _client;
    }

    private void AskAsStranger(bool isDhip)
    {
        bool isSilent = IsHighSecurity;
        var peer = new OpenPeer(world, Address + 2, isDhip);
        byte[] request = random.Percent(50) ? Encoding.UTF8.GetBytes("{\"method\":\"accessControl.openDoor\",\"params\":null,\"id\":1}") : _json.RequestBytes();
        if (request.Length is >= 2 and <= 1024)
        {
            peer.Ask(request);
            if (peer.Answers > 0 && (isSilent || !peer.Answer.Contains("\"result\":false", StringComparison.Ordinal)))
            {
                world.Fail($"an open client is answered {peer.Answer} before login");
            }
        }

        peer.Connection.Close();
        world.Step();
    }

    private void Say(byte[] bytes)
    {
        VirtualConnection connection = world.Connect(Address + (uint)random.Next(3, 8));
        connection.Send(bytes);
        world.Step(random.Next(2, 5));
        byte[] read = new byte[8192];
        connection.Receive(read);
        if (random.Percent(90))
        {
            connection.Close();
        }
    }
}
