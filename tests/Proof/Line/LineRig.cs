using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.Access;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Board.Chips;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Readers;
using AccessStandalone.Readers;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Line;

/// <summary>
/// A whole device on a virtual board with readers on its RS-485 line: switched on, the readers on-line, the storage in order, and nobody does anything. Uses
/// the calling thread's board.
/// </summary>
public sealed class LineRig
{
    private const ulong Card = 0xBC614E;
    private const uint UserId = 1;
    private const int OnlineMs = 30_000;
    private const int QuietMs = 5_000;
    private const int TidyMs = 900_000;
    private const string Password = "1234";

    private readonly List<OsdpReader> _readers = [];
    private long _releasedUs = -1;

    /// <param name="flash">Of <see cref="TidyFlash"/>.</param>
    public LineRig(FlashSnapshot flash, LineCase line)
    {
        ArgumentNullException.ThrowIfNull(line);
        Board.Flash.Restore(flash);
        Board.OutputsChanged += OnOutputs;
        Device = new SimulatedDevice(Board);
        Device.PowerOn();
        for (int place = 0; place < line.Readers; place++)
        {
            Add(place, line);
        }

        Require(() => _readers.TrueForAll(reader => reader.Role.IsOnline), OnlineMs, "The readers do not come on-line.");
        Wait(QuietMs);
        Require(() => Device.Firmware.Storage.IsTidy, TidyMs, "The storage is never in order.");
    }

    public VirtualBoard Board { get; } = new();

    public SimulatedDevice Device { get; }

    public IReadOnlyList<OsdpReader> Readers => _readers;

    /// <summary>SPI transactions since the board was made, with all chips.</summary>
    public long SpiTransactions =>
        new[] { Wiring.FlashCs, Wiring.RfidCs, Wiring.ExpanderCs }.Sum(chip => Board.Spi.TrafficOf(chip).Transactions);

    /// <summary>A flash in order, with somebody who may enter by card and a lock that is released for a second.</summary>
    public static FlashSnapshot TidyFlash()
    {
        var device = new SimulatedDevice(new VirtualBoard());
        device.PowerOn();
        device.RunFor(TimeSpan.FromSeconds(1));
        var user = new User { Id = UserId, CardCount = 1 };
        user.Cards[0] = Card;
        var password = new Digits();
        password.TrySet(Password);
        Ask(device, firmware => firmware.Users.Add(user, password, Origin.Platform));
        Ask(device, firmware => firmware.Settings.Set(SettingId.DoorOpenDurationS, 1, Origin.Platform));
        if (!device.RunUntil(() => device.Firmware.Storage.IsTidy, TimeSpan.FromMilliseconds(TidyMs)))
        {
            throw new InvalidOperationException("The storage is never in order.");
        }

        device.PowerOff();
        return device.Board.Flash.TakeSnapshot();
    }

    public void Wait(int milliseconds) => Device.RunFor(TimeSpan.FromMilliseconds(milliseconds));

    /// <summary>Presents the card at a reader.</summary>
    /// <returns>How long it takes until the lock's relay moves, in microseconds.</returns>
    public long Present(int place)
    {
        long beginUs = Device.NowUs;
        _releasedUs = -1;
        if (!_readers[place].Present(WiegandReader.BitsOf(Card)))
        {
            throw new InvalidOperationException($"Reader {place + 1} cannot tell its card.");
        }

        Require(() => _releasedUs >= 0, OnlineMs, "Nobody was let in.");
        return _releasedUs - beginUs;
    }

    private static void Ask(SimulatedDevice device, Func<Control.Device, ChangeResult> action)
    {
        ChangeResult result = device.Ask((firmware, nowMs) => action(firmware));
        if (result != ChangeResult.Done)
        {
            throw new InvalidOperationException($"The device refused what it must take: {result}.");
        }
    }

    private void Add(int place, LineCase line)
    {
        int address = place + 1;
        var reader = new OsdpReader(Board.Rs485, address, line.BaudRate, seed: (ulong)address) { ReactionUs = LineCase.ReactionUs };
        _readers.Add(reader);
        byte[]? key = line.IsSecure ? [.. Enumerable.Range(0, ReaderKeys.KeyBytes).Select(i => (byte)((place * 16) + i + 1))] : null;
        reader.Configure(address, key, line.IsSecure);
        if (key != null)
        {
            Ask(Device, firmware => firmware.ReaderKeys.Set(address, key, Origin.Platform));
        }

        Ask(Device, firmware => firmware.Settings.Set(SettingId.OsdpBaud, LineSpeed.SettingOf(line.BaudRate), Origin.Platform));
        Ask(Device, firmware => firmware.Settings.Set((SettingId)((int)SettingId.Osdp1Address + place), address, Origin.Platform));
        int mode = line.IsSecure ? (int)Rs485.PanelSecurity.Secure : (int)Rs485.PanelSecurity.Plain;
        Ask(Device, firmware => firmware.Settings.Set((SettingId)((int)SettingId.Osdp1Mode + place), mode, Origin.Platform));
    }

    private void OnOutputs()
    {
        if (Board.LockRelay && _releasedUs < 0)
        {
            _releasedUs = Device.NowUs;
        }
    }

    private void Require(Func<bool> condition, int limitMs, string otherwise)
    {
        if (!Device.RunUntil(condition, TimeSpan.FromMilliseconds(limitMs)))
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
