using System;
using System.Linq;
using AccessStandalone.HalSim.FlashImages;

namespace AccessStandalone.Simulator.Tests.FlashImages;

/// <summary>Makes flash contents byte by byte as FORMAT.md says, without any code of the firmware or the simulator.</summary>
internal sealed class FlashBuilder
{
    public const uint FormatId = 0x1234ABCD;
    public const ulong HashKey = 0x0123456789ABCDEF;

    public static readonly FlashGeometry Small = new(JournalSectors: 4, SettingsGroups: 1, LogSectors: 4, UserGroups: 2, CardGroups: 1, ChipSectors: 96);

    public FlashBuilder(FlashGeometry? geometry = null)
    {
        Geometry = geometry ?? Small;
        Bytes = new FlashBytes(Geometry.ChipSectors);
        Journal = 2;
        int settings = Journal + Geometry.JournalSectors;
        Log = settings + (18 * Geometry.SettingsGroups);
        int users = Log + Geometry.LogSectors;
        int cards = users + (9 * Geometry.UserGroups);
        int regionSectors = 9 * (Geometry.UserGroups + Geometry.CardGroups);
        Settings = Both(region => new TableBuilder(Bytes, 2, settings + (region * 9 * Geometry.SettingsGroups), Geometry.SettingsGroups));
        Users = Both(region => new TableBuilder(Bytes, 4, users + (region * regionSectors), Geometry.UserGroups));
        Cards = Both(region => new TableBuilder(Bytes, 5, cards + (region * regionSectors), Geometry.CardGroups));
    }

    public FlashGeometry Geometry { get; }

    public FlashBytes Bytes { get; }

    /// <summary>First sector of the journal.</summary>
    public int Journal { get; }

    /// <summary>First sector of the record log.</summary>
    public int Log { get; }

    public TableBuilder[] Settings { get; }

    public TableBuilder[] Users { get; }

    public TableBuilder[] Cards { get; }

    public static FlashBuilder Formatted(FlashGeometry? geometry = null)
    {
        var builder = new FlashBuilder(geometry);
        builder.Superblock(0);
        builder.Superblock(1);
        return builder;
    }

    public void Superblock(int sector, int version = 1, uint formatId = FormatId)
    {
        var copy = new byte[32];
        "ACSTFLSH"u8.CopyTo(copy);
        FlashBytes.Put16(copy, 8, version);
        FlashBytes.Put32(copy, 16, formatId);
        FlashBytes.Put64(copy, 20, HashKey);
        FlashBytes.Put32(copy, 28, FlashBytes.Crc(copy.AsSpan(0, 28)));
        Bytes.Program(sector * FlashBytes.SectorBytes, copy);
    }

    public void Clean(int sector) => Bytes.Program((sector * FlashBytes.SectorBytes) + 32, [0x4E, 0x41, 0x45, 0x4C]);

    public static byte[] Header(int area, int logical, uint number, uint stamp, int version = 1)
    {
        var header = new byte[16];
        header[0] = (byte)area;
        header[1] = (byte)version;
        FlashBytes.Put16(header, 2, logical);
        FlashBytes.Put32(header, 4, number);
        FlashBytes.Put32(header, 8, stamp);
        FlashBytes.Put32(header, 12, FlashBytes.Crc(header.AsSpan(0, 12)) ^ FormatId);
        return header;
    }

    public void Preamble(int sector, byte[] header)
    {
        byte[] preamble = [.. header, .. header, 0, 0, 0, 0];
        Bytes.Program(sector * FlashBytes.SectorBytes, preamble);
    }

    /// <summary>Begins a lap of the journal.</summary>
    public void JournalLap(uint lap) => Preamble(Journal + (int)(lap % (uint)Geometry.JournalSectors), Header(1, 0, lap, 0));

    /// <summary>Begins a lap of the record log.</summary>
    public void LogLap(uint lap, uint firstSequence) => Preamble(Log + (int)(lap % (uint)Geometry.LogSectors), Header(3, 0, lap, firstSequence));

    /// <param name="index">0 for the first place behind the preamble.</param>
    public int JournalAddress(uint lap, int index) =>
        ((Journal + (int)(lap % (uint)Geometry.JournalSectors)) * FlashBytes.SectorBytes) + ((index + 1) * 128);

    /// <inheritdoc cref="JournalAddress"/>
    public int LogAddress(uint lap, int index) =>
        ((Log + (int)(lap % (uint)Geometry.LogSectors)) * FlashBytes.SectorBytes) + ((index + 1) / 7 * 256) + ((index + 1) % 7 * 36);

    public void Entry(uint lap, int index, EntryBytes entry)
    {
        byte[] bytes = entry.ToBytes();
        Bytes.Program(JournalAddress(lap, index), [.. bytes, .. bytes]);
    }

    public void Record(uint lap, int index, RecordBytes record) => Bytes.Program(LogAddress(lap, index), record.ToBytes());

    public FlashImage Image() => new(Bytes.Cells, Geometry);

    private static TableBuilder[] Both(Func<int, TableBuilder> make) => Enumerable.Range(0, 2).Select(make).ToArray();
}
