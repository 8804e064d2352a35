using System;

namespace AccessStandalone.Access;

/// <summary>
/// When daylight saving time holds: by date or by week, every year anew (S1 table 4-4). It is one hour ahead. Stored in 11 bytes: the type
/// (1 by date, 2 by week), then begin and end in 5 bytes each: month 1–12; day 1–31 by date, or by week 1–4 and 5 for the last; weekday
/// 0 Sunday to 6 Saturday, by date 0; hour 0–23; minute 0–59. Begin is in standard time, end in daylight time, as on a clock on the wall.
/// </summary>
public sealed class DaylightSaving
{
    public const int Bytes = 11;
    public const int ByDate = 1;
    public const int ByWeek = 2;
    public const int AheadS = 3600;

    private const int BeginOffset = 1;
    private const int EndOffset = 6;
    private const int LastWeek = 5;
    private const int DaysPerWeek = 7;

    // 2000 is a leap year: February 29 is a date, and in other years the day after the 28th.
    private const int LeapYear = 2000;

    private readonly byte[] _rule = new byte[Bytes];
    private bool _isOn;

    // Begin and end in the year looked at last, in standard time.
    private int _year = -1;
    private uint _beginS;
    private uint _endS;

    /// <summary>One more with each change of the rule.</summary>
    public int Version { get; private set; }

    /// <summary>Whether bytes are a rule.</summary>
    public static bool IsValid(byte[] rule, int length)
    {
        if (length != Bytes || (rule[0] != ByDate && rule[0] != ByWeek))
        {
            return false;
        }

        return IsValidTurn(rule, BeginOffset) && IsValidTurn(rule, EndOffset) && !IsSameDay(rule);
    }

    /// <param name="rule">A valid rule.</param>
    public void Set(byte[] rule)
    {
        Array.Copy(rule, 0, _rule, 0, Bytes);
        Change(true);
    }

    public void SetOff() => Change(false);

    /// <param name="standardS">Local standard time, seconds since 1970-01-01.</param>
    public bool Holds(uint standardS)
    {
        if (!_isOn)
        {
            return false;
        }

        // The year by daylight time: an end in the first hour of January 1 is still December by standard time.
        LookAtYear(CivilDate.YearOf((int)((standardS + AheadS) / Moment.SecondsPerDay)));
        bool begun = standardS >= _beginS;
        bool ended = standardS >= _endS;
        return _beginS < _endS ? begun && !ended : begun || !ended;
    }

    private static bool IsValidTurn(byte[] rule, int at)
    {
        int month = rule[at];
        int day = rule[at + 1];
        bool isTime = rule[at + 3] < 24 && rule[at + 4] < 60;
        if (month < 1 || month > 12 || day < 1 || !isTime)
        {
            return false;
        }

        return rule[0] == ByDate
            ? day <= CivilDate.DaysIn(LeapYear, month) && rule[at + 2] == 0
            : day <= LastWeek && rule[at + 2] < DaysPerWeek;
    }

    /// <summary>Begin and end on one day would be no daylight saving, or one all year.</summary>
    private static bool IsSameDay(byte[] rule) =>
        rule[BeginOffset] == rule[EndOffset] && rule[BeginOffset + 1] == rule[EndOffset + 1] && rule[BeginOffset + 2] == rule[EndOffset + 2];

    private void Change(bool isOn)
    {
        _isOn = isOn;
        _year = -1;
        Version++;
    }

    private void LookAtYear(int year)
    {
        if (year != _year)
        {
            _year = year;
            _beginS = TurnIn(year, BeginOffset);
            _endS = TurnIn(year, EndOffset) - AheadS;
        }
    }

    private uint TurnIn(int year, int at)
    {
        int day = _rule[0] == ByDate
            ? CivilDate.DayOf(year, _rule[at], _rule[at + 1])
            : WeekdayIn(year, _rule[at], _rule[at + 1], _rule[at + 2]);
        return ((uint)day * Moment.SecondsPerDay) + (uint)((_rule[at + 3] * 3600) + (_rule[at + 4] * 60));
    }

    private static int WeekdayIn(int year, int month, int week, int weekday)
    {
        int first = CivilDate.DayOf(year, month, 1);
        int day = first + ((weekday - Moment.WeekdayOf(first) + DaysPerWeek) % DaysPerWeek) + ((week - 1) * DaysPerWeek);
        return day < first + CivilDate.DaysIn(year, month) ? day : day - DaysPerWeek;
    }
}
