using System;
using System.Buffers.Binary;

namespace AccessStandalone.HalSim.Board;

/// <summary>The space in front of the reader: at most one ISO 14443-A card.</summary>
public sealed class CardField
{
    private const int FourByteBits = 32;
    private const int SevenByteBits = 56;

    private byte[]? _uid;

    internal CardField()
    {
    }

    public bool HasCard => _uid != null;

    /// <summary>The card's number, first transmitted byte first; empty if there is no card.</summary>
    public ReadOnlySpan<byte> Uid => _uid;

    /// <summary>The card has been told to be silent, and obeys until it loses the field.</summary>
    internal bool IsHalted { get; set; }

    /// <summary>
    /// The 4-byte number of a card up to 0xFFFFFFFF, or the 7-byte number up to 56 bits, most significant byte first.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number has more than 56 bits.</exception>
    public static byte[] UidOf(ulong number)
    {
        if (number >> SevenByteBits != 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(number), number, "A card number has at most 56 bits (7 bytes), 0xFFFFFFFFFFFFFF.");
        }

        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, number);
        return number >> FourByteBits == 0 ? bytes[4..].ToArray() : bytes[1..].ToArray();
    }

    /// <summary>Puts a card, new to the reader, in place of whatever was there.</summary>
    /// <exception cref="ArgumentException">The number does not have 4, 7 or 10 bytes.</exception>
    public void Present(byte[] uid)
    {
        ArgumentNullException.ThrowIfNull(uid);
        if (uid.Length is not (4 or 7 or 10))
        {
            throw new ArgumentException($"A card number has 4, 7 or 10 bytes, not {uid.Length}.", nameof(uid));
        }

        _uid = (byte[])uid.Clone();
        IsHalted = false;
    }

    public void Remove()
    {
        _uid = null;
        IsHalted = false;
    }
}
