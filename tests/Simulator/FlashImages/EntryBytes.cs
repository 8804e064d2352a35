using System;

namespace AccessStandalone.Simulator.Tests.FlashImages;

/// <summary>A journal entry.</summary>
internal sealed record EntryBytes(int Kind, uint Revision)
{
    public int Regions { get; init; }

    public int UsersChange { get; init; }

    public int CardsChange { get; init; }

    public int Users { get; init; }

    public int Cards { get; init; }

    public uint UserEpoch { get; init; }

    public int SettingsEpoch { get; init; }

    public uint UserId { get; init; }

    public byte[] ToBytes()
    {
        var bytes = new byte[64];
        bytes[0] = (byte)Kind;
        bytes[1] = (byte)Regions;
        bytes[2] = (byte)UsersChange;
        bytes[3] = (byte)CardsChange;
        FlashBytes.Put16(bytes, 4, Users);
        FlashBytes.Put16(bytes, 6, Cards);
        FlashBytes.Put32(bytes, 8, Revision);
        FlashBytes.Put32(bytes, 12, UserEpoch);
        FlashBytes.Put16(bytes, 16, SettingsEpoch);
        FlashBytes.Put32(bytes, 20, UserId);
        FlashBytes.Put32(bytes, 60, FlashBytes.Crc(bytes.AsSpan(0, 60)) ^ FlashBuilder.FormatId);
        return bytes;
    }
}
