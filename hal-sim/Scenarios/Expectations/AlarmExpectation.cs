using System;
using System.Collections.Generic;
using AccessStandalone.HalSim.Records;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Scenarios.Expectations;

/// <summary><c>expect alarm duress</c>: was raised since the script began.</summary>
public sealed class AlarmExpectation : Expectation
{
    private readonly AlarmKind _alarm;

    private AlarmExpectation(AlarmKind alarm)
        : base("alarm " + RecordWords.Alarms.WordOf(alarm))
    {
        _alarm = alarm;
    }

    public static IStep Parse(StepWords words) => new AlarmExpectation(ParseAlarm(words));

    /// <exception cref="FormatException">There is no such alarm.</exception>
    internal static AlarmKind ParseAlarm(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return RecordWords.Alarms.TryParse(words.Next("an alarm"), out AlarmKind alarm, out string? error)
            ? alarm
            : throw new FormatException(error);
    }

    protected override bool IsMet(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        return bench.Records.HasAlarm(_alarm);
    }

    protected override string Seen(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        var raised = new List<string>();
        foreach (Record record in bench.Records.All)
        {
            string word = RecordWords.Alarms.WordOf(record.Alarm);
            if (record.Kind == RecordKind.Alarm && !raised.Contains(word))
            {
                raised.Add(word);
            }
        }

        return raised.Count == 0 ? "no alarm" : "only alarm " + string.Join(", ", raised);
    }
}
