using System;
using System.Buffers.Binary;
using System.Collections.Generic;

namespace AccessStandalone.HalSim.FlashImages;

/// <summary>How a slot is guarded: a CRC over its first bytes, which also tells which bit it was if one has flipped.</summary>
public sealed class CheckedBytes
{
    private readonly int _count;
    private readonly int _crcOffset;
    private readonly Dictionary<uint, int> _bitOfDifference = [];

    /// <param name="count">Bytes under the CRC, from the slot's begin.</param>
    /// <param name="crcOffset">Where the CRC is.</param>
    public CheckedBytes(int count, int crcOffset)
    {
        _count = count;
        _crcOffset = crcOffset;
        var one = new byte[count];
        uint ofZeros = Crc32.Of(one);
        for (int bit = 0; bit < count * 8; bit++)
        {
            one[bit / 8] = (byte)(1 << (bit % 8));
            _bitOfDifference.Add(Crc32.Of(one) ^ ofZeros, bit);
            one[bit / 8] = 0;
        }

        for (int bit = 0; bit < 32; bit++)
        {
            _bitOfDifference.Add(1u << bit, (crcOffset * 8) + bit);
        }
    }

    /// <summary>Checks a slot and turns a flipped bit back.</summary>
    /// <param name="slot">Changed if a bit was turned.</param>
    /// <param name="turnedBit">Counted from the slot's begin; -1 if none was.</param>
    /// <returns>false if the slot is not what was written and more than one bit differs.</returns>
    public bool TryRepair(Span<byte> slot, out int turnedBit)
    {
        turnedBit = -1;
        uint difference = Crc32.Of(slot[.._count]) ^ BinaryPrimitives.ReadUInt32LittleEndian(slot[_crcOffset..]);
        if (difference == 0)
        {
            return true;
        }

        if (!_bitOfDifference.TryGetValue(difference, out int bit))
        {
            return false;
        }

        slot[bit / 8] ^= (byte)(1 << (bit % 8));
        turnedBit = bit;
        return true;
    }
}
