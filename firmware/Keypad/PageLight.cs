namespace AccessStandalone.Keypad;

/// <summary>What the light shows for a page when no result and no alarm wants it (S2 §5.1).</summary>
public enum PageLight : byte
{
    /// <summary>At idle and wherever a code is wanted.</summary>
    SolidBlue = 0,

    /// <summary>In the menu.</summary>
    FlashingBlue = 1,

    /// <summary>A card was accepted, its password is wanted.</summary>
    FlashingGreen = 2,

    /// <summary>Standby.</summary>
    Dark = 3,
}
