using System;
using System.Collections.Generic;

namespace AccessStandalone.Simulator.Tests.FlashImages;

/// <summary>Slots of the tables.</summary>
internal static class SlotBytes
{
    private const int Tombstone = 0;
    private const int Whole = 1;
    private const int FirstHalf = 2;
    private const int SecondHalf = 3;

    public static byte[] Card(ulong number, uint userId, int type = Whole)
    {
        var bytes = new byte[16];
        FlashBytes.Put64(bytes, 0, number);
        FlashBytes.Put32(bytes, 8, userId | ((uint)type << 27));
        FlashBytes.Put32(bytes, 12, FlashBytes.Crc(bytes.AsSpan(0, 12)));
        return bytes;
    }

    public static byte[] CardTombstone(ulong number, uint userId) => Card(number, userId, Tombstone);

    /// <summary>A user with a name, a password and no limit: one slot, or two from two cards on.</summary>
    /// <param name="change">Changes the first half before its CRC is made.</param>
    public static byte[] User(ulong id, uint revision, IReadOnlyList<ulong> cards, Action<byte[]>? change = null)
    {
        var first = new byte[64];
        FlashBytes.Put64(first, 0, id);
        first[10] = (byte)cards.Count;
        first[11] = (byte)((cards.Count < 2 ? Whole : FirstHalf) << 3);
        FlashBytes.Put32(first, 12, revision);
        FlashBytes.Put16(first, 24, 0xFFFF);
        FlashBytes.Put64(first, 26, 0xFEDCBA9876543210);
        "Ann"u8.CopyTo(first.AsSpan(34));
        FlashBytes.Put64(first, 50, cards.Count == 0 ? 0 : cards[0]);
        change?.Invoke(first);
        Seal(first);
        return cards.Count < 2 ? first : [.. first, .. SecondHalfOfUser(id, cards)];
    }

    public static byte[] UserTombstone(ulong id, uint revision)
    {
        var bytes = new byte[64];
        FlashBytes.Put64(bytes, 0, id);
        FlashBytes.Put32(bytes, 12, revision);
        return Seal(bytes);
    }

    /// <summary>A setting in one slot, or in two from 48 bytes on.</summary>
    public static byte[] Setting(int kind, ulong number, byte[] value, int? length = null)
    {
        bool isTwo = value.Length > 47;
        byte[] first = Half(kind, number, isTwo ? FirstHalf : Whole, length ?? value.Length, value.AsSpan(0, Math.Min(47, value.Length)));
        return isTwo ? [.. first, .. Half(kind, number, SecondHalf, length ?? value.Length, value.AsSpan(47))] : first;
    }

    /// <summary>Sets the CRC of a long slot.</summary>
    public static byte[] Seal(byte[] slot)
    {
        slot[59] = 0xFF;
        FlashBytes.Put32(slot, 60, FlashBytes.Crc(slot.AsSpan(0, 59)));
        return slot;
    }

    private static byte[] SecondHalfOfUser(ulong id, IReadOnlyList<ulong> cards)
    {
        var second = new byte[64];
        FlashBytes.Put64(second, 0, id);
        second[11] = SecondHalf << 3;
        for (int i = 1; i < cards.Count; i++)
        {
            FlashBytes.Put64(second, 8 + (8 * i), cards[i]);
        }

        return Seal(second);
    }

    private static byte[] Half(int kind, ulong number, int type, int length, ReadOnlySpan<byte> value)
    {
        var bytes = new byte[64];
        FlashBytes.Put64(bytes, 0, ((ulong)kind << 56) | number);
        bytes[8] = (byte)length;
        bytes[11] = (byte)(type << 3);
        value.CopyTo(bytes.AsSpan(12));
        return Seal(bytes);
    }
}
