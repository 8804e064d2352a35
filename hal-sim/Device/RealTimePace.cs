using System;
using System.Threading;

namespace AccessStandalone.HalSim.Device;

/// <summary>Keeps virtual time at the wall clock's speed, or at a multiple of it.</summary>
public sealed class RealTimePace : IPace
{
    private const int LongestSleepMs = 10;
    private const double UsPerMs = 1000;
    private const long UsPerSecond = 1_000_000;

    /// <summary>However fast: in more than this a client of the device would be too late with everything it says.</summary>
    private const long MostLagUs = 5 * UsPerSecond;

    private readonly double _speed;
    private readonly Action _whileWaiting;
    private readonly CancellationToken _stop;
    private readonly TimeProvider _time;
    private readonly Action<int> _sleep;
    private readonly long _wallStart;

    /// <summary>Virtual time this far behind, a second of the wall clock, is not caught up on: the program was stopped or the machine asleep.</summary>
    private readonly long _maxLagUs;
    private long _virtualStartUs;

    /// <param name="virtualNowUs">Virtual time that is now.</param>
    /// <param name="speed">Virtual seconds in a second.</param>
    /// <param name="whileWaiting">Called each time before virtual time moves; short.</param>
    /// <param name="stop">Makes <see cref="WaitFor"/> throw <see cref="OperationCanceledException"/>.</param>
    public RealTimePace(long virtualNowUs, double speed, Action whileWaiting, CancellationToken stop)
        : this(virtualNowUs, speed, whileWaiting, TimeProvider.System, Thread.Sleep, stop)
    {
    }

    /// <param name="time">The wall clock.</param>
    /// <param name="sleep">Lets so many milliseconds of it pass, or somewhat more.</param>
    internal RealTimePace(long virtualNowUs, double speed, Action whileWaiting, TimeProvider time, Action<int> sleep, CancellationToken stop)
    {
        _virtualStartUs = virtualNowUs;
        _speed = speed;
        _whileWaiting = whileWaiting;
        _stop = stop;
        _time = time;
        _sleep = sleep;
        _wallStart = time.GetTimestamp();
        _maxLagUs = Math.Clamp((long)(UsPerSecond * speed), UsPerSecond, MostLagUs);
    }

    public void WaitFor(long virtualUs)
    {
        _whileWaiting();
        _stop.ThrowIfCancellationRequested();
        long aheadUs = virtualUs - _virtualStartUs - WallUs();
        while (aheadUs > 0)
        {
            _sleep((int)Math.Clamp(aheadUs / _speed / UsPerMs, 1, LongestSleepMs));
            _stop.ThrowIfCancellationRequested();
            aheadUs = virtualUs - _virtualStartUs - WallUs();
        }

        if (aheadUs < -_maxLagUs)
        {
            _virtualStartUs = virtualUs - WallUs();
        }
    }

    private long WallUs() => (long)(_time.GetElapsedTime(_wallStart).TotalMicroseconds * _speed);
}
