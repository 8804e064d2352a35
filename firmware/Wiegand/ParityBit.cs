namespace AccessStandalone.Wiegand;

/// <summary>One parity bit of a format, and the bits that it is over.</summary>
public sealed class ParityBit
{
    private readonly int _at;
    private readonly int _odd;
    private readonly int _first;
    private readonly int _last;
    private readonly int _period;
    private readonly int _pattern;

    private ParityBit(int at, int odd, int first, int last, int period, int pattern)
    {
        _at = at;
        _odd = odd;
        _first = first;
        _last = last;
        _period = period;
        _pattern = pattern;
    }

    /// <summary>Makes the number of ones among it and its bits even.</summary>
    /// <param name="at">Where the parity bit is.</param>
    /// <param name="period">The bits repeat after so many.</param>
    /// <param name="pattern">Which of each period, from the first bit on: bit 0 is the first.</param>
    public static ParityBit Even(int at, int first, int last, int period = 1, int pattern = 1) => new ParityBit(at, 0, first, last, period, pattern);

    /// <summary>Makes the number of ones among it and its bits odd.</summary>
    public static ParityBit Odd(int at, int first, int last, int period = 1, int pattern = 1) => new ParityBit(at, 1, first, last, period, pattern);

    public bool IsRight(WiegandFrame frame) => frame.Get(_at) == Of(frame);

    public void Write(WiegandFrame frame) => frame.Set(_at, Of(frame));

    private int Of(WiegandFrame frame)
    {
        int parity = _odd;
        int phase = 0;
        for (int i = _first; i <= _last; i++)
        {
            if (((_pattern >> phase) & 1) != 0)
            {
                parity ^= frame.Get(i);
            }

            phase++;
            if (phase == _period)
            {
                phase = 0;
            }
        }

        return parity;
    }
}
