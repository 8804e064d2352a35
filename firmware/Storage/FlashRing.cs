namespace AccessStandalone.Storage;

/// <summary>
/// A ring of sectors with slots of one size (FORMAT.md §4): the place where the next slot goes, found by bisection at mount. Lap number <i>n</i>
/// is in sector <i>n</i> mod size; numbers of laps and slots rise for ever. What the slots mean is the owner's.
/// </summary>
public sealed class FlashRing
{
    /// <summary>A sector that cannot be begun is left out; after so many in a row the append fails.</summary>
    public const int MaxBadSectors = 4;

    /// <summary>Slots that do not read back are left behind; after so many the append fails.</summary>
    private const int MaxBadSlots = 3;

    private readonly FlashMedium _medium;
    private readonly SectorPreamble _preamble;
    private readonly SectorCleaner _cleaner;
    private readonly RingSearch _search;
    private readonly SectorArea _area;
    private readonly int _firstSector;
    private readonly int _slotBytes;
    private readonly int _slotsPerPage;
    private readonly int _cleanAhead;

    private int _knownClean;

    // Lap numbers are those of the headers; they begin at 1, so 0 is "nothing yet".
    private uint _triedAhead;

    /// <param name="cleanAhead">Sectors after the newest one that idle time keeps erased.</param>
    public FlashRing(
        FlashMedium medium,
        SectorPreamble preamble,
        SectorCleaner cleaner,
        SectorArea area,
        int firstSector,
        int sectorCount,
        int slotBytes,
        int cleanAhead)
    {
        _medium = medium;
        _preamble = preamble;
        _cleaner = cleaner;
        _search = new RingSearch(preamble, area, firstSector, sectorCount);
        _area = area;
        _firstSector = firstSector;
        SectorCount = sectorCount;
        _slotBytes = slotBytes;
        _slotsPerPage = FlashLayout.PageBytes / slotBytes;
        _cleanAhead = cleanAhead;
    }

    public int SectorCount { get; }

    /// <summary>Slots in a sector; the first lies under the preamble and is none.</summary>
    public int SlotsPerSector => (_slotsPerPage * FlashLayout.PagesPerSector) - 1;

    public int SlotsPerPage => _slotsPerPage;

    /// <summary>Lap number of the newest sector; 0 if there is none.</summary>
    public uint NewestLap { get; private set; }

    /// <summary>What the newest sector's header says beside: see <see cref="SectorPreamble.Extra"/>.</summary>
    public uint NewestExtra { get; private set; }

    /// <summary>The place in the newest sector that is used next: 1 to <see cref="SlotsPerSector"/>, or one more when it is full.</summary>
    public int NextSlot { get; private set; }

    public int SectorOf(uint lap) => _firstSector + (int)(lap % (uint)SectorCount);

    public int AddressOf(uint lap, int slot) =>
        FlashMedium.AddressOf(SectorOf(lap)) + (slot / _slotsPerPage * FlashLayout.PageBytes) + (slot % _slotsPerPage * _slotBytes);

    /// <summary>Finds the newest sector and its next place.</summary>
    /// <returns>false if the flash failed.</returns>
    public bool Mount()
    {
        _knownClean = 0;
        _triedAhead = 0;
        NewestLap = 0;
        NewestExtra = 0;
        NextSlot = 0;
        if (!_search.FindNewest(out uint newest))
        {
            return false;
        }

        return newest == 0 || TakeNewest(newest);
    }

    /// <summary>Reads a sector's header.</summary>
    /// <param name="extra">What the header says beside.</param>
    /// <returns>Whether the sector holds this lap and its header can be read.</returns>
    public bool TryReadLap(uint lap, out uint extra)
    {
        extra = 0;
        if (!_search.ReadLapAt((int)(lap % (uint)SectorCount), out uint found) || found != lap || lap == 0)
        {
            return false;
        }

        extra = _preamble.Extra;
        return true;
    }

    /// <summary>Whether the next append begins a sector.</summary>
    public bool IsFull => NewestLap == 0 || NextSlot > SlotsPerSector;

