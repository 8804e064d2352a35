namespace AccessStandalone.Wiegand;

/// <summary>
/// Where in a frame a format has its numbers, and what it checks. The numbers are neighbours, always in the order OEM, facility, issue, number, so
/// that together they are one number as well: the payload.
/// </summary>
public sealed class WiegandLayout
{
    private const int MaxKey = 11;
    private const int MaxBcd = 99_999_999;
    private const int BcdDigits = 8;

    private readonly ParityBit[] _parities;
    private readonly FrameCheck _check;

    internal WiegandLayout(WiegandFormat format, int bits, int payloadAt, FrameCheck check, params ParityBit[] parities)
    {
        Format = format;
        Bits = bits;
        PayloadAt = payloadAt;
        _check = check;
        _parities = parities;
    }

    public WiegandFormat Format { get; }

    /// <summary>Of the whole frame.</summary>
    public int Bits { get; }

    /// <summary>Where the numbers begin.</summary>
    public int PayloadAt { get; }

    public int OemBits { get; internal set; }

    /// <summary>Also a company's number.</summary>
    public int FacilityBits { get; internal set; }

    public int IssueBits { get; internal set; }

    public int NumberBits { get; internal set; }

    public int PayloadBits => OemBits + FacilityBits + IssueBits + NumberBits;

    public bool IsKey => Format == WiegandFormat.Key4 || Format == WiegandFormat.Key8;

    /// <summary>Whether the number is in decimal digits of 4 bits each.</summary>
    public bool IsBcd => Format == WiegandFormat.H10320;

    /// <summary>Whether there are bytes whose order a reader could have turned round.</summary>
    public bool HasBytes => PayloadBits % 8 == 0 && !IsBcd;

    /// <summary>Whether all that the format checks is right.</summary>
    /// <param name="frame">Of <see cref="Bits"/> bits.</param>
    public bool IsSound(WiegandFrame frame)
    {
        for (int i = 0; i < _parities.Length; i++)
        {
            if (!_parities[i].IsRight(frame))
            {
                return false;
            }
        }

        switch (_check)
        {
            case FrameCheck.Complement:
                return (frame.GetNumber(0, 4) ^ frame.GetNumber(4, 4)) == 0xF;
            case FrameCheck.Xor:
                return frame.GetNumber(0, 4) == 0xF && frame.GetNumber(32, 8) == XorOf(frame);
            default:
                return true;
        }
    }

    /// <summary>Makes the frame of a payload, with all that the format checks.</summary>
    public void Write(WiegandFrame frame, ulong payload)
    {
        frame.Begin(Bits);
        frame.SetNumber(PayloadAt, PayloadBits, payload);
        if (_check == FrameCheck.Complement)
        {
            frame.SetNumber(0, 4, payload ^ 0xF);
        }
        else if (_check == FrameCheck.Xor)
        {
            frame.SetNumber(0, 4, 0xF);
            frame.SetNumber(32, 8, XorOf(frame));
        }

        // In the order of the table: the last of Corporate 1000 is over the two before it.
        for (int i = 0; i < _parities.Length; i++)
        {
            _parities[i].Write(frame);
        }
    }

    /// <summary>Makes one number of several.</summary>
    /// <returns>false if one of them is too large.</returns>
    public bool Join(uint oem, uint facility, uint issue, ulong number, out ulong combined)
    {
        combined = number;
        if (!Fits(oem, OemBits) || !Fits(facility, FacilityBits) || !Fits(issue, IssueBits) || !IsNumber(number))
        {
            return false;
        }

        // Shifted one after the other: none by 64.
        ulong upper = ((((ulong)oem << FacilityBits) | facility) << IssueBits) | issue;
        combined = NumberBits < 64 ? (upper << NumberBits) | number : number;
        return true;
    }

    /// <summary>Makes several numbers of one.</summary>
    /// <param name="combined">The numbers' bits one after the other; of decimal digits, the number that they are.</param>
    public void Split(ulong combined, WiegandReading into)
    {
        into.Combined = combined;
        into.Number = Take(ref combined, NumberBits);
        into.Issue = (uint)Take(ref combined, IssueBits);
        into.Facility = (uint)Take(ref combined, FacilityBits);
        into.Oem = (uint)Take(ref combined, OemBits);
    }

    /// <summary>Whether a combined number is one of this format.</summary>
    public bool IsCombined(ulong combined) => Fits(combined, PayloadBits) && (PayloadBits != NumberBits || IsNumber(combined));

    /// <summary>The bits of the payload as a number.</summary>
    /// <returns>false if they are none: no key, no decimal digit.</returns>
    public bool ToCombined(ulong payload, out ulong combined)
    {
        combined = payload;
        if (!IsBcd)
        {
            return !IsKey || payload <= MaxKey;
        }

        combined = 0;
        for (int shift = (BcdDigits - 1) * 4; shift >= 0; shift -= 4)
        {
            ulong digit = (payload >> shift) & 0xF;
            if (digit > 9)
            {
                return false;
            }

            combined = (combined * 10) + digit;
        }

        return true;
    }

    /// <summary>The bits of the payload for a number that <see cref="IsCombined"/>.</summary>
    public ulong ToPayload(ulong combined)
    {
        if (!IsBcd)
        {
            return combined;
        }

        ulong payload = 0;
        for (int shift = 0; shift < BcdDigits * 4; shift += 4)
        {
            payload |= combined % 10 << shift;
            combined /= 10;
        }

        return payload;
    }

    private bool IsNumber(ulong number) => Fits(number, NumberBits) && (!IsKey || number <= MaxKey) && (!IsBcd || number <= MaxBcd);

    private static bool Fits(ulong number, int bits) => bits >= 64 || number >> bits == 0;

    private static ulong Take(ref ulong rest, int bits)
    {
        if (bits >= 64)
        {
            return rest;
        }

        ulong taken = rest & ((1UL << bits) - 1);
        rest >>= bits;
        return taken;
    }

    private static ulong XorOf(WiegandFrame frame) =>
        frame.GetNumber(0, 8) ^ frame.GetNumber(8, 8) ^ frame.GetNumber(16, 8) ^ frame.GetNumber(24, 8);
}
