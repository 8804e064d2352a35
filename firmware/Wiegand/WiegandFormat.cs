namespace AccessStandalone.Wiegand;

/// <summary>What the bits of a frame mean. The numbers are stable: a site's choice may be stored.</summary>
public enum WiegandFormat : byte
{
    None = 0,

    /// <summary>4 bits: a key.</summary>
    Key4 = 1,

    /// <summary>8 bits: a key after its complement; "1" is E1.</summary>
    Key8 = 2,

    /// <summary>26 bits, the standard format: 8 facility, 16 card.</summary>
    H10301 = 3,

    /// <summary>32 bits: a 4-byte UID and nothing else.</summary>
    Uid32 = 4,

    /// <summary>33 bits: 7 facility, 24 card.</summary>
    D10202 = 5,

    /// <summary>34 bits, also N10002: 16 facility, 16 card.</summary>
    H10306 = 6,

    /// <summary>34 bits: a 4-byte UID between the parity bits of <see cref="H10306"/>.</summary>
    Uid34 = 7,

    /// <summary>35 bits, Corporate 1000: 12 company, 20 card.</summary>
    Corporate35 = 8,

    /// <summary>36 bits: 10 OEM, 8 facility, 16 card.</summary>
    C15001 = 9,

    /// <summary>36 bits: 8 facility, 2 issue, 24 card.</summary>
    S12906 = 10,

    /// <summary>36 bits: 18 facility, 16 card.</summary>
    Siemens36 = 11,

    /// <summary>36 bits: 8 decimal digits of 4 bits each.</summary>
    H10320 = 12,

    /// <summary>37 bits: 35 card.</summary>
    H10302 = 13,

    /// <summary>37 bits: 16 facility, 19 card.</summary>
    H10304 = 14,

    /// <summary>40 bits: 12 facility, 16 card, check byte.</summary>
    P10001 = 15,

    /// <summary>48 bits, Corporate 1000: 22 company, 23 card.</summary>
    Corporate48 = 16,

    /// <summary>56 bits: a 7-byte UID and nothing else.</summary>
    Uid56 = 17,

    /// <summary>58 bits: a 7-byte UID between two parity bits.</summary>
    Uid58 = 18,

    /// <summary>64 bits: an 8-byte UID and nothing else.</summary>
    Uid64 = 19,

    /// <summary>66 bits: an 8-byte UID between two parity bits.</summary>
    Uid66 = 20,
}
