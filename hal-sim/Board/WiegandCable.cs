using System;

namespace AccessStandalone.HalSim.Board;

/// <summary>
/// Two boards whose Wiegand terminals are wired together: what one drives the other sees, with the shape of each pulse kept. Later by <see cref="DelayUs"/>,
/// since boards run in turns, one up to a step ahead of the other.
/// </summary>
public sealed class WiegandCable
{
    public const ulong DelayUs = 20_000;

    /// <summary>From now on.</summary>
    /// <param name="from">The board that sends.</param>
    /// <param name="to">The board that receives.</param>
    public WiegandCable(VirtualBoard from, VirtualBoard to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        from.Lines.Changed += (gpio, isHigh) =>
        {
            bool isDriven = from.Lines.DriveOfMicrocontroller(gpio) == LineDrive.Low;
            if (gpio is Wiring.WiegandD0 or Wiring.WiegandD1 && (isHigh || isDriven))
            {
                LineDrive drive = isHigh ? LineDrive.Released : LineDrive.Low;
                to.Clock.At(from.Clock.NowMicroseconds + DelayUs, () => to.Lines.Drive(gpio, drive));
            }
        };
    }
}
