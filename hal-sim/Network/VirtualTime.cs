using System;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Board;

namespace AccessStandalone.HalSim.Network;

/// <summary>
/// The time of a client on the virtual network: the device's. Its timers never ring: who waits there lets the device run on, and gives up by itself.
/// </summary>
public sealed class VirtualTime : TimeProvider
{
    private readonly VirtualClock _clock;

    public VirtualTime(VirtualClock clock)
    {
        _clock = clock;
    }

    public override long TimestampFrequency => 1_000_000;

    public override long GetTimestamp() => (long)_clock.NowMicroseconds;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch + TimeSpan.FromMicroseconds(GetTimestamp());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new SilentTimer();

    private sealed class SilentTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
