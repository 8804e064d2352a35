namespace AccessStandalone.Wiegand;

/// <summary>
/// What a site's readers send: one format for each number of bits. The number of bits only tells the usual format, since makers share lengths;
/// of 36 bits there is no usual one, so nothing is chosen until the site does.
/// </summary>
public sealed class FormatChoice
{
    /// <summary>No facility means a PIN.</summary>
    public const int NoPinFacility = -1;

    private readonly WiegandLayout?[] _layouts = new WiegandLayout?[WiegandFrame.MaxBits + 1];

    public FormatChoice()
    {
        Choose(WiegandFormat.Key4);
        Choose(WiegandFormat.Key8);
        Choose(WiegandFormat.H10301);
        Choose(WiegandFormat.Uid32);
        Choose(WiegandFormat.D10202);
        Choose(WiegandFormat.H10306);
        Choose(WiegandFormat.Corporate35);
        Choose(WiegandFormat.H10302);
        Choose(WiegandFormat.P10001);
        Choose(WiegandFormat.Corporate48);
        Choose(WiegandFormat.Uid56);
        Choose(WiegandFormat.Uid58);
        Choose(WiegandFormat.Uid64);
        Choose(WiegandFormat.Uid66);
    }

    /// <summary>
    /// Whether the reader sends the last byte of the numbers first. Counts for formats whose numbers are whole bytes (26, 32, 34, 56–66 bits); the
    /// parity is over the bits as they are sent.
    /// </summary>
    public bool IsByteOrderReversed { get; set; }

    /// <summary>Whether D0 and D1 are exchanged: each bit is the other.</summary>
    public bool IsInverted { get; set; }

    /// <summary>
    /// The facility, 0–255, by which a keypad marks 26-bit frames that are a whole PIN, typed and ended with #; <see cref="NoPinFacility"/> without.
    /// </summary>
    public int PinFacility { get; set; } = NoPinFacility;

    /// <summary>Chooses a format for its number of bits.</summary>
    public void Choose(WiegandFormat format)
    {
        WiegandLayout layout = WiegandLayouts.Of(format);
        _layouts[layout.Bits] = layout;
    }

    /// <summary>Frames of so many bits are refused from now on.</summary>
    /// <param name="bits">0 to <see cref="WiegandFrame.MaxBits"/>.</param>
    public void Refuse(int bits) => _layouts[bits] = null;

    /// <summary>What frames of so many bits are; null if nothing is chosen.</summary>
    public WiegandLayout? Of(int bits) => _layouts[bits];
}
