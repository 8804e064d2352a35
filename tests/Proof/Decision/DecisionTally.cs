using System.Collections.Generic;
using AccessStandalone.Access;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Decision;

/// <summary>How often each kind of record, reason, method and alarm came.</summary>
internal sealed class DecisionTally
{
    private readonly Dictionary<Verdict, long> _verdicts = [];
    private readonly Dictionary<RecordKind, long> _kinds = [];
    private readonly Dictionary<Reason, long> _reasons = [];
    private readonly Dictionary<AccessMethod, long> _methods = [];
    private readonly Dictionary<AlarmKind, long> _alarms = [];

    public void Count(Verdict verdict) => Count(_verdicts, verdict);

    public void Count(ExpectedRecord record)
    {
        Count(_kinds, record.Kind);
        if (record.Alarm != AlarmKind.None)
        {
            Count(_alarms, record.Alarm);
            return;
        }

        Count(_methods, record.Method);
        if (record.Reason != Reason.None)
        {
            Count(_reasons, record.Reason);
        }
    }

    public void AddTo(CampaignReport report)
    {
        AddTo(report, "verdict", _verdicts);
        AddTo(report, "kind", _kinds);
        AddTo(report, "reason", _reasons);
        AddTo(report, "method", _methods);
        AddTo(report, "alarm", _alarms);
    }

    private static void Count<T>(Dictionary<T, long> times, T value)
        where T : notnull => times[value] = times.GetValueOrDefault(value) + 1;

    private static void AddTo<T>(CampaignReport report, string what, Dictionary<T, long> times)
        where T : notnull
    {
        foreach ((T value, long count) in times)
        {
            report.CountOutcome($"{what} {value}", count);
        }
    }
}
