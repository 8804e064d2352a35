using System;
using System.Buffers.Binary;
using System.Collections.Generic;

namespace AccessStandalone.Proof.Decision;

/// <summary>Time rules as the platform sends them (the storage format §7).</summary>
internal static class RuleBytes
{
    private const byte None = 255;
    private const int WeekBytes = 7;
    private const int HolidayBytes = 16;

    public static byte[] Of(IReadOnlyList<Period> periods)
    {
        byte[] bytes = new byte[periods.Count * 8];
        for (int i = 0; i < periods.Count; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * 8), (int)periods[i].First.ToTimeSpan().TotalSeconds);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan((i * 8) + 4), (int)periods[i].Last.ToTimeSpan().TotalSeconds);
        }

        return bytes;
    }

    public static byte[] Of(WeekPlan week)
    {
        byte[] bytes = new byte[WeekBytes + HolidayBytes];
        for (int i = 0; i < WeekBytes; i++)
        {
            bytes[i] = (byte)(week.PeriodGroups[i] ?? None);
        }

        foreach (int group in week.HolidayGroups)
        {
            bytes[WeekBytes + (group / 8)] |= (byte)(1 << (group % 8));
        }

        return bytes;
    }

    public static byte[] Of(HolidayPlan holiday)
    {
        byte[] bytes = new byte[1 + (holiday.Days.Count * 4)];
        bytes[0] = (byte)(holiday.PeriodGroup ?? None);
        for (int i = 0; i < holiday.Days.Count; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(1 + (i * 4)), DayOf(holiday.Days[i].First));
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(3 + (i * 4)), DayOf(holiday.Days[i].Last));
        }

        return bytes;
    }

    public static byte[] Of(DaylightRule rule) => [(byte)(rule.Begin.Weekday == null ? 1 : 2), .. Of(rule.Begin), .. Of(rule.End)];

    private static byte[] Of(DaylightTurn turn) => [(byte)turn.Month, (byte)turn.Day, (byte)(turn.Weekday ?? 0), (byte)turn.Hour, (byte)turn.Minute];

    private static ushort DayOf(DateOnly date) => (ushort)(date.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber);
}
