using System;

namespace AccessStandalone.HalSim.Board;

/// <summary>
/// The time of one simulated world, in microseconds since it was created. It moves only when somebody moves it: SPI transactions
/// and card polls do so by what they cost, the simulator does so between the firmware's steps. It runs on through resets and
/// through times without power.
/// </summary>
public sealed class VirtualClock
{
    public ulong NowMicroseconds { get; private set; }

    public void Advance(ulong microseconds) => NowMicroseconds += microseconds;

    /// <exception cref="ArgumentOutOfRangeException">The time asked for has already passed.</exception>
    public void AdvanceTo(ulong microseconds)
    {
        if (microseconds < NowMicroseconds)
        {
            throw new ArgumentOutOfRangeException(
                nameof(microseconds), microseconds, $"Time does not run backwards; it is already {NowMicroseconds} us.");
        }

        NowMicroseconds = microseconds;
    }
}