    /// <summary>Begins the next sector; if it is not clean yet it is erased first.</summary>
    /// <param name="extra">For the header.</param>
    /// <returns>false if neither it nor one of the next could be written.</returns>
    public bool BeginLap(uint extra)
    {
        for (int attempt = 0; attempt < MaxBadSectors && attempt < SectorCount - 2; attempt++)
        {
            uint lap = NewestLap + 1 + (uint)attempt;
            if (WriteLap(lap, extra))
            {
                return true;
            }

            if (_medium.Flash.Fault != FlashFault.None)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>
    /// Idle work: begins the next sector where the newest is full, so that no append has to. Only one that is known to be clean, and each only once:
    /// what does not work is left to the append.
    /// </summary>
    /// <param name="extra">For the header.</param>
    /// <returns>Whether there was something to do: one program.</returns>
    public bool BeginAhead(uint extra)
    {
        uint lap = NewestLap + 1;
        if (!IsFull || _knownClean == 0 || _triedAhead == lap)
        {
            return false;
        }

        _triedAhead = lap;
        if (!WriteLap(lap, extra))
        {
            // Whatever is there now, it is not clean.
            _knownClean = 0;
        }

        return true;
    }

    /// <summary>Programs the next slot of a sector that is not full.</summary>
    /// <param name="data">The slots, from <see cref="FlashBuffer.Lead"/> on.</param>
    /// <param name="count">Slots, all in one page.</param>
    /// <returns>false if they do not read back; the places are lost, the next may do.</returns>
    public bool TryProgram(FlashBuffer data, int count = 1)
    {
        int address = AddressOf(NewestLap, NextSlot);
        NextSlot += count;
        return _medium.Program(address, data, _slotBytes * count);
    }

    /// <summary>Whether the next two places of the newest sector are in one page.</summary>
    public bool HasTwoPlacesInPage => !IsFull && NextSlot % _slotsPerPage != _slotsPerPage - 1;

    /// <summary>Appends a slot: in the newest sector, or where that is full in a new one.</summary>
    /// <param name="extra">For the header of a new sector.</param>
    public bool Append(FlashBuffer data, uint extra)
    {
        for (int attempt = 0; attempt < MaxBadSlots; attempt++)
        {
            if (IsFull && !BeginLap(extra))
            {
                return false;
            }

            if (TryProgram(data))
            {
                return true;
            }

            if (_medium.Flash.Fault != FlashFault.None)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Idle work: looks at the next sector ahead and begins to erase it if it is not clean; one flash operation.</summary>
    /// <returns>Whether there was something to do.</returns>
    public bool CleanAhead()
    {
        if (_knownClean >= _cleanAhead || !_cleaner.MayBegin)
        {
            return false;
        }

        int sector = SectorOf(NewestLap + 1 + (uint)_knownClean);
        if (_preamble.Read(sector))
        {
            if (_preamble.State == SectorState.Clean)
            {
                _knownClean++;
            }
            else
            {
                _cleaner.Begin(sector);
            }
        }

        return true;
    }

    /// <summary>Begins a sector, which is the newest then.</summary>
    private bool WriteLap(uint lap, uint extra)
    {
        int sector = SectorOf(lap);
        bool isClean = _knownClean > 0 || (_preamble.Read(sector) && _preamble.State == SectorState.Clean);
        if (_knownClean > 0)
        {
            _knownClean--;
        }

        if ((!isClean && !_cleaner.CleanNow(sector)) || !_preamble.WriteTaken(sector, _area, 0, lap, extra))
        {
            return false;
        }

        NewestLap = lap;
        NewestExtra = extra;
        NextSlot = 1;
        return true;
    }

    /// <summary>Finds the last place of the newest sector that is not blank. All of it is read: programs that did nothing may have left whole pages blank.</summary>
    private bool TakeNewest(uint newest)
    {
        NewestLap = newest;
        if (!TryReadLap(newest, out uint extra))
        {
            return false;
        }

        NewestExtra = extra;
        if (_preamble.HasLostCopy)
        {
            _preamble.TryComplete(SectorOf(newest));
        }

        if (!_medium.ReadSector(SectorOf(newest)))
        {
            return false;
        }

        NextSlot = SlotsPerSector + 1;
        while (NextSlot > 1 && IsBlank(NextSlot - 1))
        {
            NextSlot--;
        }

        return true;
    }

    /// <summary>Whether a place of the sector in the buffer is all erased.</summary>
    private bool IsBlank(int slot)
    {
        int offset = (slot / _slotsPerPage * FlashLayout.PageBytes) + (slot % _slotsPerPage * _slotBytes);
        return FlashMedium.IsErased(_medium.Sector.Bytes, FlashBuffer.Lead + offset, _slotBytes);
    }
}
