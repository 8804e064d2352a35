using System;

namespace AccessStandalone.Storage;

/// <summary>Numbers in bytes as the flash has them, least significant byte first. Reading is native; the processors are little-endian too.</summary>
public static class LittleEndian
{
    public static ushort Get16(byte[] bytes, int offset) => (ushort)(bytes[offset] | (bytes[offset + 1] << 8));

    public static uint Get32(byte[] bytes, int offset) => BitConverter.ToUInt32(bytes, offset);

    public static ulong Get64(byte[] bytes, int offset) => BitConverter.ToUInt64(bytes, offset);

    public static void Set16(byte[] bytes, int offset, int value)
    {
        bytes[offset] = (byte)value;
        bytes[offset + 1] = (byte)(value >> 8);
    }

    public static void Set32(byte[] bytes, int offset, uint value)
    {
        bytes[offset] = (byte)value;
        bytes[offset + 1] = (byte)(value >> 8);
        bytes[offset + 2] = (byte)(value >> 16);
        bytes[offset + 3] = (byte)(value >> 24);
    }

    public static void Set48(byte[] bytes, int offset, long value)
    {
        Set32(bytes, offset, (uint)value);
        Set16(bytes, offset + 4, (int)(value >> 32));
    }

    public static void Set64(byte[] bytes, int offset, ulong value)
    {
        Set32(bytes, offset, (uint)value);
        Set32(bytes, offset + 4, (uint)(value >> 32));
    }
}
