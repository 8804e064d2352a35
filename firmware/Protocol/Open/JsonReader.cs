namespace AccessStandalone.Protocol.Open;

/// <summary>
/// Reads JSON (RFC 8259) from bytes in place, one token after the other, and strictly: what is not JSON, is nested deeper than <see cref="MaxDepth"/>, has a
/// text of more than <see cref="MaxText"/> bytes or bytes that are no UTF-8, is <see cref="JsonToken.Bad"/> from there on. Allocates nothing.
/// </summary>
public sealed class JsonReader
{
    public const int MaxDepth = 8;

    /// <summary>Bytes of a text between its quotes, as they are sent: so no token takes long.</summary>
    public const int MaxText = 512;

    // The least there is: a number is counted downwards, for there is one more below zero than above.
    private const long LeastNumber = -long.MaxValue - 1;

    private byte[] _bytes = new byte[1];
    private int _end;
    private JsonWant _want;

    // Bit n: what is open at depth n + 1 is an object.
    private int _objects;

    /// <summary>Where the next token is looked for.</summary>
    public int At { get; private set; }

    /// <summary>Objects and arrays that are open.</summary>
    public int Depth { get; private set; }

    public JsonToken Token { get; private set; }

    /// <summary>Where a key's or text's bytes are, between its quotes and with its escapes.</summary>
    public int TextStart { get; private set; }

    public int TextCount { get; private set; }

    /// <summary>Whether the number is whole and fits 64 bits; only then <see cref="Number"/> counts.</summary>
    public bool IsWhole { get; private set; }

    public long Number { get; private set; }

    public byte[] Bytes => _bytes;

    /// <summary>Takes a document; it is read in place.</summary>
    public void Open(byte[] bytes, int offset, int count)
    {
        _bytes = bytes;
        At = offset;
        _end = offset + count;
        Depth = 0;
        _objects = 0;
        _want = JsonWant.Value;
        Token = JsonToken.Null;
    }

    /// <summary>Goes to a value that was met before in this document, so that the next token is its first and what follows it is not read.</summary>
    public void Seek(int at)
    {
        At = at;
        Depth = 0;
        _objects = 0;
        _want = JsonWant.Value;
        Token = JsonToken.Null;
    }

    public JsonToken Next()
    {
        SkipBlanks();
        Token = Token == JsonToken.Bad ? JsonToken.Bad : Read();
        return Token;
    }

    /// <summary>Leaves out the value whose first token was read last: the last token is then its last.</summary>
    /// <returns>false if it is bad.</returns>
    public bool Skip()
    {
        if (Token == JsonToken.ObjectBegin || Token == JsonToken.ArrayBegin)
        {
            int depth = Depth - 1;
            while (Depth > depth && Token != JsonToken.Bad)
            {
                Next();
            }
        }

        return Token != JsonToken.Bad;
    }

    /// <summary>Whether the key or text is this; ASCII.</summary>
    public bool IsText(string text) => JsonText.IsSame(_bytes, TextStart, TextCount, text);

    private JsonToken Read()
    {
        if (At == _end)
        {
            return _want == JsonWant.CommaOrEnd && Depth == 0 ? JsonToken.End : JsonToken.Bad;
        }

        byte first = _bytes[At];
        switch (_want)
        {
            case JsonWant.Value:
                return ReadValue(first);
            case JsonWant.ValueOrEnd:
                return first == ']' ? Close(JsonToken.ArrayEnd) : ReadValue(first);
            case JsonWant.KeyOrEnd:
                return first == '}' ? Close(JsonToken.ObjectEnd) : ReadKey(first);
            default:
                return ReadBehindValue(first);
        }
    }

    private JsonToken ReadBehindValue(byte first)
    {
        if (Depth == 0)
        {
            return JsonToken.Bad;
        }

        bool isObject = (_objects & (1 << (Depth - 1))) != 0;
        if (first == (isObject ? '}' : ']'))
        {
            return Close(isObject ? JsonToken.ObjectEnd : JsonToken.ArrayEnd);
        }

        if (first != ',')
        {
            return JsonToken.Bad;
        }

        At++;
        SkipBlanks();
        if (At == _end)
        {
            return JsonToken.Bad;
        }

        return isObject ? ReadKey(_bytes[At]) : ReadValue(_bytes[At]);
    }

