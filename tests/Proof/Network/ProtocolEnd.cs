using System;
using AccessStandalone.Proof.Storage;
using AccessStandalone.Protocol;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Network;

/// <summary>When all have left: nobody is connected, the firmware's memory is what it was, the keypad works, and a client can log in.</summary>
internal sealed class ProtocolEnd
{
    private const int KeyDownMs = 80;
    private const int KeyUpMs = 70;
    private const long LoginUs = 10_000_000;

    /// <summary>What the firmware may hold more than at its begin: nothing grows with what clients send.</summary>
    private const long MostGrown = 4096;
    private const string MenuLogin = "#88888888#";

    private readonly ProtocolWorld _world;
    private readonly Random _random;
    private readonly long _bytes;

    public ProtocolEnd(ProtocolWorld world, Random random)
    {
        _world = world;
        _random = random;
        _bytes = FirmwareBytes();
    }

    /// <returns>What is wrong, or null.</returns>
    public string? Failure(LoginWatch logins)
    {
        int open = _world.Device.Firmware.Server.Counts.Open;
        if (open > 0)
        {
            return $"{open} connections are left";
        }

        long grown = FirmwareBytes() - _bytes;
        if (grown > MostGrown)
        {
            return $"the firmware holds {grown} bytes more than at its begin";
        }

        return Menu() ?? LogIn(logins) ?? _world.Failure;
    }

    private string? Menu()
    {
        uint newest = _world.Device.Firmware.Records.NewestSequence;
        Type(MenuLogin);
        var record = new Record();
        bool isIn = false;
        for (uint i = newest + 1; i <= _world.Device.Firmware.Records.NewestSequence; i++)
        {
            isIn |= _world.Device.Firmware.Records.TryRead(i, record)
                && record is { Kind: RecordKind.Login, Reader: ReaderId.Keypad, Reason: Reason.None };
        }

        Type("**");
        return isIn ? null : "the keypad does not take the admin password";
    }

    private string? LogIn(LoginWatch logins)
    {
        if (_world.NowUs < logins.LockedUntilUs)
        {
            _world.Device.FastForward(TimeSpan.FromMicroseconds(logins.LockedUntilUs - _world.NowUs + 1));
        }

        long beganUs = _world.NowUs;
        var client = new Peer(_world, _random, 0xC0A80064);
        bool isIn = client.LogIn(DeviceImage.Password) && client.AskSealed(PlatformOp.Status, []) && client.Result == 0;
        client.Connection.Close();
        _world.Step(3);
        return isIn && _world.NowUs - beganUs < LoginUs ? null : $"no client can log in: {client.Result}";
    }

    /// <summary>Wakes the keypad and taps keys.</summary>
    private void Type(string keys)
    {
        HalSim.Board.Keypad keypad = _world.Device.Board.Keypad;
        keypad.Touched = true;
        _world.Run(KeyDownMs);
        keypad.Touched = false;
        _world.Run(KeyUpMs);
        foreach (char key in keys)
        {
            keypad.PressKey(key);
            _world.Run(KeyDownMs);
            keypad.ReleaseKey(key);
            _world.Run(KeyUpMs);
        }
    }

    private long FirmwareBytes() => DeviceHeap.BytesOfAll(_world.Device.Firmware);
}
