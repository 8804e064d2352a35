namespace AccessStandalone.Access;

/// <summary>
/// A card's number from its UID, by the rule the site sets: the same card has other numbers at readers that send its bytes in another order, or only four
/// of them.
/// </summary>
public static class CardUid
{
    private const int ShortBytes = 4;

    /// <summary>The number.</summary>
    /// <param name="uid">4, 7 or 10 bytes, the first sent first (ISO/IEC 14443-3).</param>
    /// <param name="lastFirst">The last byte sent is the most significant; otherwise the first.</param>
    /// <param name="fourBytes">Only the first four bytes sent count.</param>
    /// <returns>Of ten bytes the eight that are least significant. 0 for no bytes, which is no card.</returns>
    public static ulong NumberOf(byte[] uid, bool lastFirst, bool fourBytes)
    {
        int count = fourBytes && uid.Length > ShortBytes ? ShortBytes : uid.Length;
        ulong number = 0;
        for (int i = 0; i < count; i++)
        {
            number = (number << 8) | uid[lastFirst ? count - 1 - i : i];
        }

        return number;
    }
}
