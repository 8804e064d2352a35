namespace AccessStandalone.Wiegand;

/// <summary>Why a frame was dropped. The numbers are stable.</summary>
public enum WiegandFault : byte
{
    None = 0,

    /// <summary>Both lines were low at once.</summary>
    BothLow = 1,

    /// <summary>A pulse was shorter than <see cref="WiegandTiming.MinPulseUs"/>: a glitch.</summary>
    ShortPulse = 2,

    /// <summary>A pulse was longer than <see cref="WiegandTiming.MaxPulseUs"/>, but ended.</summary>
    LongPulse = 3,

    /// <summary>A line stayed low for <see cref="WiegandTiming.HeldUs"/>.</summary>
    HeldLine = 4,

    /// <summary>A line fell or rose twice in a row: an edge between was not seen.</summary>
    LostEdge = 5,

    /// <summary>More came than the source could keep until it was taken.</summary>
    Overflow = 6,

    /// <summary>More than <see cref="WiegandFrame.MaxBits"/> bits.</summary>
    TooManyBits = 7,

    /// <summary>Fewer than <see cref="WiegandFrame.MinBits"/> bits: no format is so short.</summary>
    Noise = 8,

    /// <summary>The site has chosen no format for so many bits.</summary>
    UnknownLength = 9,

    /// <summary>A parity bit, check byte, complement or fixed bit is wrong.</summary>
    Parity = 10,

    /// <summary>The check bits are right, but a value is none of the format's: no key, no decimal digit.</summary>
    WrongValue = 11,

    /// <summary>What was captured of D0 and what of D1 can be put together in several ways, or in none.</summary>
    Ambiguous = 12,
}
