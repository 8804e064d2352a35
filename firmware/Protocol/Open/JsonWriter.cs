namespace AccessStandalone.Protocol.Open;

/// <summary>
/// Writes JSON into a buffer, commas included. What does not fit is not written and makes <see cref="IsGood"/> false; <see cref="Rewind"/> takes back what was begun.
/// Who writes keeps objects and arrays in order.
/// </summary>
public sealed class JsonWriter
{
    private byte[] _bytes = new byte[1];
    private int _start;
    private int _end;
    private bool _needsComma;

    /// <summary>Whether everything fitted.</summary>
    public bool IsGood { get; private set; }

    /// <summary>Where the next byte goes: a place to come back to.</summary>
    public int At { get; private set; }

    /// <summary>Bytes written.</summary>
    public int Count => At - _start;

    /// <summary>Bytes there is still room for.</summary>
    public int Room => _end - At;

    public void Open(byte[] bytes, int offset, int room)
    {
        _bytes = bytes;
        _start = offset;
        _end = offset + room;
        Rewind(offset, false);
    }

    /// <summary>Takes back all that was written since then.</summary>
    /// <param name="at">What <see cref="At"/> was.</param>
    /// <param name="needsComma">Whether a value or an end stands before it.</param>
    public void Rewind(int at, bool needsComma)
    {
        At = at;
        _needsComma = needsComma;
        IsGood = true;
    }

    public void BeginObject() => Begin('{');

    public void EndObject() => End('}');

    public void BeginArray() => Begin('[');

    public void EndArray() => End(']');

    /// <param name="name">ASCII without anything to escape.</param>
    public void Key(string name)
    {
        Comma();
        Put('"');
        Raw(name);
        Put('"');
        Put(':');
        _needsComma = false;
    }

    /// <param name="text">ASCII.</param>
    public void Text(string text)
    {
        Comma();
        Put('"');
        for (int i = 0; i < text.Length; i++)
        {
            Escape((byte)text[i]);
        }

        Put('"');
    }

    /// <summary>A text of UTF-8.</summary>
    public void Text(byte[] bytes, int offset, int count)
    {
        Comma();
        Put('"');
        for (int i = 0; i < count; i++)
        {
            Escape(bytes[offset + i]);
        }

        Put('"');
    }

    public void Number(long value)
    {
        Comma();
        Figures(value);
    }

    /// <summary>A number as a text of decimal digits.</summary>
    public void NumberText(long value)
    {
        Comma();
        Put('"');
        Figures(value);
        Put('"');
    }

    /// <summary>A number as a text of hex digits in upper case, as many as it needs, but an even number of them.</summary>
    public void HexNumberText(ulong value)
    {
        int shift = 56;
        while (shift > 0 && (value >> shift) == 0)
        {
            shift -= 8;
        }

        Comma();
        Put('"');
        for (; shift >= 0; shift -= 8)
        {
            Put((char)HexText.FigureOf((int)(value >> (shift + 4))));
            Put((char)HexText.FigureOf((int)(value >> shift)));
        }

        Put('"');
    }

    /// <summary>Bytes as a text of hex digits in upper case, two a byte.</summary>
    public void Hex(byte[] bytes, int count)
    {
        Comma();
        Put('"');
        for (int i = 0; i < count; i++)
        {
            Put((char)HexText.FigureOf(bytes[i] >> 4));
            Put((char)HexText.FigureOf(bytes[i]));
        }

        Put('"');
    }

    /// <summary>A MAC address, 6 bytes, as a text with colons.</summary>
    public void MacText(byte[] mac)
    {
        Comma();
        Put('"');
        for (int i = 0; i < mac.Length; i++)
        {
            if (i > 0)
            {
                Put(':');
            }

            Put((char)HexText.FigureOf(mac[i] >> 4));
            Put((char)HexText.FigureOf(mac[i]));
        }

        Put('"');
    }

    /// <summary>An IPv4 address as a text.</summary>
    /// <param name="address">Its first byte in the highest.</param>
    public void AddressText(uint address)
    {
        Comma();
        Put('"');
        for (int shift = 24; shift >= 0; shift -= 8)
        {
            Figures((address >> shift) & 255);
            if (shift > 0)
            {
                Put('.');
            }
        }

        Put('"');
    }

    public void Bool(bool value)
    {
        Comma();
        Raw(value ? "true" : "false");
    }

    /// <summary>A line feed behind the document.</summary>
    public void LineFeed() => Put('\n');

    private void Begin(char bracket)
    {
        Comma();
        Put(bracket);
        _needsComma = false;
    }

    private void End(char bracket)
    {
        Put(bracket);
        _needsComma = true;
    }

    private void Comma()
    {
        if (_needsComma)
        {
            Put(',');
        }

        _needsComma = true;
    }

    private void Figures(long value)
    {
        if (value < 0)
        {
            Put('-');
        }

        // Of a number below zero, for there is one more of these.
        long rest = value < 0 ? value : -value;
        long unit = 1;
        while (rest / unit <= -10)
        {
            unit *= 10;
        }

        for (; unit > 0; unit /= 10)
        {
            Put((char)('0' - (rest / unit % 10)));
        }
    }

    private void Escape(byte value)
    {
        if (value >= 0x20 && value != '"' && value != '\\')
        {
            Put((char)value);
            return;
        }

        Put('\\');
        if (value >= 0x20)
        {
            Put((char)value);
            return;
        }

        Raw("u00");
        Put((char)HexText.FigureOf(value >> 4));
        Put((char)HexText.FigureOf(value));
    }

    private void Raw(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            Put(text[i]);
        }
    }

    private void Put(char value)
    {
        if (!IsGood || At == _end)
        {
            IsGood = false;
            return;
        }

        _bytes[At] = (byte)value;
        At++;
    }
}
