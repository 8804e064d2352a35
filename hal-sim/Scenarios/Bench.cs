using System;
using System.IO;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Monitors;
using AccessStandalone.HalSim.Readers;
using FirmwareDevice = AccessStandalone.Control.Device;

namespace AccessStandalone.HalSim.Scenarios;

/// <summary>A device on the test bench: fingers at its inputs, a probe on every output, and its records.</summary>
public sealed class Bench
{
    /// <summary>A few steps, so that the firmware has acted on what the platform asked.</summary>
    private const int PlatformSettleMs = 20;

    public Bench(SimulatedDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        Device = device;
        Outputs = new OutputMonitors(device.Board);
        WiegandOut = new WiegandListener(device.Board);
        Records = new RecordMonitor(device.Board.Flash);
        device.Booted += () => Records.Follow(device.Firmware.Records);
        device.Stepped += Records.Read;
    }

    public SimulatedDevice Device { get; }

    public OutputMonitors Outputs { get; }

    public RecordMonitor Records { get; }

    /// <summary>What the device sends on D0 and D1.</summary>
    public WiegandListener WiegandOut { get; }

    /// <summary>Gets what a step prints.</summary>
    public TextWriter Output { get; set; } = TextWriter.Null;

    /// <summary>Beeps that began since <see cref="StartCountingBeeps"/>.</summary>
    public int Beeps => Outputs.Buzzer.Counted;

    public LightReading Light => Outputs.Light.Read(Device.NowUs);

    public bool HasAlarmTone => Outputs.Buzzer.HasAlarmTone(Device.NowUs);

    public bool AreBeepsRunning => Outputs.Buzzer.IsPatternRunning(Device.NowUs);

    public void StartCountingBeeps() => Outputs.Buzzer.StartCounting(Device.NowUs);

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

    public void RunFor(TimeSpan duration) => Device.RunFor(duration);

    public void RunFor(int milliseconds) => Device.RunFor(TimeSpan.FromMilliseconds(milliseconds));

    /// <summary>Lets virtual time pass while nobody touches the device; a long time passes quickly.</summary>
    public void FastForward(TimeSpan duration) => Device.FastForward(duration);

    /// <summary>Lets virtual time pass until something is so.</summary>
    /// <returns>Whether it became so.</returns>
    public bool RunUntil(Func<bool> condition, int limitMs) => Device.RunUntil(condition, TimeSpan.FromMilliseconds(limitMs));
}
