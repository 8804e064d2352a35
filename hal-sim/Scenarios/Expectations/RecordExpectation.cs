using System;
using System.Collections.Generic;
using AccessStandalone.HalSim.Records;

namespace AccessStandalone.HalSim.Scenarios.Expectations;

/// <summary><c>expect record granted user=7 method=card</c>: the newest record.</summary>
public sealed class RecordExpectation : Expectation
{
    private readonly RecordPattern _pattern;

    private RecordExpectation(RecordPattern pattern, string text)
        : base("record " + text)
    {
        _pattern = pattern;
    }

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        string kind = words.Next("a record kind");
        IReadOnlyList<string> fields = words.Rest();
        return new RecordExpectation(RecordPattern.Parse(kind, fields), string.Join(' ', [kind, .. fields]));
    }

    protected override bool IsMet(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        return bench.Records.Newest != null && _pattern.Matches(bench.Records.Newest);
    }

    protected override string Seen(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        return bench.Records.Newest == null ? "no record" : "record " + RecordLine.Of(bench.Records.Newest);
    }
}
