using System;
using System.Buffers.Binary;

namespace AccessStandalone.HalSim.FlashImages.Rings;

/// <summary>An entry of the journal, or what holds where there is none.</summary>
public sealed record JournalEntry
{
    public const int Bytes = 64;

    private const int CrcOffset = 60;

    /// <summary>What holds before the first entry.</summary>
    public static JournalEntry None { get; } = new();

    /// <summary>Not always one that is known; 0 in <see cref="None"/>.</summary>
    public JournalEntryKind Kind { get; private init; }

    /// <summary>0 or 1: the region of users and cards that serves.</summary>
    public int UserRegion { get; private init; }

    /// <summary>0 or 1: the region of settings that serves.</summary>
    public int SettingsRegion { get; private init; }

    public int UsersChange { get; private init; }

    public int CardsChange { get; private init; }

    /// <summary>Before the change; where the table is a new one, now.</summary>
    public int Users { get; private init; }

    /// <inheritdoc cref="Users"/>
    public int Cards { get; private init; }

    public uint Revision { get; private init; }

    public uint UserEpoch { get; private init; }

    public uint SettingsEpoch { get; private init; }

    /// <summary>Of the user put or removed.</summary>
    public uint UserId { get; private init; }

    /// <summary>Whether bits that must be 0 are not.</summary>
    public bool HasReserved { get; private init; }

    /// <returns>null if it is not valid under that format ID.</returns>
    public static JournalEntry? Decode(ReadOnlySpan<byte> bytes, uint formatId)
    {
        uint crc = BinaryPrimitives.ReadUInt32LittleEndian(bytes[CrcOffset..]);
        if ((Crc32.Of(bytes[..CrcOffset]) ^ formatId) != crc)
        {
            return null;
        }

        return new JournalEntry
        {
            Kind = (JournalEntryKind)bytes[0],
            UserRegion = bytes[1] & 1,
            SettingsRegion = (bytes[1] >> 1) & 1,
            UsersChange = (sbyte)bytes[2],
            CardsChange = (sbyte)bytes[3],
            Users = BinaryPrimitives.ReadUInt16LittleEndian(bytes[4..]),
            Cards = BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]),
            Revision = BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]),
            UserEpoch = BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]),
            SettingsEpoch = BinaryPrimitives.ReadUInt16LittleEndian(bytes[16..]),
            UserId = BinaryPrimitives.ReadUInt32LittleEndian(bytes[20..]),
            HasReserved = (bytes[1] & 0xFC) != 0
                || bytes[18..20].ContainsAnyExcept((byte)0)
                || bytes[24..CrcOffset].ContainsAnyExcept((byte)0),
        };
    }
}
