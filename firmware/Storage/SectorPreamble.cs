namespace AccessStandalone.Storage;

/// <summary>What a sector's preamble says of it (FORMAT.md §3).</summary>
public enum SectorState : byte
{
    /// <summary>Must be erased before use, whatever it looks like.</summary>
    Dirty = 0,

    /// <summary>Blank, and known to be.</summary>
    Clean = 1,

    /// <summary>Has a valid header.</summary>
    Taken = 2,
}

/// <summary>Whom a sector belongs to.</summary>
public enum SectorArea : byte
{
    None = 0,
    Journal = 1,
    Settings = 2,
    RecordLog = 3,
    Users = 4,
    Cards = 5,
}

/// <summary>
/// The first 36 bytes of a sector: header, header again, clean marker (FORMAT.md §3). One instance reads and writes all of them, one at a time.
/// </summary>
public sealed class SectorPreamble
{
    /// <summary>Bytes of the preamble.</summary>
    public const int Size = 36;

    private const byte FormatVersion = 1;
    private const int HeaderSize = 16;
    private const int MarkerOffset = 32;
    private const int MarkerSize = 4;
    private const uint CleanMarker = 0x4C45414E;

    private readonly FlashMedium _medium;
    private readonly FlashBuffer _buffer = new FlashBuffer(Size);

    public SectorPreamble(FlashMedium medium)
    {
        _medium = medium;
    }

    public SectorState State { get; private set; }

    public SectorArea Area { get; private set; }

    /// <summary>Taken, by one copy of the header: the other is lost.</summary>
    public bool HasLostCopy { get; private set; }

    /// <summary>Tables: the logical sector; rings: 0.</summary>
    public int Logical { get; private set; }

    /// <summary>Tables: one more with each copy; rings: the lap number.</summary>
    public uint Version { get; private set; }

    /// <summary>Tables: the epoch; record log: sequence number of the first record.</summary>
    public uint Extra { get; private set; }

    /// <summary>Reads a sector's preamble; one transaction.</summary>
    /// <returns>false if the flash failed.</returns>
    public bool Read(int sector)
    {
        if (!_medium.Flash.Read(FlashMedium.AddressOf(sector), _buffer, Size))
        {
            return false;
        }

        Parse();
        return true;
    }

    /// <summary>Takes a clean sector, marker and header in one program.</summary>
    public bool WriteTaken(int sector, SectorArea area, int logical, uint version, uint extra)
    {
        PutHeaders(area, logical, version, extra);
        PutMarker(0);
        return _medium.Program(FlashMedium.AddressOf(sector), _buffer, Size) || IsTaken(sector);
    }

    /// <summary>Writes the headers of a sector whose marker is gone: it counts from now on.</summary>
    public bool WriteHeaders(int sector, SectorArea area, int logical, uint version, uint extra)
    {
        PutHeaders(area, logical, version, extra);
        return _medium.Program(FlashMedium.AddressOf(sector), _buffer, MarkerOffset) || IsTaken(sector);
    }

    /// <summary>
    /// Completes the copy of the header, read just now, that a power cut left unfinished: what was programmed of it is part of what it should be.
    /// </summary>
    /// <returns>false if the copy is damaged in another way, or the flash failed.</returns>
    public bool TryComplete(int sector)
    {
        byte[] bytes = _buffer.Bytes;
        bool firstIsGood = IsValid(FlashBuffer.Lead);
        int good = firstIsGood ? FlashBuffer.Lead : FlashBuffer.Lead + HeaderSize;
        int bad = firstIsGood ? FlashBuffer.Lead + HeaderSize : FlashBuffer.Lead;
        if (!FlashMedium.CanBecome(bytes, bad, bytes, good, HeaderSize))
        {
            return false;
        }

        System.Array.Copy(bytes, good, bytes, bad, HeaderSize);
        return _medium.Program(FlashMedium.AddressOf(sector), _buffer, MarkerOffset);
    }

    /// <summary>A sector that is about to be filled is clean no longer.</summary>
    public bool ClearMarker(int sector) => WriteMarker(sector, 0);

    /// <summary>Marks a sector that was erased.</summary>
    /// <returns>false if it is not blank, or the flash failed.</returns>
    public bool MarkClean(int sector)
    {
        if (!_medium.Flash.Read(FlashMedium.AddressOf(sector), _buffer, Size))
        {
            return false;
        }

        if (FlashMedium.IsErased(_buffer.Bytes, FlashBuffer.Lead, Size))
        {
            return WriteMarker(sector, CleanMarker);
        }

        _medium.Health.CountFailedErase();
        return false;
    }

    /// <summary>Where one copy of the header was written and the other was not, the sector counts, and whoever wrote it must know.</summary>
    private bool IsTaken(int sector) => Read(sector) && State == SectorState.Taken;

    private bool WriteMarker(int sector, uint marker)
    {
        LittleEndian.Set32(_buffer.Bytes, FlashBuffer.Lead, marker);
        return _medium.Program(FlashMedium.AddressOf(sector) + MarkerOffset, _buffer, MarkerSize);
    }

    private void Parse()
    {
        bool first = IsValid(FlashBuffer.Lead);
        bool second = IsValid(FlashBuffer.Lead + HeaderSize);
        if (first || second)
        {
            State = SectorState.Taken;
            Take(first ? FlashBuffer.Lead : FlashBuffer.Lead + HeaderSize);
            HasLostCopy = first != second;
            if (HasLostCopy)
            {
                _medium.Health.CountLostHeader();
            }

            return;
        }

        bool clean = FlashMedium.IsErased(_buffer.Bytes, FlashBuffer.Lead, MarkerOffset)
            && LittleEndian.Get32(_buffer.Bytes, FlashBuffer.Lead + MarkerOffset) == CleanMarker;
        HasLostCopy = false;
        State = clean ? SectorState.Clean : SectorState.Dirty;
        Area = SectorArea.None;
    }

    private bool IsValid(int at)
    {
        byte[] bytes = _buffer.Bytes;
        return bytes[at + 1] == FormatVersion && LittleEndian.Get32(bytes, at + 12) == ChecksumAt(at);
    }

    private void Take(int at)
    {
        byte[] bytes = _buffer.Bytes;
        Area = (SectorArea)bytes[at];
        Logical = LittleEndian.Get16(bytes, at + 2);
        Version = LittleEndian.Get32(bytes, at + 4);
        Extra = LittleEndian.Get32(bytes, at + 8);
    }

    private void PutHeaders(SectorArea area, int logical, uint version, uint extra)
    {
        byte[] bytes = _buffer.Bytes;
        for (int at = FlashBuffer.Lead; at < FlashBuffer.Lead + MarkerOffset; at += HeaderSize)
        {
            bytes[at] = (byte)area;
            bytes[at + 1] = FormatVersion;
            LittleEndian.Set16(bytes, at + 2, logical);
            LittleEndian.Set32(bytes, at + 4, version);
            LittleEndian.Set32(bytes, at + 8, extra);
            LittleEndian.Set32(bytes, at + 12, ChecksumAt(at));
        }
    }

    private void PutMarker(uint marker) => LittleEndian.Set32(_buffer.Bytes, FlashBuffer.Lead + MarkerOffset, marker);

    private uint ChecksumAt(int at) => _medium.Crc.Of(_buffer.Bytes, at, 12) ^ _medium.FormatId;
}
