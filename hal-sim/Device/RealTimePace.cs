using System;
using System.Diagnostics;
using System.Threading;

namespace AccessStandalone.HalSim.Device;

/// <summary>Keeps virtual time at the wall clock's speed, or at a multiple of it.</summary>
public sealed class RealTimePace : IPace
{
    /// <summary>Virtual time this far behind is not caught up on: the program was stopped or the machine asleep.</summary>
    private const long MaxLagUs = 1_000_000;

    private const int LongestSleepMs = 10;
    private const double UsPerMs = 1000;

    private readonly double _speed;
    private readonly Action _whileWaiting;
    private readonly CancellationToken _stop;
    private readonly Stopwatch _wall = Stopwatch.StartNew();
    private long _virtualStartUs;

    /// <param name="virtualNowUs">Virtual time that is now.</param>
    /// <param name="speed">Virtual seconds in a second.</param>
    /// <param name="whileWaiting">Called each time before virtual time moves; short.</param>
    /// <param name="stop">Makes <see cref="WaitFor"/> throw <see cref="OperationCanceledException"/>.</param>
    public RealTimePace(long virtualNowUs, double speed, Action whileWaiting, CancellationToken stop)
    {
        _virtualStartUs = virtualNowUs;
        _speed = speed;
        _whileWaiting = whileWaiting;
        _stop = stop;
    }

    public void WaitFor(long virtualUs)
    {
        _whileWaiting();
        _stop.ThrowIfCancellationRequested();
        long aheadUs = virtualUs - _virtualStartUs - WallUs();
        while (aheadUs > 0)
        {
            Thread.Sleep((int)Math.Clamp(aheadUs / _speed / UsPerMs, 1, LongestSleepMs));
            _stop.ThrowIfCancellationRequested();
            aheadUs = virtualUs - _virtualStartUs - WallUs();
        }

        if (aheadUs < -MaxLagUs)
        {
            _virtualStartUs = virtualUs - WallUs();
        }
    }

    private long WallUs() => (long)(_wall.Elapsed.TotalMicroseconds * _speed);
}
