using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.HalSim.Scenarios;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Records;

/// <summary>
/// Which records somebody wants to see: <c>[last N] [since T] [until T] [KIND] [field=value…]</c>, in any order. Times are local, and both count; a date means all of
/// it. Of the records that are left, the last N.
/// </summary>
public sealed class RecordFilter
{
    private readonly List<string> _fields = [];
    private RecordPattern _pattern = RecordPattern.Any;
    private string? _kind;
    private int? _last;
    private uint? _sinceS;
    private uint? _untilS;

    private RecordFilter()
    {
    }

    /// <summary>The newest records.</summary>
    public static RecordFilter Newest(int count) => new() { _last = count };

    /// <summary>Takes all words that are left.</summary>
    /// <exception cref="FormatException">A word is wrong; the message says which there are.</exception>
    public static RecordFilter Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var filter = new RecordFilter();
        while (!words.IsAtEnd)
        {
            filter.Take(words);
        }

        filter._pattern = RecordPattern.Parse(filter._kind, filter._fields);
        return filter;
    }

    /// <param name="records">Oldest first.</param>
    public IReadOnlyList<Record> Of(IReadOnlyList<Record> records, RecordTimes times)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(times);
        Record[] wanted = records.Where(record => _pattern.Matches(record) && IsInTime(record, times)).ToArray();
        return _last is { } last && last < wanted.Length ? wanted[^last..] : wanted;
    }

    private void Take(StepWords words)
    {
        if (words.TryTake("last"))
        {
            _last = words.Number("a number of records", 0, int.MaxValue);
        }
        else if (words.TryTake("since"))
        {
            _sinceS = TimeText.ParseLocalS(words.Next("a time"), isEnd: false);
        }
        else if (words.TryTake("until"))
        {
            _untilS = TimeText.ParseLocalS(words.Next("a time"), isEnd: true);
        }
        else
        {
            TakePattern(words.Next("a word"));
        }
    }

    private void TakePattern(string word)
    {
        if (word.Contains('=', StringComparison.Ordinal))
        {
            _fields.Add(word);
        }
        else if (_kind == null)
        {
            _kind = word;
        }
        else
        {
            throw new FormatException($"'{word}' is too much: there is a kind already, '{_kind}'");
        }
    }

    /// <summary>Who asks for a time does not want records of which nobody knows when they were.</summary>
    private bool IsInTime(Record record, RecordTimes times)
    {
        if (_sinceS == null && _untilS == null)
        {
            return true;
        }

        long localS = times.LocalSOf(record.UtcMs);
        return record.UtcMs != 0 && localS >= (_sinceS ?? 0) && localS <= (_untilS ?? uint.MaxValue);
    }
}
