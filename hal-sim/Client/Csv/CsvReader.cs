using System;
using System.Collections.Generic;
using System.Text;

namespace AccessStandalone.HalSim.Client.Csv;

/// <summary>A row of a CSV file.</summary>
/// <param name="Line">The line it begins in, 1 for the first.</param>
public sealed record CsvRow(int Line, IReadOnlyList<string> Fields);

/// <summary>Takes rows out of a CSV text (RFC 4180). Lines may end in CRLF, LF or CR; empty ones are left out; a byte order mark may stand at the begin.</summary>
public sealed class CsvReader
{
    private const char End = '\0';

    private readonly string _text;
    private int _at;
    private int _line = 1;

    public CsvReader(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
        _at = text.StartsWith('\uFEFF') ? 1 : 0;
    }

    /// <exception cref="CsvException">The rest cannot be understood.</exception>
    public IEnumerable<CsvRow> Rows()
    {
        while (_at < _text.Length)
        {
            if (!TryEndLine())
            {
                yield return Row();
            }
        }
    }

    private CsvRow Row()
    {
        int line = _line;
        var fields = new List<string> { Field() };
        while (Peek() == ',')
        {
            _at++;
            fields.Add(Field());
        }

        // A field that was not quoted goes up to here.
        _ = TryEndLine();
        return new CsvRow(line, fields);
    }

    private string Field()
    {
        if (Peek() == '"')
        {
            return Quoted();
        }

        int from = _at;
        while (_at < _text.Length && _text[_at] is not (',' or '\r' or '\n'))
        {
            if (_text[_at] == '"')
            {
                throw new CsvException(_line, "a quotation mark in a field that does not begin with one");
            }

            _at++;
        }

        return _text[from.._at];
    }

    private string Quoted()
    {
        int line = _line;
        var field = new StringBuilder();
        _at++;
        while (_at < _text.Length)
        {
            int from = _at;
            if (_text[_at] != '"')
            {
                if (!TryEndLine())
                {
                    _at++;
                }

                field.Append(_text, from, _at - from);
            }
            else if (_at + 1 < _text.Length && _text[_at + 1] == '"')
            {
                field.Append('"');
                _at += 2;
            }
            else
            {
                _at++;
                return Peek() is ',' or '\r' or '\n' || _at == _text.Length
                    ? field.ToString()
                    : throw new CsvException(_line, "text after the closing quotation mark of a field");
            }
        }

        throw new CsvException(line, "a quotation mark is not closed");
    }

    private char Peek() => _at < _text.Length ? _text[_at] : End;

    private bool TryEndLine()
    {
        if (Peek() is not ('\r' or '\n'))
        {
            return false;
        }

        bool isPair = _text[_at] == '\r' && _at + 1 < _text.Length && _text[_at + 1] == '\n';
        _at += isPair ? 2 : 1;
        _line++;
        return true;
    }
}