    private JsonToken ReadKey(byte first)
    {
        if (first != '"' || !ReadText())
        {
            return JsonToken.Bad;
        }

        SkipBlanks();
        if (At == _end || _bytes[At] != ':')
        {
            return JsonToken.Bad;
        }

        At++;
        SkipBlanks();
        _want = JsonWant.Value;
        return JsonToken.Key;
    }

    private JsonToken ReadValue(byte first)
    {
        _want = JsonWant.CommaOrEnd;
        switch (first)
        {
            case (byte)'{':
                return OpenUp(true);
            case (byte)'[':
                return OpenUp(false);
            case (byte)'"':
                return ReadText() ? JsonToken.Text : JsonToken.Bad;
            case (byte)'t':
                return ReadWord("true") ? JsonToken.True : JsonToken.Bad;
            case (byte)'f':
                return ReadWord("false") ? JsonToken.False : JsonToken.Bad;
            case (byte)'n':
                return ReadWord("null") ? JsonToken.Null : JsonToken.Bad;
            default:
                return ReadNumber() ? JsonToken.Number : JsonToken.Bad;
        }
    }

    private JsonToken OpenUp(bool isObject)
    {
        if (Depth == MaxDepth)
        {
            return JsonToken.Bad;
        }

        int bit = 1 << Depth;
        _objects = isObject ? _objects | bit : _objects & ~bit;
        Depth++;
        At++;
        _want = isObject ? JsonWant.KeyOrEnd : JsonWant.ValueOrEnd;
        return isObject ? JsonToken.ObjectBegin : JsonToken.ArrayBegin;
    }

    private JsonToken Close(JsonToken token)
    {
        At++;
        Depth--;
        _want = JsonWant.CommaOrEnd;
        return token;
    }

    private bool ReadText()
    {
        TextStart = At + 1;
        TextCount = JsonText.CheckedCount(_bytes, TextStart, _end);
        At = TextStart + TextCount + 1;
        return TextCount >= 0;
    }

    private bool ReadWord(string word)
    {
        if (_end - At < word.Length)
        {
            return false;
        }

        for (int i = 0; i < word.Length; i++)
        {
            if (_bytes[At + i] != word[i])
            {
                return false;
            }
        }

        At += word.Length;
        return true;
    }

    /// <summary>A number of RFC 8259 §6. What ends it is looked at when the next token is read.</summary>
    private bool ReadNumber()
    {
        bool isNegative = _bytes[At] == '-';
        At += isNegative ? 1 : 0;
        int start = At;
        Number = 0;
        IsWhole = true;
        while (IsFigure())
        {
            TakeFigure(_bytes[At] - '0');
            At++;
        }

        if (At == start || (_bytes[start] == '0' && At > start + 1))
        {
            return false;
        }

        Number = isNegative ? Number : -Number;
        IsWhole = IsWhole && (isNegative || Number != LeastNumber);
        return ReadFraction() && ReadExponent();
    }

    private void TakeFigure(int figure)
    {
        IsWhole = IsWhole && (Number > LeastNumber / 10 || (Number == LeastNumber / 10 && figure <= 8));
        Number = IsWhole ? (Number * 10) - figure : 0;
    }

    private bool ReadFraction()
    {
        if (At == _end || _bytes[At] != '.')
        {
            return true;
        }

        At++;
        IsWhole = false;
        return SkipFigures();
    }

    private bool ReadExponent()
    {
        if (At == _end || (_bytes[At] | 0x20) != 'e')
        {
            return true;
        }

        At++;
        IsWhole = false;
        if (At < _end && (_bytes[At] == '+' || _bytes[At] == '-'))
        {
            At++;
        }

        return SkipFigures();
    }

    /// <returns>false if there is none.</returns>
    private bool SkipFigures()
    {
        int start = At;
        while (IsFigure())
        {
            At++;
        }

        return At > start;
    }

    private bool IsFigure() => At < _end && _bytes[At] >= '0' && _bytes[At] <= '9';

    private void SkipBlanks()
    {
        while (At < _end && (_bytes[At] == ' ' || _bytes[At] == '\n' || _bytes[At] == '\r' || _bytes[At] == '\t'))
        {
            At++;
        }
    }
}
