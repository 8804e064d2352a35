namespace AccessStandalone.Storage;

/// <summary>
/// The flash with what every part of the store needs: checksum, format identity, health, and the buffers they share. One thing happens at a
/// time, so a buffer's content is good until the next call into the store.
/// </summary>
public sealed class FlashMedium
{
    private const int NoSector = -1;

    public readonly IFlash Flash;
    public readonly ICrc32 Crc;
    public readonly StorageHealth Health = new StorageHealth();

    /// <summary>A page: see <see cref="ReadPage"/>.</summary>
    public readonly FlashBuffer Page = new FlashBuffer(FlashLayout.PageBytes);

    /// <summary>A slot, or a record of two, on its way to the flash: of a table, the journal or the log, whichever is next.</summary>
    public readonly FlashBuffer Staged = new FlashBuffer(FlashLayout.PageBytes);

    /// <summary>A whole sector: see <see cref="ReadSector"/>.</summary>
    public readonly FlashBuffer Sector = new FlashBuffer(FlashLayout.SectorBytes);

    /// <summary>Versions of the sectors of the group whose preambles are being read.</summary>
    public readonly uint[] GroupVersions = new uint[FlashLayout.GroupLogicalSectors];

    /// <summary>The record being looked at.</summary>
    public readonly byte[] Candidate = new byte[SlotShape.MaxRecordBytes];

    private readonly FlashBuffer _flag = new FlashBuffer(1);
    private int _sectorInBuffer = NoSector;
    private int _pageInBuffer = NoSector;

    public FlashMedium(IFlash flash, ICrc32 crc)
    {
        Flash = flash;
        Crc = crc;
    }

    /// <summary>Rises when sectors change their owners: there may be new work for idle time.</summary>
    public uint OwnerChanges { get; private set; }

    /// <summary>Whose <see cref="GroupVersions"/> are.</summary>
    public SectorMap? GroupOwner { get; set; }

    /// <summary>Makes the headers of this formatting different from those of any other.</summary>
    public uint FormatId { get; private set; }

    public ulong HashKey { get; private set; }

    public void Identify(uint formatId, ulong hashKey)
    {
        FormatId = formatId;
        HashKey = hashKey;
    }

    public void CountOwnerChange() => OwnerChanges++;

    public static int AddressOf(int sector) => sector * FlashLayout.SectorBytes;

    /// <summary>Reads a whole sector into <see cref="Sector"/>, unless it is there already and nothing was programmed or erased since.</summary>
    public bool ReadSector(int sector)
    {
        if (_sectorInBuffer == sector)
        {
            return true;
        }

        _sectorInBuffer = NoSector;
        if (!Flash.Read(AddressOf(sector), Sector, FlashLayout.SectorBytes))
        {
            return false;
        }

        _sectorInBuffer = sector;
        return true;
    }

    /// <summary>Reads a page into <see cref="Page"/>, unless it is there already and nothing was programmed or erased since.</summary>
    /// <param name="address">Of the page's first byte.</param>
    public bool ReadPage(int address)
    {
        if (_pageInBuffer == address)
        {
            return true;
        }

        _pageInBuffer = NoSector;
        if (!Flash.Read(address, Page, FlashLayout.PageBytes))
        {
            return false;
        }

        _pageInBuffer = address;
        return true;
    }

    /// <summary><see cref="Page"/> for building a page in.</summary>
    public FlashBuffer TakePage()
    {
        _pageInBuffer = NoSector;
        return Page;
    }

    /// <summary>Whether <see cref="Sector"/> has this sector as it is in flash now.</summary>
    public bool HoldsSector(int sector) => _sectorInBuffer == sector;

    /// <summary>Programs a page's closed flag.</summary>
    public bool CloseFlag(int address)
    {
        _flag.Bytes[FlashBuffer.Lead] = 0;
        return Program(address, _flag, 1);
    }

    /// <summary>Programs and reads back.</summary>
    public bool Program(int address, FlashBuffer data, int count)
    {
        Forget(address / FlashLayout.SectorBytes);
        if (Flash.Program(address, data, count))
        {
            return true;
        }

        Health.CountFailedProgram();
        return false;
    }

    public bool BeginErase(int sector)
    {
        Forget(sector);
        return Flash.BeginErase(AddressOf(sector));
    }

    /// <summary>Whether programming turns some bytes into others: no bit would have to become 1.</summary>
    public static bool CanBecome(byte[] from, int fromAt, byte[] to, int toAt, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if ((to[toAt + i] & ~from[fromAt + i]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether bytes of a buffer are all erased.</summary>
    /// <param name="count">A multiple of 4.</param>
    public static bool IsErased(byte[] bytes, int offset, int count)
    {
        for (int i = offset; i < offset + count; i += 4)
        {
            if (LittleEndian.Get32(bytes, i) != uint.MaxValue)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What the buffers have of a sector that changes counts no more.</summary>
    private void Forget(int sector)
    {
        if (sector == _sectorInBuffer)
        {
            _sectorInBuffer = NoSector;
        }

        if (_pageInBuffer != NoSector && sector == _pageInBuffer / FlashLayout.SectorBytes)
        {
            _pageInBuffer = NoSector;
        }
    }
}
