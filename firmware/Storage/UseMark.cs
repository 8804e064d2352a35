namespace AccessStandalone.Storage;

/// <summary>
/// What the grant of a user with a limited number of uses says beside (the record's value, name <see cref="RecordName.Uses"/>): bits 0–15 the uses left
/// after it, bits 16–31 the low bits of the user's revision before it, by which a restart sees whether the user's record has been counted down.
/// </summary>
public static class UseMark
{
    private const int RevisionShift = 16;
    private const int Mask = 0xFFFF;

    public static int Of(int usesLeft, uint revision) => (usesLeft & Mask) | ((int)(revision & Mask) << RevisionShift);

    public static int UsesLeftOf(int mark) => mark & Mask;

    /// <summary>Whether the user's record is still the one from before the grant.</summary>
    public static bool IsOf(int mark, uint revision) => ((mark >> RevisionShift) & Mask) == (int)(revision & Mask);
}
