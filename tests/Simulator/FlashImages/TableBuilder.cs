using System;
using System.Buffers.Binary;
using System.Collections.Generic;

namespace AccessStandalone.Simulator.Tests.FlashImages;

/// <summary>One region of a table: appends as FORMAT.md says, into sectors that it begins when they are wanted.</summary>
internal sealed class TableBuilder
{
    private const int Cards = 5;

    private readonly FlashBytes _bytes;
    private readonly int _area;
    private readonly int _firstSector;
    private readonly int _groups;
    private readonly Dictionary<int, int> _sectorOf = [];
    private readonly int[] _usedOfGroup;

    public TableBuilder(FlashBytes bytes, int area, int firstSector, int groups)
    {
        _bytes = bytes;
        _area = area;
        _firstSector = firstSector;
        _groups = groups;
        _usedOfGroup = new int[groups];
    }

    public int FirstSector => _firstSector;

    public uint Epoch { get; set; }

    private int SlotSize => _area == Cards ? 16 : 64;

    /// <summary>Logical sector and home page.</summary>
    public (int Logical, int Page) Home(ulong key)
    {
        ulong x = key ^ FlashBuilder.HashKey;
        x ^= x >> 30;
        x = unchecked(x * 0xBF58476D1CE4E5B9);
        x ^= x >> 27;
        x = unchecked(x * 0x94D049BB133111EB);
        x ^= x >> 31;
        return ((int)(((x >> 32) * (ulong)(8 * _groups)) >> 32), (int)(x % 16));
    }

    /// <summary>The first key from one on whose home this is.</summary>
    public ulong KeyAt(int logical, int page, ulong from = 1)
    {
        ulong key = from;
        while (Home(key) != (logical, page))
        {
            key++;
        }

        return key;
    }

    /// <summary>The sector that a logical sector has here; begun if it is nowhere.</summary>
    public int SectorOf(int logical, uint version = 1)
    {
        if (!_sectorOf.TryGetValue(logical, out int sector))
        {
            sector = Begin(logical, version);
            _sectorOf[logical] = sector;
        }

        return sector;
    }

    /// <summary>Takes the next sector of the group for a copy of a logical sector; later appends go there.</summary>
    public int Begin(int logical, uint version, uint? epoch = null)
    {
        int group = logical / 8;
        int sector = _firstSector + (9 * group) + _usedOfGroup[group]++;
        byte[] header = FlashBuilder.Header(_area, logical, version, epoch ?? Epoch);
        _bytes.Program(sector * FlashBytes.SectorBytes, [.. header, .. header, 0, 0, 0, 0]);
        _sectorOf[logical] = sector;
        return sector;
    }

    /// <summary>Appends a record of one slot or two.</summary>
    /// <returns>Its address.</returns>
    public int Append(byte[] record)
    {
        (int logical, int home) = Home(BinaryPrimitives.ReadUInt64LittleEndian(record));
        int sector = SectorOf(logical);
        int page = home;
        while (IsClosed(sector, page) || End(sector, page) + (record.Length / SlotSize) > PlacesIn(page))
        {
            Close(sector, page);
            page = (page + 1) % 16;
        }

        int address = AddressOf(sector, page, End(sector, page));
        _bytes.Program(address, record);
        return address;
    }

    public int AddressOf(int sector, int page, int place)
    {
        int lead = page == 0 ? (_area == Cards ? 48 : 64) : 0;
        return (sector * FlashBytes.SectorBytes) + (page * 256) + lead + (place * SlotSize);
    }

    public int FlagAddress(int sector, int page) => (sector * FlashBytes.SectorBytes) + (page * 256) + (_area == Cards ? 255 : 251);

    public void Close(int sector, int page) => _bytes.Program(FlagAddress(sector, page), [0]);

    private bool IsClosed(int sector, int page) => _bytes.Cells[FlagAddress(sector, page)] != 0xFF;

    private int PlacesIn(int page) => (_area, page) switch
    {
        (Cards, 0) => 12,
        (Cards, _) => 15,
        (_, 0) => 3,
        _ => 4,
    };

    private int End(int sector, int page)
    {
        int end = PlacesIn(page);
        while (end > 0 && _bytes.Cells.AsSpan(AddressOf(sector, page, end - 1), SlotSize == 16 ? 16 : 59).IndexOfAnyExcept((byte)0xFF) < 0)
        {
            end--;
        }

        return end;
    }
}
