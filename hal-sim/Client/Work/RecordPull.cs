using System;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;

namespace AccessStandalone.HalSim.Client.Work;

/// <summary>Reads records from a cursor to the newest (PROTOCOL.md §8.2), each once, over as many connections as it takes.</summary>
public sealed class RecordPull : IPlatformWork
{
    private readonly IRecordSink _sink;
    private readonly bool _acknowledges;
    private uint? _acknowledged;
    private uint? _first;

    /// <param name="next">The first record wanted; 0 for the oldest there is.</param>
    /// <param name="acknowledges">Whether the device is told what the sink has stored. Only for a sink that gets all records.</param>
    public RecordPull(IRecordSink sink, uint next, bool acknowledges)
    {
        _sink = sink;
        Next = next;
        _acknowledges = acknowledges;
    }

    /// <summary>Cursor: the number of the record that is wanted next.</summary>
    public uint Next { get; private set; }

    /// <summary>Only records of this time, UTC; with <see cref="ToUtcMs"/> 0 for all.</summary>
    public long FromUtcMs { get; init; }

    public long ToUtcMs { get; init; }

    /// <summary>Records that the device had overwritten before they were read.</summary>
    public long Missed { get; private set; }

    public long Progress { get; private set; }

    /// <summary>Records that were gone through.</summary>
    public int Read => _first is { } first ? (int)(Next - first) : 0;

    /// <summary>Records to go through, up to the newest there was at the last answer.</summary>
    public int Total { get; private set; }

    /// <summary>Told after each page.</summary>
    public event Action<RecordPull>? Stepped;

    public async Task RunAsync(PlatformSession session, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(session);
        bool isEnd = false;
        while (!isEnd)
        {
            var request = new ReadRecordsRequest(Next, ReadRecordsRequest.MostRecords, FromUtcMs, ToUtcMs);
            ReadOnlyMemory<byte> answer = await session.AskAsync(PlatformOperation.ReadRecords, request.Build(), cancel).ConfigureAwait(false);
            RecordPage page = RecordPage.Parse(answer.Span);
            isEnd = page.IsEnd;
            await TakeAsync(page, cancel).ConfigureAwait(false);
            await AcknowledgeAsync(session, cancel).ConfigureAwait(false);
            Stepped?.Invoke(this);
        }
    }

    private async Task TakeAsync(RecordPage page, CancellationToken cancel)
    {
        if (Next > 0 && page.Oldest > Next)
        {
            Missed += page.Oldest - Next;
        }

        if (page.Records.Count > 0)
        {
            await _sink.StoreAsync(page.Records, cancel).ConfigureAwait(false);
        }

        if (page.GoOnAt <= Next && !page.IsEnd)
        {
            throw new ConnectionLostException($"the device does not go on with its records at {Next}");
        }

        _first ??= Math.Max(Next, page.Oldest);
        Next = Math.Max(Next, page.GoOnAt);
        Total = (int)(Math.Max(page.Newest + 1, Next) - _first.Value);
        Progress++;
    }

    private async Task AcknowledgeAsync(PlatformSession session, CancellationToken cancel)
    {
        if (_acknowledges && Next > 1 && _acknowledged != Next - 1)
        {
            uint stored = Next - 1;
            await session.AskAsync(PlatformOperation.Acknowledge, new PayloadWriter().U32(stored).Written, cancel).ConfigureAwait(false);
            _acknowledged = stored;
        }
    }
}
