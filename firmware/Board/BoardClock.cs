using System.Threading;
using nanoFramework.Hardware.Esp32;

namespace AccessStandalone.Board;

/// <summary>Time since the chip started, and the only place that waits.</summary>
public static class BoardClock
{
    /// <summary>Milliseconds since the chip started.</summary>
    public static long NowMs => NowUs / 1000;

    /// <summary>Microseconds since the chip started.</summary>
    public static long NowUs => (long)HighResTimer.GetCurrent();

    /// <summary>
    /// Lets the other threads run until the next step is due. Steps begin at multiples of the period: so one that took longer than another does
    /// not shift those after it.
    /// </summary>
    /// <param name="stepStartedMs">When the last step began.</param>
    /// <param name="periodMs">Time from the begin of one step to the next.</param>
    public static void WaitForNextStep(long stepStartedMs, int periodMs)
    {
        long nowMs = NowMs;
        long nextMs = ((stepStartedMs / periodMs) + 1) * periodMs;
        if (nextMs < nowMs)
        {
            nextMs = (nowMs + periodMs - 1) / periodMs * periodMs;
        }

        Thread.Sleep((int)(nextMs - nowMs));
    }
}
