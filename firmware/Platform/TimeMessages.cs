using AccessStandalone.Access;
using AccessStandalone.Protocol;

namespace AccessStandalone.Platform;

/// <summary>The clock (PROTOCOL.md §6.9).</summary>
public sealed class TimeMessages
{
    private readonly DeviceClock _clock;

    public TimeMessages(DeviceClock clock)
    {
        _clock = clock;
    }

    public void Read(PlatformCall call, long nowMs)
    {
        if (call.Request.IsAtEnd)
        {
            call.Answer.I64(_clock.UtcMsAt(nowMs));
        }
        else
        {
            call.Refuse(PlatformResult.BadRequest);
        }
    }

    public void Write(PlatformCall call, long nowMs)
    {
        long utcMs = call.Request.I64();
        if (call.Request.IsAtEnd)
        {
            call.Result = (byte)_clock.SetUtc(utcMs, nowMs, Origin.Platform);
        }
        else
        {
            call.Refuse(PlatformResult.BadRequest);
        }
    }
}
