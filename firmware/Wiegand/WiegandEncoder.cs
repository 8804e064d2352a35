namespace AccessStandalone.Wiegand;

/// <summary>Makes frames of one format.</summary>
public sealed class WiegandEncoder
{
    private readonly WiegandLayout _layout;

    public WiegandEncoder(WiegandFormat format)
    {
        _layout = WiegandLayouts.Of(format);
    }

    /// <summary>Whether to send the last byte of the numbers first; see <see cref="FormatChoice.IsByteOrderReversed"/>.</summary>
    public bool IsByteOrderReversed { get; set; }

    /// <summary>Whether to send each bit as the other.</summary>
    public bool IsInverted { get; set; }

    public WiegandLayout Layout => _layout;

    /// <param name="number">Also a UID, or a key: 0–9, <see cref="WiegandReading.Star"/>, <see cref="WiegandReading.Hash"/>.</param>
    /// <param name="into">Overwritten if true.</param>
    /// <returns>false if the format has no such number.</returns>
    public bool TryEncode(uint facility, ulong number, WiegandFrame into) => TryEncode(0, facility, 0, number, into);

    /// <returns>false if the format has no such numbers.</returns>
    public bool TryEncode(uint oem, uint facility, uint issue, ulong number, WiegandFrame into) =>
        _layout.Join(oem, facility, issue, number, out ulong combined) && TryEncodeCombined(combined, into);

    /// <param name="combined">As in <see cref="WiegandReading.Combined"/>; what is too long for the format is for the caller to cut.</param>
    /// <returns>false if the format has no such number.</returns>
    public bool TryEncodeCombined(ulong combined, WiegandFrame into)
    {
        if (!_layout.IsCombined(combined))
        {
            return false;
        }

        ulong payload = _layout.ToPayload(combined);
        if (IsByteOrderReversed && _layout.HasBytes)
        {
            payload = ByteOrder.Reverse(payload, _layout.PayloadBits);
        }

        _layout.Write(into, payload);
        if (IsInverted)
        {
            into.Invert();
        }

        return true;
    }
}
