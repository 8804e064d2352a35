using AccessStandalone.Storage;

namespace AccessStandalone.Access;

/// <summary>Time schedules, period groups, holiday groups and daylight saving (S2 §1): whether a schedule holds at a moment.</summary>
public sealed class TimeRules
{
    private readonly ITimeRuleStore _store;
    private readonly TimeRuleTable _periodGroups;
    private readonly TimeRuleTable _schedules;
    private readonly TimeRuleTable _holidayGroups;

    public TimeRules(ITimeRuleStore store)
    {
        _store = store;
        _periodGroups = new TimeRuleTable(store, TimeRuleKind.PeriodGroup, TimeRuleFormat.MaxPeriodGroupBytes);
        _schedules = new TimeRuleTable(store, TimeRuleKind.Schedule, TimeRuleFormat.ScheduleBytes);
        _holidayGroups = new TimeRuleTable(store, TimeRuleKind.HolidayGroup, TimeRuleFormat.MaxHolidayGroupBytes);
        ReadDaylightSaving();
    }

    public DaylightSaving DaylightSaving { get; } = new DaylightSaving();

    /// <summary>Whether a schedule holds. One that nobody has set never does.</summary>
    /// <param name="schedule">0–127.</param>
    /// <param name="moment">A known one.</param>
    public bool Holds(int schedule, Moment moment)
    {
        int at = _schedules.Find(schedule, out int _);
        if (at < 0)
        {
            return false;
        }

        if (!TryFindHoliday(at + TimeRuleFormat.WeekBytes, moment.Day, out int periodGroup))
        {
            periodGroup = _schedules.Bytes[at + moment.Weekday];
        }

        return IsWithin(periodGroup, moment.SecondOfDay);
    }

    /// <summary>Takes a change that the store has made already.</summary>
    /// <param name="length">Below 0: it was removed.</param>
    public void Take(TimeRuleKind kind, int number, byte[] value, int length)
    {
        switch (kind)
        {
            case TimeRuleKind.PeriodGroup:
                _periodGroups.Take(number, value, length);
                break;
            case TimeRuleKind.Schedule:
                _schedules.Take(number, value, length);
                break;
            case TimeRuleKind.HolidayGroup:
                _holidayGroups.Take(number, value, length);
                break;
            default:
                TakeDaylightSaving(value, length);
                break;
        }
    }

    /// <summary>The store was cleared: a complete restore.</summary>
    public void Forget()
    {
        _periodGroups.Forget();
        _schedules.Forget();
        _holidayGroups.Forget();
        ReadDaylightSaving();
    }

    /// <summary>Idle work: reads one rule ahead; one flash lookup.</summary>
    /// <returns>false if all are in RAM.</returns>
    public bool ReadNext() => _schedules.ReadNext() || _periodGroups.ReadNext() || _holidayGroups.ReadNext();

    private void ReadDaylightSaving()
    {
        byte[] value = new byte[DaylightSaving.Bytes];
        int length = _store.Read(TimeRuleKind.DaylightSaving, 0, value);
        TakeDaylightSaving(value, DaylightSaving.IsValid(value, length) ? length : -1);
    }

    private void TakeDaylightSaving(byte[] value, int length)
    {
        if (length < 0)
        {
            DaylightSaving.SetOff();
        }
        else
        {
            DaylightSaving.Set(value);
        }
    }

    /// <param name="bitsAt">Where the schedule's holiday groups are.</param>
    /// <param name="periodGroup">What holds on that day, by the first group that has it.</param>
    private bool TryFindHoliday(int bitsAt, int day, out int periodGroup)
    {
        for (int number = 0; number < TimeRuleTable.Count; number++)
        {
            int bits = _schedules.Bytes[bitsAt + (number / 8)];
            if (bits == 0)
            {
                number |= 7;
            }
            else if ((bits & (1 << (number % 8))) != 0 && HasDay(number, day, out periodGroup))
            {
                return true;
            }
        }

        periodGroup = TimeRuleFormat.NoPeriodGroup;
        return false;
    }

    private bool HasDay(int holidayGroup, int day, out int periodGroup)
    {
        periodGroup = TimeRuleFormat.NoPeriodGroup;
        int at = _holidayGroups.Find(holidayGroup, out int length);
        if (at < 0)
        {
            return false;
        }

        byte[] bytes = _holidayGroups.Bytes;
        for (int range = at + 1; range < at + length; range += TimeRuleFormat.DateRangeBytes)
        {
            if (day >= LittleEndian.Get16(bytes, range) && day <= LittleEndian.Get16(bytes, range + 2))
            {
                periodGroup = bytes[at];
                return true;
            }
        }

        return false;
    }

    private bool IsWithin(int periodGroup, int secondOfDay)
    {
        int at = _periodGroups.Find(periodGroup, out int length);
        for (int period = at; period < at + length; period += TimeRuleFormat.PeriodBytes)
        {
            if (secondOfDay >= LittleEndian.Get32(_periodGroups.Bytes, period) && secondOfDay <= LittleEndian.Get32(_periodGroups.Bytes, period + 4))
            {
                return true;
            }
        }

        return false;
    }
}
