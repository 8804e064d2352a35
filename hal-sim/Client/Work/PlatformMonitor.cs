using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;

namespace AccessStandalone.HalSim.Client.Work;

/// <summary>Where live news go.</summary>
public interface INewsSink : IRecordSink
{
    /// <summary>A user was changed at the keypad.</summary>
    ValueTask TakeAsync(UserNews news, CancellationToken cancel);
}

/// <summary>Live records and changes at the keypad (PROTOCOL.md §8.3), until it is cancelled; after a lost connection it goes on behind the last record it has.</summary>
public sealed class PlatformMonitor : IPlatformWork
{
    private readonly INewsSink _sink;
    private readonly bool _acknowledges;
    private bool _hasBegun;

    /// <param name="next">The first record wanted; 0: after the last acknowledged; null: only what is new from now on.</param>
    /// <param name="acknowledges">Whether the device is told what the sink has stored.</param>
    public PlatformMonitor(INewsSink sink, uint? next, bool acknowledges)
    {
        _sink = sink;
        Next = next;
        _acknowledges = acknowledges;
    }

    /// <summary>The number of the record that is wanted next; null before the first connection.</summary>
    public uint? Next { get; private set; }

    /// <summary>Records that the device had overwritten before they were told.</summary>
    public long Missed { get; private set; }

    public long Progress { get; private set; }

    /// <summary>How often a device has said that it will tell: once for each connection.</summary>
    public int Subscriptions { get; private set; }

    public async Task RunAsync(PlatformSession session, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(session);
        Next ??= await AfterNewestAsync(session, cancel).ConfigureAwait(false);
        ReadOnlyMemory<byte> answer = await session
            .AskAsync(PlatformOperation.Subscribe, new SubscribeRequest(Next.Value, true, true).Build(), cancel)
            .ConfigureAwait(false);
        Begin(SubscribeRequest.ParseAnswer(answer.Span));
        await foreach (PlatformMessage message in session.ToldAsync(cancel).ConfigureAwait(false))
        {
            switch (message.Operation)
            {
                case PlatformOperation.TellRecords:
                    await TakeAsync(session, RecordList.Parse(message.Payload.Span), cancel).ConfigureAwait(false);
                    break;
                case PlatformOperation.TellUser:
                    await _sink.TakeAsync(UserNews.Parse(message.Payload.Span), cancel).ConfigureAwait(false);
                    Progress++;
                    break;
            }
        }
    }

    private static async Task<uint> AfterNewestAsync(PlatformSession session, CancellationToken cancel)
    {
        ReadOnlyMemory<byte> answer = await session.AskAsync(PlatformOperation.Status, ReadOnlyMemory<byte>.Empty, cancel).ConfigureAwait(false);
        return DeviceStatus.Parse(answer.Span).NewestRecord + 1;
    }

    private void Begin(uint first)
    {
        Missed += _hasBegun && first > Next ? first - Next.Value : 0;
        Next = Math.Max(first, Next ?? 0);
        _hasBegun = true;
        Subscriptions++;
    }

    private async Task TakeAsync(PlatformSession session, IReadOnlyList<PlatformRecord> records, CancellationToken cancel)
    {
        PlatformRecord[] fresh = records.Where(record => record.Number >= Next).ToArray();
        if (fresh.Length == 0)
        {
            return;
        }

        Missed += fresh[0].Number - Next!.Value;
        await _sink.StoreAsync(fresh, cancel).ConfigureAwait(false);
        Next = fresh[^1].Number + 1;
        Progress++;
        if (_acknowledges)
        {
            // Nobody needs to wait for the answer: what it would say is said again with the next one.
            await session.SendAsync(PlatformOperation.Acknowledge, new PayloadWriter().U32(Next.Value - 1).Written, cancel).ConfigureAwait(false);
        }
    }
}
