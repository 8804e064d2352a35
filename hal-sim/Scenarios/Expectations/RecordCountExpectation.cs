using System;
using System.Collections.Generic;
using System.Globalization;
using AccessStandalone.HalSim.Records;

namespace AccessStandalone.HalSim.Scenarios.Expectations;

/// <summary><c>expect records refused reason=schedule count=2</c>: exactly that many since the script began.</summary>
public sealed class RecordCountExpectation : Expectation
{
    private const string CountField = "count=";

    private readonly RecordPattern _pattern;
    private readonly int _count;

    private RecordCountExpectation(RecordPattern pattern, int count, string text)
        : base("records " + text)
    {
        _pattern = pattern;
        _count = count;
    }

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        string kind = words.Next("a record kind");
        int? count = null;
        IReadOnlyList<string> rest = words.Rest();
        var fields = new List<string>();
        foreach (string field in rest)
        {
            if (!field.StartsWith(CountField, StringComparison.Ordinal))
            {
                fields.Add(field);
            }
            else if (count == null && int.TryParse(field.AsSpan(CountField.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                count = number;
            }
            else
            {
                throw new FormatException($"'{field}' is not one count=N");
            }
        }

        return count == null
            ? throw new FormatException("'count=N' is missing")
            : new RecordCountExpectation(RecordPattern.Parse(kind, fields), count.Value, string.Join(' ', [kind, .. rest]));
    }

    protected override bool IsMet(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        return bench.Records.CountOf(_pattern) == _count;
    }

    protected override string Seen(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        return $"count={bench.Records.CountOf(_pattern)}";
    }
}
