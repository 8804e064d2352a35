using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Records;

/// <summary>Records for people: one line each, such as <c>21 Nov 2026 08:00:03  #1234  Opened for user 7 by card 12345678 at the built-in reader</c>.</summary>
public sealed class RecordListing
{
    private readonly RecordTimes _times;
    private readonly Func<uint, string?>? _nameOfUser;

    /// <param name="times">How times are shown and compared.</param>
    /// <param name="nameOfUser">Knows a user's name; null for no names at all.</param>
    public RecordListing(RecordTimes times, Func<uint, string?>? nameOfUser = null)
    {
        _times = times;
        _nameOfUser = nameOfUser;
    }

    public string LineOf(Record record)
    {
        ArgumentNullException.ThrowIfNull(record);
        string sentence = RecordSentence.Of(record, _times, _nameOfUser);
        return string.Create(CultureInfo.InvariantCulture, $"{_times.InColumn(record.UtcMs)}  #{record.Sequence}  {sentence}");
    }

    /// <param name="records">Oldest first.</param>
    /// <returns>A line for each that is wanted, oldest first, and how many those are.</returns>
    public IEnumerable<string> LinesOf(IReadOnlyList<Record> records, RecordFilter filter)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(filter);
        IReadOnlyList<Record> wanted = filter.Of(records, _times);
        return wanted.Select(LineOf).Append($"{wanted.Count} of {records.Count} records");
    }
}
