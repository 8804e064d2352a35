namespace AccessStandalone.Keypad;

/// <summary>A key of the keypad; digits are their own number.</summary>
public enum Key : byte
{
    Digit0 = 0,
    Digit1 = 1,
    Digit2 = 2,
    Digit3 = 3,
    Digit4 = 4,
    Digit5 = 5,
    Digit6 = 6,
    Digit7 = 7,
    Digit8 = 8,
    Digit9 = 9,
    Star = 10,
    Hash = 11,
}
