namespace AccessStandalone.Wiegand;

/// <summary>What kind of input a frame was.</summary>
public enum ReadingKind : byte
{
    None = 0,
    Card = 1,
    Key = 2,

    /// <summary>A whole PIN in one frame.</summary>
    Pin = 3,
}

/// <summary>What a frame means. One object, reused for all.</summary>
public sealed class WiegandReading
{
    /// <summary>The keys beyond the digits; some keypads print ESC and ENTER on them.</summary>
    public const int Star = 10;
    public const int Hash = 11;

    /// <summary>The most digits of a PIN: 16 bits.</summary>
    public const int MaxPinDigits = 5;

    public ReadingKind Kind { get; internal set; }

    /// <summary>By which the bits were read, or were tried to be.</summary>
    public WiegandFormat Format { get; internal set; }

    /// <summary>Why the frame means nothing.</summary>
    public WiegandFault Fault { get; internal set; }

    /// <summary>A maker's number; 0 where the format has none.</summary>
    public uint Oem { get; internal set; }

    /// <summary>The facility or company; 0 where the format has none.</summary>
    public uint Facility { get; internal set; }

    /// <summary>The card's issue level; 0 where the format has none.</summary>
    public uint Issue { get; internal set; }

    /// <summary>The card's number or UID, most significant bit first on the wire; a key, 0–9, <see cref="Star"/>, <see cref="Hash"/>; or a PIN.</summary>
    public ulong Number { get; internal set; }

    /// <summary>
    /// OEM, facility, issue and number, one after the other, as one number. Not unique among formats: 8 facility and 16 card bits are as well
    /// three bytes of another card's UID.
    /// </summary>
    public ulong Combined { get; internal set; }

    /// <summary>The bits as they came, before any option.</summary>
    public WiegandFrame Raw { get; } = new WiegandFrame();

    /// <summary>The digits of a PIN, first typed first. Leading zeros are lost on the wire.</summary>
    /// <param name="into">Of <see cref="MaxPinDigits"/>.</param>
    /// <returns>How many; none if this is no PIN.</returns>
    public int CopyPinDigits(byte[] into)
    {
        if (Kind != ReadingKind.Pin)
        {
            return 0;
        }

        int count = 1;
        for (ulong rest = Number / 10; rest > 0; rest /= 10)
        {
            count++;
        }

        ulong left = Number;
        for (int i = count - 1; i >= 0; i--)
        {
            into[i] = (byte)(left % 10);
            left /= 10;
        }

        return count;
    }

    internal void Clear()
    {
        Kind = ReadingKind.None;
        Format = WiegandFormat.None;
        Fault = WiegandFault.None;
        Oem = 0;
        Facility = 0;
        Issue = 0;
        Number = 0;
        Combined = 0;
    }
}
