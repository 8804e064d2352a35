namespace AccessStandalone.Wiegand;

/// <summary>The table of formats: HID's by their names, others by their makers'. Bit 0 is the first on the wire.</summary>
public static class WiegandLayouts
{
    // Two bits of three, as Corporate 1000 and Siemens have them: 1 1 0, and 1 0 1.
    private const int FirstTwo = 3;
    private const int FirstAndThird = 5;

    /// <summary>Makes the layout of a format: once, when it is chosen.</summary>
    public static WiegandLayout Of(WiegandFormat format)
    {
        switch (format)
        {
            case WiegandFormat.Key4:
                return Plain(format, 4, 0, FrameCheck.None);
            case WiegandFormat.Key8:
                return Plain(format, 8, 4, FrameCheck.Complement);
            case WiegandFormat.H10301:
                return Halves(format, 26, 8, 12, 13);
            case WiegandFormat.Uid32:
                return Plain(format, 32, 0, FrameCheck.None);
            case WiegandFormat.D10202:
                return Halves(format, 33, 7, 16, 16);
            case WiegandFormat.H10306:
                return Halves(format, 34, 16, 16, 17);
            case WiegandFormat.Uid34:
                return Halves(format, 34, 0, 16, 17);
            case WiegandFormat.C15001:
                return C15001();
            case WiegandFormat.S12906:
                return S12906();
            case WiegandFormat.Siemens36:
                return Siemens36();
            case WiegandFormat.H10320:
                return H10320();
            case WiegandFormat.H10302:
                return Halves(format, 37, 0, 18, 18);
            case WiegandFormat.H10304:
                return Halves(format, 37, 16, 18, 18);
            case WiegandFormat.P10001:
                return new WiegandLayout(format, 40, 4, FrameCheck.Xor) { FacilityBits = 12, NumberBits = 16 };
            case WiegandFormat.Corporate35:
                return Corporate(format, 35, 12);
            case WiegandFormat.Corporate48:
                return Corporate(format, 48, 22);
            case WiegandFormat.Uid56:
                return Plain(format, 56, 0, FrameCheck.None);
            case WiegandFormat.Uid58:
                return Halves(format, 58, 0, 28, 29);
            case WiegandFormat.Uid64:
                return Plain(format, 64, 0, FrameCheck.None);
            case WiegandFormat.Uid66:
                return Halves(format, 66, 0, 32, 33);
            default:
                throw new System.ArgumentOutOfRangeException(nameof(format));
        }
    }

    private static WiegandLayout Plain(WiegandFormat format, int bits, int at, FrameCheck check) =>
        new WiegandLayout(format, bits, at, check) { NumberBits = bits - at };

    /// <summary>Parity, facility, number, parity: even over the first bits up to <paramref name="evenTo"/>, odd over those from <paramref name="oddFrom"/> on.</summary>
    private static WiegandLayout Halves(WiegandFormat format, int bits, int facilityBits, int evenTo, int oddFrom)
    {
        var parities = new ParityBit[] { ParityBit.Even(0, 1, evenTo), ParityBit.Odd(bits - 1, oddFrom, bits - 2) };
        return new WiegandLayout(format, bits, 1, FrameCheck.None, parities) { FacilityBits = facilityBits, NumberBits = bits - 2 - facilityBits };
    }

    /// <summary>35: bit 1 even over 2, 3, 5, 6 … 32, 33; bit 34 odd over 1, 2, 4, 5 … 31, 32; bit 0 odd over 1–34. 48: from 3 and 2 on.</summary>
    private static WiegandLayout Corporate(WiegandFormat format, int bits, int companyBits)
    {
        int evenFrom = bits == 35 ? 2 : 3;
        var parities = new ParityBit[]
        {
            ParityBit.Even(1, evenFrom, bits - 2, 3, FirstTwo),
            ParityBit.Odd(bits - 1, evenFrom - 1, bits - 3, 3, FirstTwo),
            ParityBit.Odd(0, 1, bits - 1),
        };
        return new WiegandLayout(format, bits, 2, FrameCheck.None, parities) { FacilityBits = companyBits, NumberBits = bits - 3 - companyBits };
    }

    private static WiegandLayout C15001()
    {
        var parities = new ParityBit[] { ParityBit.Even(0, 1, 17), ParityBit.Odd(35, 18, 34) };
        return new WiegandLayout(WiegandFormat.C15001, 36, 1, FrameCheck.None, parities) { OemBits = 10, FacilityBits = 8, NumberBits = 16 };
    }

    /// <summary>Both odd; bit 17 is in both.</summary>
    private static WiegandLayout S12906()
    {
        var parities = new ParityBit[] { ParityBit.Odd(0, 1, 17), ParityBit.Odd(35, 17, 34) };
        return new WiegandLayout(WiegandFormat.S12906, 36, 1, FrameCheck.None, parities) { FacilityBits = 8, IssueBits = 2, NumberBits = 24 };
    }

    /// <summary>Bit 0 odd over 1, 3, 4, 6, 7 … 33, 34; bit 35 even over 1, 2, 4, 5 … 31, 32, 34.</summary>
    private static WiegandLayout Siemens36()
    {
        var parities = new ParityBit[] { ParityBit.Odd(0, 1, 34, 3, FirstAndThird), ParityBit.Even(35, 1, 34, 3, FirstTwo) };
        return new WiegandLayout(WiegandFormat.Siemens36, 36, 1, FrameCheck.None, parities) { FacilityBits = 18, NumberBits = 16 };
    }

    /// <summary>Each parity bit is over one bit of every digit: even, odd, even, even.</summary>
    private static WiegandLayout H10320()
    {
        var parities = new ParityBit[]
        {
            ParityBit.Even(32, 0, 31, 4, 1), ParityBit.Odd(33, 1, 31, 4, 1), ParityBit.Even(34, 2, 31, 4, 1), ParityBit.Even(35, 3, 31, 4, 1),
        };
        return new WiegandLayout(WiegandFormat.H10320, 36, 0, FrameCheck.None, parities) { NumberBits = 32 };
    }
}
