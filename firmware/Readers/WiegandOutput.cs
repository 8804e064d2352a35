using AccessStandalone.Keypad;
using AccessStandalone.Wiegand;

namespace AccessStandalone.Readers;

/// <summary>
/// What the device sends on D0 and D1 as a reader: each card as one frame, each key as a burst of its own. What does not fit is cut: of a longer number the low
/// bits go out, as many as the format has.
/// </summary>
public sealed class WiegandOutput
{
    private const int Bits26 = 24;
    private const int Bits34 = 32;

    private readonly IWiegandLines _lines;
    private readonly WiegandEncoder _card26 = new WiegandEncoder(WiegandFormat.H10301);
    private readonly WiegandEncoder _card34 = new WiegandEncoder(WiegandFormat.Uid34);
    private readonly WiegandEncoder _key4 = new WiegandEncoder(WiegandFormat.Key4);
    private readonly WiegandEncoder _key8 = new WiegandEncoder(WiegandFormat.Key8);
    private bool _is34;
    private bool _isKey8;

    public WiegandOutput(IWiegandLines lines)
    {
        _lines = lines;
    }

    /// <summary>The card or key that was taken last.</summary>
    public WiegandFrame Frame { get; } = new WiegandFrame();

    /// <summary>What the settings say; what waits already goes out as it is, but with the new pulses.</summary>
    /// <param name="format34">Cards as 34 bits with a number of 32 bits, else as 26 bits of facility and card.</param>
    /// <param name="keys8">Keys as 8 bits with their complement, else as 4 bits.</param>
    /// <param name="pulseUs">20–100 µs.</param>
    /// <param name="intervalUs">200–20000 µs; what is too short for the transmitter is sent at the shortest that it can do.</param>
    public void Configure(bool format34, bool keys8, int pulseUs, int intervalUs)
    {
        _is34 = format34;
        _isKey8 = keys8;
        _lines.SetTiming(pulseUs, intervalUs);
    }

    /// <param name="card">Its number, the same that is compared with the users' cards.</param>
    /// <returns>false without room; the frame is lost, and counted.</returns>
    public bool TakeCard(ulong card)
    {
        int bits = _is34 ? Bits34 : Bits26;
        WiegandEncoder encoder = _is34 ? _card34 : _card26;
        return encoder.TryEncodeCombined(card & ((1UL << bits) - 1), Frame) && _lines.TrySend(Frame);
    }

    /// <returns>false without room; the burst is lost, and counted.</returns>
    public bool TakeKey(Key key)
    {
        WiegandEncoder encoder = _isKey8 ? _key8 : _key4;
        return encoder.TryEncode(0, (ulong)key, Frame) && _lines.TrySend(Frame);
    }

    /// <summary>Sends what is due. To be called in every step.</summary>
    /// <param name="isReader">Whether the device is a reader now; if not, the lines are inputs.</param>
    /// <param name="nowUs">µs; never less than before.</param>
    public void Update(bool isReader, long nowUs) => _lines.Update(isReader, nowUs);
}
