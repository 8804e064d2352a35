using System;
using System.Collections.Generic;
using System.Linq;

namespace AccessStandalone.HalSim.Client.Csv;

/// <summary>Something in a file that cannot be used, for people.</summary>
public sealed record BadRow(string File, int Line, string Reason)
{
    public override string ToString() => $"{File}:{Line}: {Reason}";
}

/// <summary>One row of a table, its fields by the names of their columns.</summary>
public sealed class CsvRecord
{
    private readonly IReadOnlyDictionary<string, int> _columns;
    private readonly IReadOnlyList<string> _fields;

    internal CsvRecord(int line, IReadOnlyDictionary<string, int> columns, IReadOnlyList<string> fields)
    {
        Line = line;
        _columns = columns;
        _fields = fields;
    }

    public int Line { get; }

    /// <summary>A field without the spaces around it; empty where there is no such column.</summary>
    public string this[string column] => _columns.TryGetValue(column, out int index) ? _fields[index].Trim() : string.Empty;
}

/// <summary>A CSV file whose first row names the columns, in any order.</summary>
public sealed class CsvTable
{
    private CsvTable(IReadOnlyList<CsvRecord> records)
    {
        Records = records;
    }

    public IReadOnlyList<CsvRecord> Records { get; }

    /// <param name="file">Its name, for messages.</param>
    /// <param name="required">Columns that must be there.</param>
    /// <param name="optional">Columns that may be there.</param>
    /// <param name="bad">Gets what cannot be used.</param>
    /// <returns>null if the file cannot be used at all.</returns>
    public static CsvTable? Read(string file, string text, IEnumerable<string> required, IEnumerable<string> optional, ICollection<BadRow> bad)
    {
        ArgumentNullException.ThrowIfNull(bad);
        var records = new List<CsvRecord>();
        Dictionary<string, int>? columns = null;
        try
        {
            foreach (CsvRow row in new CsvReader(text).Rows())
            {
                if (columns == null)
                {
                    columns = Columns(row, required.ToArray(), optional.ToArray());
                }
                else if (row.Fields.Count == columns.Count)
                {
                    records.Add(new CsvRecord(row.Line, columns, row.Fields));
                }
                else
                {
                    bad.Add(new BadRow(file, row.Line, $"has {row.Fields.Count} fields, the first row names {columns.Count}"));
                }
            }
        }
        catch (CsvException wrong)
        {
            bad.Add(new BadRow(file, wrong.Line, wrong.Message));
            return null;
        }

        if (columns == null)
        {
            bad.Add(new BadRow(file, 1, "is empty: its first row must name the columns"));
        }

        return columns == null ? null : new CsvTable(records);
    }

    private static Dictionary<string, int> Columns(CsvRow row, string[] required, string[] optional)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (string field in row.Fields)
        {
            string name = field.Trim();
            if (!required.Contains(name, StringComparer.OrdinalIgnoreCase) && !optional.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                throw new CsvException(row.Line, $"unknown column '{name}'; there are: {string.Join(", ", required.Concat(optional))}");
            }

            if (!columns.TryAdd(name, columns.Count))
            {
                throw new CsvException(row.Line, $"column '{name}' is there twice");
            }
        }

        string? missing = required.FirstOrDefault(name => !columns.ContainsKey(name));
        return missing == null ? columns : throw new CsvException(row.Line, $"column '{missing}' is missing");
    }
}
