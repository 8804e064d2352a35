using AccessStandalone.Access;
using AccessStandalone.Protocol;
using AccessStandalone.Storage;

namespace AccessStandalone.Platform;

/// <summary>Reading and acknowledging records (PROTOCOL.md §8.2).</summary>
public sealed class RecordMessages
{
    private const int MostRead = 200;
    private const int MostLookedAt = 400;
    private const int RequestBytes = 21;
    private const int NextOffset = 8;
    private const int CountOffset = 12;
    private const int HeaderBytes = 13;

    private readonly IRecordLog _log;
    private readonly WorkTime _time;
    private readonly Record _record = new Record();

    // Where each session's request is; the progress counts the records looked at.
    private readonly uint[] _next = new uint[PlatformDesk.Sessions];

    public RecordMessages(IRecordLog log, WorkTime time)
    {
        _log = log;
        _time = time;
    }

    /// <summary>Does a part of the reading.</summary>
    /// <returns>Whether it is answered.</returns>
    public bool Read(PlatformCall call)
    {
        uint from = call.Request.U32();
        int most = call.Request.U8();
        long fromMs = call.Request.I64();
        long toMs = call.Request.I64();
        if (!call.Request.IsAtEnd || most < 1 || most > MostRead || fromMs > toMs || fromMs < 0)
        {
            call.Refuse(PlatformResult.BadRequest);
            return true;
        }

        if (call.Progress == 0)
        {
            Begin(call, from);
        }

        uint next = _next[call.Session];
        int count = (call.Answer.Count - HeaderBytes) / RecordFormat.Bytes;
        while (_time.IsLeft && count < most && call.Progress < MostLookedAt && next <= _log.NewestSequence && next != 0)
        {
            if (_log.TryRead(next, _record) && IsWithin(fromMs, toMs))
            {
                RecordFormat.Write(_record, call.Answer);
                count++;
            }

            next++;
            call.Progress++;
        }

        _next[call.Session] = next;
        call.Request.GoBack(RequestBytes);
        if (count < most && call.Progress < MostLookedAt && next <= _log.NewestSequence)
        {
            return false;
        }

        End(call, next, count);
        return true;
    }

    public void Acknowledge(PlatformCall call)
    {
        uint sequence = call.Request.U32();
        if (!call.Request.IsAtEnd || sequence > _log.NewestSequence)
        {
            call.Refuse(PlatformResult.BadRequest);
        }
        else if (!_log.Acknowledge(sequence))
        {
            call.Result = (byte)ChangeResult.Fault;
        }
    }

    private void Begin(PlatformCall call, uint from)
    {
        uint oldest = _log.OldestSequence;
        call.Answer.U32(oldest);
        call.Answer.U32(_log.NewestSequence);
        call.Answer.U32(0);
        call.Answer.U8(0);
        uint first = oldest == 0 ? 1 : oldest;
        _next[call.Session] = from < first ? first : from;
    }

    private static void End(PlatformCall call, uint next, int count)
    {
        for (int i = 0; i < sizeof(uint); i++)
        {
            call.Answer.SetU8(NextOffset + i, (byte)(next >> (8 * i)));
        }

        call.Answer.SetU8(CountOffset, (byte)count);
    }

    private bool IsWithin(long fromMs, long toMs) => toMs == 0 || (_record.UtcMs >= fromMs && _record.UtcMs <= toMs && _record.UtcMs != 0);
}
