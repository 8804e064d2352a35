using System;
using System.IO;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Monitors;
using AccessStandalone.HalSim.Network;
using AccessStandalone.HalSim.Readers;
using FirmwareDevice = AccessStandalone.Control.Device;

namespace AccessStandalone.HalSim.Scenarios;

/// <summary>A device on the test bench: fingers at its inputs, a probe on every output, and its records.</summary>
public sealed class Bench
{
    private const int BusReaders = 8;

    /// <summary>A few steps, so that the firmware has acted on what the platform asked.</summary>
    private const int PlatformSettleMs = 20;

    private readonly BusReader?[] _busReaders = new BusReader?[BusReaders];
    private LockStep? _lockStep;

    public Bench(SimulatedDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        Device = device;
        Outputs = new OutputMonitors(device.Board);
        WiegandOut = new WiegandListener(device.Board);
        Records = new RecordMonitor(device.Board.Flash);
        device.Booted += () => Records.Follow(device.Firmware.Records);
        device.Stepped += Records.Read;
        device.Stepped += LookAtBusReaders;
    }

    public SimulatedDevice Device { get; }

    public OutputMonitors Outputs { get; }

    public RecordMonitor Records { get; }

    /// <summary>What the device sends on D0 and D1.</summary>
    public WiegandListener WiegandOut { get; }

    /// <summary>Another device, in the same time, if there is one.</summary>
    public Bench? Second { get; private set; }

    /// <summary>Gets what a step prints.</summary>
    public TextWriter Output { get; set; } = TextWriter.Null;

    /// <summary>What the paths of a script are relative to; empty for the current folder.</summary>
    public string Folder { get; set; } = string.Empty;

    /// <summary>The platform's password, as the script has last set it; null while it has not.</summary>
    public string? PlatformPassword { get; set; }

    /// <summary>A client that watches the device, if there was one.</summary>
    public ScenarioClient? Client { get; set; }

    /// <summary>An open client, if there was one.</summary>
    public OpenClient? OpenClient { get; set; }

    /// <summary>Where the script's clients are: IPv4, its first byte in the highest.</summary>
    public uint ClientAddress { get; set; } = VirtualDialer.DefaultAddress;

    /// <summary>Beeps that began since <see cref="StartCountingBeeps"/>.</summary>
    public int Beeps => Outputs.Buzzer.Counted;

    public LightReading Light => Outputs.Light.Read(Device.NowUs);

    public bool HasAlarmTone => Outputs.Buzzer.HasAlarmTone(Device.NowUs);

    public bool AreBeepsRunning => Outputs.Buzzer.IsPatternRunning(Device.NowUs);

    public void StartCountingBeeps()
    {
        Outputs.Buzzer.StartCounting(Device.NowUs);
        foreach (BusReader? reader in _busReaders)
        {
            reader?.Buzzer.StartCounting(Device.NowUs);
        }
    }

    /// <summary>Does something to the firmware between two of its steps, and takes the records it makes.</summary>
    /// <param name="action">Gets the firmware and its monotonic time in milliseconds.</param>
    /// <exception cref="StepFailedException">The device is off.</exception>
    public T Ask<T>(Func<FirmwareDevice, long, T> action)
    {
        if (!Device.IsPowered)
        {
            throw new StepFailedException("the device is off");
        }

        T answer = Device.Ask(action);
        Records.Read();
        return answer;
    }

    public void LetPlatformSettle() => RunFor(PlatformSettleMs);

    public void RunFor(TimeSpan duration)
    {
        Device.RunFor(duration);
        _lockStep?.CatchUp();
    }

    public void RunFor(int milliseconds) => RunFor(TimeSpan.FromMilliseconds(milliseconds));

    /// <summary>Lets virtual time pass while nobody touches the device; a long time passes quickly, if there is no second device that might.</summary>
    public void FastForward(TimeSpan duration)
    {
        if (_lockStep == null)
        {
            Device.FastForward(duration);
        }
        else
        {
            RunFor(duration);
        }
    }

    /// <summary>Lets virtual time pass until something is so.</summary>
    /// <returns>Whether it became so.</returns>
    public bool RunUntil(Func<bool> condition, int limitMs)
    {
        bool isSo = Device.RunUntil(condition, TimeSpan.FromMilliseconds(limitMs));
        _lockStep?.CatchUp();
        return isSo;
    }

    /// <summary>The reader on the RS-485 line at a place of the panel.</summary>
    /// <param name="number">1 to 8.</param>
    /// <exception cref="StepFailedException">There is none.</exception>
    public BusReader BusReader(int number) =>
        _busReaders[number - 1] ?? throw new StepFailedException($"there is no reader {number} on the RS-485 line; 'osdp {number} connect' adds one");

    /// <summary>Puts a reader on the line, or takes one off; one that was at this place is taken off.</summary>
    public void SetBusReader(int number, BusReader? reader)
    {
        _busReaders[number - 1]?.Reader.Detach();
        _busReaders[number - 1] = reader;
    }

    /// <summary>Adds a device, new and switched off, with the seed after this one's.</summary>
    /// <param name="isOsdp">Whether it is wired to this one by RS-485; if not, by its Wiegand lines.</param>
    public void AddSecond(bool isOsdp)
    {
        VirtualBoard board = isOsdp ? new VirtualBoard(Device.Board.Rs485) : new VirtualBoard();
        board.Entropy.Seed = Device.Board.Entropy.Seed + 1;
        if (!isOsdp)
        {
            _ = new WiegandCable(board, Device.Board);
            _ = new WiegandCable(Device.Board, board);
        }

        var device = new SimulatedDevice(board);
        _lockStep = new LockStep(Device, device);
        Second = new Bench(device) { Output = Output, _lockStep = _lockStep };
    }

    private void LookAtBusReaders()
    {
        foreach (BusReader? reader in _busReaders)
        {
            reader?.Look(Device.NowUs);
        }
    }
}
