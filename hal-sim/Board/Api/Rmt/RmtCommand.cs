using System;

namespace nanoFramework.Hardware.Esp32.Rmt;

/// <summary>Two levels and how long each lasts, in ticks of the channel; 0 is the end.</summary>
public class RmtCommand
{
    private const ushort MaxDuration = 32767;

    private ushort _duration0;
    private ushort _duration1;

    public RmtCommand(ushort duration1, bool level1, ushort duration2, bool level2)
    {
        Duration0 = duration1;
        Duration1 = duration2;
        Level0 = level1;
        Level1 = level2;
    }

    /// <exception cref="ArgumentOutOfRangeException">More than 32767.</exception>
    public ushort Duration0
    {
        get => _duration0;
        set => _duration0 = Checked(value);
    }

    /// <exception cref="ArgumentOutOfRangeException">More than 32767.</exception>
    public ushort Duration1
    {
        get => _duration1;
        set => _duration1 = Checked(value);
    }

    public bool Level0 { get; set; }

    public bool Level1 { get; set; }

    private static ushort Checked(ushort duration)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(duration, MaxDuration);
        return duration;
    }
}
