namespace AccessStandalone.Wiegand;

/// <summary>Says what the bits of a frame mean, by what the site has chosen. All checks of the format must be right.</summary>
public sealed class WiegandDecoder
{
    private readonly FormatChoice _choice;
    private readonly WiegandFaults _faults;
    private readonly WiegandFrame _frame = new WiegandFrame();

    /// <param name="faults">Gets each frame that means nothing.</param>
    public WiegandDecoder(FormatChoice choice, WiegandFaults faults)
    {
        _choice = choice;
        _faults = faults;
    }

    /// <param name="frame">Not changed.</param>
    /// <param name="into">Overwritten in any case.</param>
    /// <returns>false if the frame means nothing; <see cref="WiegandReading.Fault"/> says why.</returns>
    public bool Decode(WiegandFrame frame, WiegandReading into)
    {
        into.Clear();
        into.Raw.CopyFrom(frame);
        WiegandFault fault = Read(frame, into);
        if (fault == WiegandFault.None)
        {
            return true;
        }

        into.Fault = fault;
        _faults.Count(fault);
        return false;
    }

    private WiegandFault Read(WiegandFrame frame, WiegandReading into)
    {
        WiegandLayout? layout = _choice.Of(frame.Count);
        if (layout == null)
        {
            return WiegandFault.UnknownLength;
        }

        into.Format = layout.Format;
        _frame.CopyFrom(frame);
        if (_choice.IsInverted)
        {
            _frame.Invert();
        }

        if (!layout.IsSound(_frame))
        {
            return WiegandFault.Parity;
        }

        ulong payload = _frame.GetNumber(layout.PayloadAt, layout.PayloadBits);
        if (_choice.IsByteOrderReversed && layout.HasBytes)
        {
            payload = ByteOrder.Reverse(payload, layout.PayloadBits);
        }

        if (!layout.ToCombined(payload, out ulong combined))
        {
            return WiegandFault.WrongValue;
        }

        layout.Split(combined, into);
        into.Kind = KindOf(layout, into);
        return WiegandFault.None;
    }

    private ReadingKind KindOf(WiegandLayout layout, WiegandReading reading)
    {
        if (layout.IsKey)
        {
            return ReadingKind.Key;
        }

        bool isPin = layout.Format == WiegandFormat.H10301 && reading.Facility == _choice.PinFacility;
        return isPin ? ReadingKind.Pin : ReadingKind.Card;
    }
}
