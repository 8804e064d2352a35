using System;
using System.Collections.Generic;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Records;

/// <summary>What a script asks of a record: its kind, and the values of some of its fields.</summary>
public sealed class RecordPattern
{
    private readonly RecordKind? _kind;
    private readonly List<Predicate<Record>> _fields;

    private RecordPattern(RecordKind? kind, List<Predicate<Record>> fields)
    {
        _kind = kind;
        _fields = fields;
    }

    /// <summary>Every record.</summary>
    public static RecordPattern Any { get; } = new(null, []);

    /// <param name="kind">The word of a record kind; null for any.</param>
    /// <param name="fields">Any number of <c>field=value</c>, each field at most once, in any order.</param>
    /// <exception cref="FormatException">A word is unknown; the message says which there are.</exception>
    public static RecordPattern Parse(string? kind, IEnumerable<string> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        RecordKind? wanted = kind == null ? null : ParseKind(kind);
        var given = new HashSet<string>(StringComparer.Ordinal);
        var predicates = new List<Predicate<Record>>();
        foreach (string text in fields)
        {
            int equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == text.Length - 1)
            {
                throw new FormatException($"'{text}' is not field=value");
            }

            string name = text[..equals];
            if (!given.Add(name))
            {
                throw new FormatException($"'{name}' is given twice");
            }

            predicates.Add(FieldNamed(name).Parse(text[(equals + 1)..]));
        }

        return new RecordPattern(wanted, predicates);
    }

    public bool Matches(Record record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return (_kind == null || record.Kind == _kind) && _fields.TrueForAll(field => field(record));
    }

    private static RecordKind ParseKind(string word) =>
        RecordWords.Kinds.TryParse(word, out RecordKind kind, out string? error) ? kind : throw new FormatException(error);

    private static RecordField FieldNamed(string name)
    {
        foreach (RecordField field in RecordField.All)
        {
            if (field.Name == name)
            {
                return field;
            }
        }

        var names = new List<string>();
        foreach (RecordField field in RecordField.All)
        {
            names.Add(field.Name);
        }

        throw new FormatException($"unknown field '{name}'; there are: {string.Join(", ", names)}");
    }
}
