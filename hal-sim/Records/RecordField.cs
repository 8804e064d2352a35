using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Records;

/// <summary>One field of a record as scripts know it: how it is printed, and what <c>field=value</c> asks of a record.</summary>
public sealed class RecordField
{
    private const string UnknownTime = "unknown";
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss";

    private readonly Func<Record, string?> _print;
    private readonly Func<string, Predicate<Record>> _parse;

    private RecordField(string name, Func<Record, string?> print, Func<string, Predicate<Record>> parse)
    {
        Name = name;
        _print = print;
        _parse = parse;
    }

    /// <summary>All fields, in the order in which a record is printed.</summary>
    public static IReadOnlyList<RecordField> All { get; } =
    [
        new("user", record => NumberOrNothing(record.UserId), text => UserIs(Number(text))),
        new("card", record => NumberOrNothing(CardOf(record)), text => CardIs(Number(text))),
        Word("method", RecordWords.Methods, record => record.Method),
        new("reason", record => WordOrNothing(RecordWords.Reasons, record.Reason), ReasonIs),
        Word("reader", RecordWords.Readers, record => record.Reader),
        Word("alarm", RecordWords.Alarms, record => record.Alarm),
        new("duress", record => record.Duress ? "yes" : null, DuressIs),
        Word("name", RecordWords.Names, record => record.Name),
        new("value", ValueOf, ValueIs),
        new("address", AddressOf, AddressIs),

        // Never printed: where a number matters it stands before the record.
        new("number", record => null, text => NumberIs(Number(text))),
    ];

    public string Name { get; }

    /// <returns>null where the record does not have this field.</returns>
    public string? Print(Record record) => _print(record);

    /// <exception cref="FormatException">The value is none this field can have; the message says which there are.</exception>
    public Predicate<Record> Parse(string value) => _parse(value);

    /// <returns>Where the platform connected from, or null where the record has nothing of that.</returns>
    public static string? AddressOf(Record record)
    {
        ArgumentNullException.ThrowIfNull(record);
        uint address = record.HasAddress && record.Method == AccessMethod.Remote ? record.Address : 0;
        return address == 0 ? null : string.Create(
            CultureInfo.InvariantCulture, $"{address >> 24}.{(address >> 16) & 0xFF}.{(address >> 8) & 0xFF}.{address & 0xFF}");
    }

    private static RecordField Word<T>(string name, WordTable<T> words, Func<Record, T> get)
        where T : struct, Enum =>
        new(name, record => WordOrNothing(words, get(record)), text => WordIs(words, get, text));

    private static Predicate<Record> WordIs<T>(WordTable<T> words, Func<Record, T> get, string text)
        where T : struct, Enum
    {
        T wanted = Read(words, text);
        return record => EqualityComparer<T>.Default.Equals(get(record), wanted);
    }

    private static Predicate<Record> UserIs(ulong wanted) => record => record.UserId == wanted;

    private static Predicate<Record> NumberIs(ulong wanted) => record => record.Sequence == wanted;

    /// <summary>In the place of a card, the record of a change of the clock has the time before, and those of what the platform does its address.</summary>
    private static ulong CardOf(Record record) => record.Kind == RecordKind.Clock || AddressOf(record) != null ? 0 : record.Card;

    private static Predicate<Record> CardIs(ulong wanted) => record => CardOf(record) == wanted;

    private static Predicate<Record> AddressIs(string text)
    {
        if (!IPAddress.TryParse(text, out IPAddress? address) || address.ToString() != text || address.AddressFamily != AddressFamily.InterNetwork)
        {
            throw new FormatException($"'{text}' is no address such as 192.168.0.9");
        }

        return record => AddressOf(record) == text;
    }

    /// <summary>Without a valid clock a schedule refuses: whoever expects the schedule need not care why it could not be checked.</summary>
    private static Predicate<Record> ReasonIs(string text)
    {
        Reason wanted = Read(RecordWords.Reasons, text);
        return record => record.Reason == wanted || (wanted == Reason.Schedule && record.Reason == Reason.NoClock);
    }

    private static Predicate<Record> DuressIs(string text)
    {
        bool wanted = text switch
        {
            "yes" => true,
            "no" => false,
            _ => throw new FormatException($"duress is yes or no, not '{text}'"),
        };
        return record => record.Duress == wanted;
    }

    private static string? ValueOf(Record record)
    {
        if (record.Kind == RecordKind.Clock)
        {
            return FormerTimeOf(record);
        }

        if (record.Word != RecordWord.None)
        {
            return RecordWords.Values.WordOf(record.Word);
        }

        return record.Name == RecordName.None ? null : NumberOf(record).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The time before a change of the clock, in UTC.</summary>
    private static string FormerTimeOf(Record record) => record.FormerUtcMs == 0
        ? UnknownTime
        : DateTime.UnixEpoch.AddMilliseconds(record.FormerUtcMs).ToString(TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>Of the uses left, only those: the rest of the value is the device's own business.</summary>
    private static int NumberOf(Record record) => record.Name == RecordName.Uses ? UseMark.UsesLeftOf(record.Value) : record.Value;

    private static Predicate<Record> ValueIs(string text)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
        {
            return record => record.Word == RecordWord.None && record.Name != RecordName.None && NumberOf(record) == number;
        }

        if (text == UnknownTime || DateTime.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return record => record.Kind == RecordKind.Clock && FormerTimeOf(record) == text;
        }

        RecordWord wanted = Read(RecordWords.Values, text);
        return record => record.Word == wanted;
    }

    private static T Read<T>(WordTable<T> words, string text)
        where T : struct, Enum =>
        words.TryParse(text, out T value, out string? error) ? value : throw new FormatException(error);

    private static ulong Number(string text) =>
        NumberText.TryParse(text, out ulong number) ? number : throw new FormatException($"'{text}' is no number");

    private static string? NumberOrNothing(ulong number) => number == 0 ? null : number.ToString(CultureInfo.InvariantCulture);

    private static string? WordOrNothing<T>(WordTable<T> words, T value)
        where T : struct, Enum =>
        EqualityComparer<T>.Default.Equals(value, default) ? null : words.WordOf(value);
}
