namespace AccessStandalone.Wiegand;

/// <summary>Turns the bytes of a number round.</summary>
internal static class ByteOrder
{
    /// <param name="bits">How many the number has: whole bytes.</param>
    public static ulong Reverse(ulong number, int bits)
    {
        ulong reversed = 0;
        for (int i = 0; i < bits; i += 8)
        {
            reversed = (reversed << 8) | (number & 0xFF);
            number >>= 8;
        }

        return reversed;
    }
}
