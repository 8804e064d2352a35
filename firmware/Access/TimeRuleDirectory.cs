using AccessStandalone.Storage;

namespace AccessStandalone.Access;

/// <summary>Sets and removes time rules; each change is checked and recorded.</summary>
public sealed class TimeRuleDirectory
{
    private readonly ITimeRuleStore _store;
    private readonly TimeRules _rules;
    private readonly RecordWriter _records;
    private readonly byte[] _noValue = new byte[1];

    public TimeRuleDirectory(ITimeRuleStore store, TimeRules rules, RecordWriter records)
    {
        _store = store;
        _rules = rules;
        _records = records;
    }

    /// <summary>Sets a rule.</summary>
    /// <param name="number">0–127; the rule of daylight saving is 0.</param>
    /// <param name="value">As <see cref="TimeRuleFormat"/> says.</param>
    /// <returns>Done, BadSchedule (no such number), BadTimeRule or Fault.</returns>
    public ChangeResult Set(TimeRuleKind kind, int number, byte[] value, int length, Origin origin)
    {
        if (!IsNumber(kind, number))
        {
            return ChangeResult.BadSchedule;
        }

        if (!TimeRuleFormat.IsValid(kind, value, length))
        {
            return ChangeResult.BadTimeRule;
        }

        if (!_store.Write(kind, number, value, length))
        {
            return ChangeResult.Fault;
        }

        Take(kind, number, value, length, RecordWord.None, origin);
        return ChangeResult.Done;
    }

    /// <summary>Reads a rule.</summary>
    /// <returns>Its length; or below 0 if there is none, or no such number.</returns>
    public int Read(TimeRuleKind kind, int number, byte[] into) => IsNumber(kind, number) ? _store.Read(kind, number, into) : -1;

    /// <summary>Removes a rule; one that is not there may be removed.</summary>
    /// <returns>Done, BadSchedule (no such number) or Fault.</returns>
    public ChangeResult Remove(TimeRuleKind kind, int number, Origin origin)
    {
        if (!IsNumber(kind, number))
        {
            return ChangeResult.BadSchedule;
        }

        if (!_store.Remove(kind, number))
        {
            return ChangeResult.Fault;
        }

        Take(kind, number, _noValue, -1, RecordWord.Deleted, origin);
        return ChangeResult.Done;
    }

    private static bool IsNumber(TimeRuleKind kind, int number)
    {
        switch (kind)
        {
            case TimeRuleKind.PeriodGroup:
            case TimeRuleKind.Schedule:
            case TimeRuleKind.HolidayGroup:
                return number >= 0 && number < TimeRuleTable.Count;
            case TimeRuleKind.DaylightSaving:
                return number == 0;
            default:
                return false;
        }
    }

    private static RecordName NameOf(TimeRuleKind kind)
    {
        switch (kind)
        {
            case TimeRuleKind.PeriodGroup:
                return RecordName.PeriodGroup;
            case TimeRuleKind.Schedule:
                return RecordName.Schedule;
            case TimeRuleKind.HolidayGroup:
                return RecordName.HolidayGroup;
            default:
                return RecordName.DaylightSaving;
        }
    }

    private void Take(TimeRuleKind kind, int number, byte[] value, int length, RecordWord what, Origin origin)
    {
        _rules.Take(kind, number, value, length);
        Record record = _records.Begin(RecordKind.Setting);
        record.Name = NameOf(kind);
        record.Value = number;
        record.Word = what;
        Origins.Mark(record, origin);
        _records.Write();
    }
}
