using System.Threading;
using nanoFramework.Hardware.Esp32;

namespace AccessStandalone.Board;

/// <summary>Time since the chip started, and the only place that waits.</summary>
public static class BoardClock
{
    /// <summary>Milliseconds since the chip started.</summary>
    public static long NowMs => (long)(HighResTimer.GetCurrent() / 1000);

    /// <summary>Lets the other threads run until the next step is due.</summary>
    /// <param name="stepStartedMs">When the last step began.</param>
    /// <param name="periodMs">Time from the begin of one step to the next.</param>
    public static void WaitForNextStep(long stepStartedMs, int periodMs)
    {
        long leftMs = stepStartedMs + periodMs - NowMs;
        Thread.Sleep(leftMs > 0 ? (int)leftMs : 0);
    }
}
