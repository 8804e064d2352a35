namespace AccessStandalone.Board;

/// <summary>IPv4 addresses as sockets and interfaces have them, four bytes, and as the firmware does: a number with the first byte in the highest.</summary>
public static class Ipv4Bytes
{
    public const int Count = 4;

    /// <param name="bytes">Four, the first first.</param>
    public static uint ToNumber(byte[] bytes) => ((uint)bytes[0] << 24) | ((uint)bytes[1] << 16) | ((uint)bytes[2] << 8) | bytes[3];

    /// <param name="into">Gets four bytes, the first first.</param>
    public static void Write(uint address, byte[] into)
    {
        for (int i = 0; i < Count; i++)
        {
            into[i] = (byte)(address >> (24 - (8 * i)));
        }
    }
}
