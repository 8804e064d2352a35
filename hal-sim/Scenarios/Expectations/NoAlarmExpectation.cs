using System;
using AccessStandalone.HalSim.Records;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Scenarios.Expectations;

/// <summary><c>expect no alarm intrusion</c>: was not raised since the script began.</summary>
public sealed class NoAlarmExpectation : Expectation
{
    private readonly AlarmKind _alarm;

    private NoAlarmExpectation(AlarmKind alarm)
        : base("no alarm " + RecordWords.Alarms.WordOf(alarm))
    {
        _alarm = alarm;
    }

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        string word = words.Next("'alarm'");
        return word == "alarm"
            ? new NoAlarmExpectation(AlarmExpectation.ParseAlarm(words))
            : throw new FormatException($"only 'no alarm' can be expected, not 'no {word}'");
    }

    protected override bool IsMet(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        return !bench.Records.HasAlarm(_alarm);
    }

    protected override string Seen(Bench bench) => "alarm " + RecordWords.Alarms.WordOf(_alarm);
}
