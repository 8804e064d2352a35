using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace AccessStandalone.HalSim.Client.Csv;

/// <summary>Writes rows as RFC 4180 has them: lines end in CRLF, fields are quoted where they must be.</summary>
public sealed class CsvWriter
{
    private readonly TextWriter _into;

    public CsvWriter(TextWriter into)
    {
        _into = into;
    }

    public void Write(params IEnumerable<string> fields)
    {
        _into.Write(string.Join(',', fields.Select(Quote)));
        _into.Write("\r\n");
    }

    private static string Quote(string field)
    {
        bool mustBe = field.AsSpan().IndexOfAny(",\"\r\n") >= 0 || (field.Length > 0 && (field[0] == ' ' || field[^1] == ' '));
        return mustBe ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
    }
}
