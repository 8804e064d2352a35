using System;
using System.Buffers.Binary;
using AccessStandalone.Proof.Decision;

namespace AccessStandalone.Proof.Network;

/// <summary>Bytes as they should not be.</summary>
internal static class ByteChanges
{
    private const int LengthAt = 4;

    public static byte[] Bytes(this Random random, int count)
    {
        byte[] bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>A number at the edge of something, or any.</summary>
    public static ulong Edge(this Random random, int bits)
    {
        ulong all = bits == 64 ? ulong.MaxValue : (1ul << bits) - 1;
        return all & random.Next(8) switch
        {
            0 => 0,
            1 => 1,
            2 => all,
            3 => all >> 1,
            4 => (all >> 1) + 1,
            5 => (ulong)random.Next(1, 300),
            6 => (1ul << random.Next(bits)) - (ulong)random.Next(2),
            _ => (ulong)random.NextInt64(),
        };
    }

    public static byte[] FlipBit(byte[] bytes, int bit)
    {
        byte[] changed = (byte[])bytes.Clone();
        changed[bit / 8] ^= (byte)(1 << (bit % 8));
        return changed;
    }

    /// <summary>Changes one thing, or a few.</summary>
    public static byte[] Change(Random random, byte[] bytes)
    {
        byte[] changed = bytes;
        for (int i = random.Percent(70) ? 1 : random.Next(2, 6); i > 0 && changed.Length > 0; i--)
        {
            changed = ChangeOnce(random, changed);
        }

        return changed;
    }

    /// <summary>Two halves of different bytes.</summary>
    public static byte[] Splice(Random random, byte[] first, byte[] second) =>
        [.. first.AsSpan(0, random.Next(first.Length + 1)), .. second.AsSpan(random.Next(second.Length + 1))];

    private static byte[] ChangeOnce(Random random, byte[] bytes)
    {
        int at = random.Next(bytes.Length);
        int count = random.Next(1, Math.Min(bytes.Length - at, 40) + 1);
        switch (random.Next(8))
        {
            case 0:
                return bytes[..at];
            case 1:
                return [.. bytes[..at], .. random.Bytes(random.Next(1, 40)), .. bytes[at..]];
            case 2:
                return [.. bytes[..at], .. bytes[(at + count)..]];
            case 3:
                return [.. bytes[..(at + count)], .. bytes[at..]];
            case 4:
                byte[] edge = (byte[])bytes.Clone();
                edge[at] = (byte)random.Edge(8);
                return edge;
            case 5 when bytes.Length >= LengthAt + 2:
                byte[] length = (byte[])bytes.Clone();
                BinaryPrimitives.WriteUInt16LittleEndian(length.AsSpan(LengthAt), (ushort)(random.Percent(50) ? random.Edge(16) : (ulong)(bytes.Length + random.Next(-40, 40))));
                return length;
            default:
                return FlipBit(bytes, random.Next(bytes.Length * 8));
        }
    }
}
