using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.FlashImages.Contents;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Client.Work;

/// <summary>A time rule that a device has.</summary>
public sealed record TimeRuleEntry(TimeRuleKind Kind, byte Number, ReadOnlyMemory<byte> Rule)
{
    /// <summary>In words.</summary>
    public string Text => TimeRuleText.Of((SettingKeyKind)Kind, Rule.Span);

    /// <summary>The word of its kind in scripts.</summary>
    public string KindWord => Kind switch
    {
        TimeRuleKind.PeriodGroup => "period",
        TimeRuleKind.Schedule => "week",
        TimeRuleKind.HolidayGroup => "holiday",
        _ => "dst",
    };
}

/// <summary>All time rules of a device.</summary>
public static class TimeRuleList
{
    private const int Groups = 128;

    public static async Task<IReadOnlyList<TimeRuleEntry>> ReadAsync(PlatformSession session, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(session);
        var rules = new List<TimeRuleEntry>();
        var underWay = new Queue<(TimeRuleKind Kind, byte Number, PendingAnswer Answer)>();
        foreach ((TimeRuleKind kind, byte number) in All())
        {
            if (underWay.Count >= session.Options.MostUnanswered)
            {
                await TakeAsync(underWay, rules, cancel).ConfigureAwait(false);
            }

            underWay.Enqueue((kind, number, await session.SendReadTimeRuleAsync(kind, number, cancel).ConfigureAwait(false)));
        }

        while (underWay.Count > 0)
        {
            await TakeAsync(underWay, rules, cancel).ConfigureAwait(false);
        }

        return rules;
    }

    private static async Task TakeAsync(
        Queue<(TimeRuleKind Kind, byte Number, PendingAnswer Answer)> underWay, List<TimeRuleEntry> rules, CancellationToken cancel)
    {
        (TimeRuleKind kind, byte number, PendingAnswer answer) = underWay.Dequeue();
        if (await PlatformRequests.OrNoneAsync(answer, cancel).ConfigureAwait(false) is { } rule)
        {
            rules.Add(new TimeRuleEntry(kind, number, rule));
        }
    }

    private static IEnumerable<(TimeRuleKind Kind, byte Number)> All()
    {
        foreach (TimeRuleKind kind in new[] { TimeRuleKind.PeriodGroup, TimeRuleKind.Schedule, TimeRuleKind.HolidayGroup })
        {
            for (int number = 0; number < Groups; number++)
            {
                yield return (kind, (byte)number);
            }
        }

        yield return (TimeRuleKind.DaylightSaving, 0);
    }
}
