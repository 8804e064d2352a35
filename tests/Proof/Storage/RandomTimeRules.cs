using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using AccessStandalone.Access;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Storage;

/// <summary>Random time rules, as bytes; made here and not by the firmware, which checks them.</summary>
internal static class RandomTimeRules
{
    public static bool IsTimeRule(SettingClass kind) =>
        kind is SettingClass.PeriodGroup or SettingClass.Schedule or SettingClass.HolidayGroup or SettingClass.Clock;

    public static byte[] Next(SettingClass kind, Random random) => kind switch
    {
        SettingClass.PeriodGroup => Periods(random),
        SettingClass.Schedule => Schedule(random),
        SettingClass.HolidayGroup => Holidays(random),
        _ => Daylight(random),
    };

    private static byte[] Periods(Random random)
    {
        var value = new byte[random.Next(TimeRuleFormat.MaxPeriods + 1) * TimeRuleFormat.PeriodBytes];
        for (int at = 0; at < value.Length; at += TimeRuleFormat.PeriodBytes)
        {
            int first = random.Next(Moment.SecondsPerDay);
            BinaryPrimitives.WriteInt32LittleEndian(value.AsSpan(at), first);
            BinaryPrimitives.WriteInt32LittleEndian(value.AsSpan(at + 4), random.Next(first, Moment.SecondsPerDay));
        }

        return value;
    }

    private static byte[] Schedule(Random random)
    {
        var value = new byte[TimeRuleFormat.ScheduleBytes];
        random.NextBytes(value);
        for (int day = 0; day < TimeRuleFormat.WeekBytes; day++)
        {
            value[day] = PeriodGroup(random);
        }

        return value;
    }

    private static byte[] Holidays(Random random)
    {
        var value = new List<byte> { PeriodGroup(random) };
        for (int i = random.Next(TimeRuleFormat.MaxDateRanges + 1); i > 0; i--)
        {
            int first = random.Next(ushort.MaxValue);
            int last = random.Next(first, ushort.MaxValue + 1);
            value.AddRange([(byte)first, (byte)(first >> 8), (byte)last, (byte)(last >> 8)]);
        }

        return [.. value];
    }

    /// <summary>By week.</summary>
    private static byte[] Daylight(Random random) => [2, .. Turn(random.Next(1, 7), random), .. Turn(random.Next(7, 13), random)];

    private static byte[] Turn(int month, Random random) =>
        [(byte)month, (byte)random.Next(1, 6), (byte)random.Next(7), (byte)random.Next(24), (byte)random.Next(60)];

    private static byte PeriodGroup(Random random) =>
        random.Next(4) == 0 ? TimeRuleFormat.NoPeriodGroup : (byte)random.Next(TimeRuleTable.Count);
}
