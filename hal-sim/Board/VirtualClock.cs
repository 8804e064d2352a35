using System;
using System.Collections.Generic;

namespace AccessStandalone.HalSim.Board;

/// <summary>
/// The time of one simulated world, in microseconds since it was created. It moves only when somebody moves it: SPI transactions
/// and card polls do so by what they cost, the simulator does so between the firmware's steps. It runs on through resets and
/// through times without power.
/// </summary>
public sealed class VirtualClock
{
    private readonly PriorityQueue<Action, (ulong Microseconds, ulong Number)> _alarms = new();
    private ulong _alarmCount;

    public ulong NowMicroseconds { get; private set; }

    public void Advance(ulong microseconds) => MoveTo(NowMicroseconds + microseconds);

    /// <exception cref="ArgumentOutOfRangeException">The time asked for has already passed.</exception>
    public void AdvanceTo(ulong microseconds)
    {
        if (microseconds < NowMicroseconds)
        {
            throw new ArgumentOutOfRangeException(
                nameof(microseconds), microseconds, $"Time does not run backwards; it is already {NowMicroseconds} us.");
        }

        MoveTo(microseconds);
    }

    /// <summary>Has something done when that time comes, in the middle of whatever moves the time; of those at one time the first asked for is done first.</summary>
    internal void At(ulong microseconds, Action action) => _alarms.Enqueue(action, (microseconds, _alarmCount++));

    private void MoveTo(ulong microseconds)
    {
        while (_alarms.TryPeek(out _, out var due) && due.Microseconds <= microseconds)
        {
            Action action = _alarms.Dequeue();
            NowMicroseconds = Math.Max(NowMicroseconds, due.Microseconds);
            action();
        }

        NowMicroseconds = Math.Max(NowMicroseconds, microseconds);
    }
}
