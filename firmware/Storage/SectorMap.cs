using System;

namespace AccessStandalone.Storage;

/// <summary>
/// Where the logical sectors of one table are (FORMAT.md §5). Known per group, from the preambles of its nine sectors, read when first wanted.
/// RAM: half a byte for each logical sector, two for each group.
/// </summary>
public sealed class SectorMap
{
    public const int None = -1;
    public const int Fault = -2;

    private const ushort LoadedBit = 0x8000;

    private readonly FlashMedium _medium;
    private readonly SectorPreamble _preamble;
    private readonly SectorCleaner _cleaner;
    private readonly SectorArea _area;
    private readonly int _firstSector;

    private readonly SectorPlaces _places;

    // For each group a bit for each place that is a clean spare, and LoadedBit.
    private readonly ushort[] _groups;

    // The group whose preambles are being read.
    private int _loading = None;
    private int _loadingPlace;

    public SectorMap(
        FlashMedium medium, SectorPreamble preamble, SectorCleaner cleaner, SectorArea area, int firstSector, int groupCount)
    {
        _medium = medium;
        _preamble = preamble;
        _cleaner = cleaner;
        _area = area;
        _firstSector = firstSector;
        _groups = new ushort[groupCount];
        _places = new SectorPlaces(groupCount);
        Reset(0);
    }

    public int LogicalCount => _places.LogicalCount;

    public int GroupCount => _groups.Length;

    public uint Epoch { get; private set; }

    /// <summary>The group whose spares somebody waits for, or <see cref="None"/>.</summary>
    public int Wanted { get; set; } = None;

    /// <summary>Forgets everything: only sectors of the given epoch count from now on.</summary>
    public void Reset(uint epoch)
    {
        Epoch = epoch;
        Wanted = None;
        _loading = None;
        _medium.CountOwnerChange();
        Array.Clear(_groups, 0, _groups.Length);
        _places.ForgetAll();
    }

    /// <summary>A new epoch for a table that has nothing yet; what is known of its spares stays.</summary>
    public void BeginEpoch(uint epoch) => Epoch = epoch;

    public bool IsLoaded(int group) => (_groups[group] & LoadedBit) != 0;

    /// <summary>Reads one more preamble of a group; nine calls load it.</summary>
    /// <returns>false if the flash failed.</returns>
    public bool ContinueLoading(int group)
    {
        if (_loading != group || _medium.GroupOwner != this)
        {
            _medium.GroupOwner = this;
            _loading = group;
            _loadingPlace = 0;
            _groups[group] = 0;
            _places.Forget(group);
        }

        int sector = SectorAt(group, _loadingPlace);
        if (!_preamble.Read(sector))
        {
            return false;
        }

        TakePreamble(group, _loadingPlace);
        _loadingPlace++;
        if (_loadingPlace == FlashLayout.GroupSectors)
        {
            _groups[group] |= LoadedBit;
            _loading = None;
        }

        return true;
    }

    /// <returns>The sector that holds a logical one, <see cref="None"/> if nothing does, or <see cref="Fault"/>.</returns>
    public int SectorOf(int logical)
    {
        int group = logical / FlashLayout.GroupLogicalSectors;
        if (!Load(group))
        {
            return Fault;
        }

        int place = _places.Of(logical);
        return place == SectorPlaces.NoPlace ? None : SectorAt(group, place);
    }

    /// <summary>Whether <see cref="TakeSpare"/> needs no erase.</summary>
    public bool HasCleanSpare(int logical)
    {
        int group = logical / FlashLayout.GroupLogicalSectors;
        return IsLoaded(group) && CleanPlace(group) != None;
    }

    /// <summary>
    /// Whether a group is loaded; if not, that is done now, which takes time enough, or the group is <see cref="Wanted"/> if one of its sectors is being
    /// erased. True also where waiting is no use.
    /// </summary>
    public bool IsAtHand(int group)
    {
        if (IsLoaded(group) || _medium.Flash.Fault != FlashFault.None)
        {
            return true;
        }

        int offset = _cleaner.Sector - SectorAt(group, 0);
        if (offset >= 0 && offset < FlashLayout.GroupSectors)
        {
            Wanted = group;
            return false;
        }

        return !Load(group);
    }

    /// <summary>
    /// Whether <see cref="TakeSpare"/> needs no erase in a group, so many times or as often as the group has spares; if it does, the group is
    /// <see cref="Wanted"/> from now on. True also where waiting is no use.
    /// </summary>
    public bool IsReady(int group, int spares)
    {
        if (!IsAtHand(group))
        {
            return false;
        }

        bool canBe = IsLoaded(group) && _cleaner.CanClean && _medium.Flash.Fault == FlashFault.None;
        if (!canBe || CleanPlaces(group) >= spares || DirtySpare(group, None) == None)
        {
            return true;
        }

        Wanted = group;
        return false;
    }

    /// <summary>A clean sector in which to write a logical one anew; if the group has none, a dirty one is erased first.</summary>
    /// <returns>The sector, no spare any more, or <see cref="Fault"/>.</returns>
    public int TakeSpare(int logical)
    {
        int group = logical / FlashLayout.GroupLogicalSectors;
        if (!Load(group))
        {
            return Fault;
        }

        int place = CleanPlace(group);
        if (place == None)
        {
            place = CleanDirtyPlace(group);
            if (place == None)
            {
                return Fault;
            }
        }

        _groups[group] &= (ushort)~(1 << place);
        return SectorAt(group, place);
    }

    /// <summary>A sector has been written: it is the logical one from now on; the one it was before is a dirty spare.</summary>
    public void Place(int logical, int sector)
    {
        _places.Set(logical, (sector - _firstSector) % FlashLayout.GroupSectors);
        _medium.CountOwnerChange();
    }

    /// <summary>Looks for a spare that is to be cleaned.</summary>
    /// <param name="group">A loaded one.</param>
    /// <param name="reserved">A sector that is no spare although it is nobody's yet: the target of a copy; or <see cref="None"/>.</param>
    /// <returns>The sector, or <see cref="None"/>.</returns>
    public int DirtySpare(int group, int reserved)
    {
        int used = _places.UsedIn(group) | _groups[group];
        for (int place = 0; place < FlashLayout.GroupSectors; place++)
        {
            int sector = SectorAt(group, place);
            if ((used & (1 << place)) == 0 && sector != reserved)
            {
                return sector;
            }
        }

        return None;
    }

    /// <summary>A spare has become clean. Sectors of others are none of ours.</summary>
    /// <returns>Whether it is ours.</returns>
    public bool TakeCleaned(int sector)
    {
        int offset = sector - _firstSector;
        if (offset < 0 || offset >= _groups.Length * FlashLayout.GroupSectors)
        {
            return false;
        }

        int group = offset / FlashLayout.GroupSectors;
        if (IsLoaded(group))
        {
            _groups[group] |= (ushort)(1 << (offset % FlashLayout.GroupSectors));
        }

        return true;
    }

    private bool Load(int group)
    {
        while (!IsLoaded(group))
        {
            if (!ContinueLoading(group))
            {
                return false;
            }
        }

        return true;
    }

    private void TakePreamble(int group, int place)
    {
        if (_preamble.State == SectorState.Clean)
        {
            _groups[group] |= (ushort)(1 << place);
            return;
        }

        int first = group * FlashLayout.GroupLogicalSectors;
        int index = _preamble.Logical - first;
        bool ours = _preamble.State == SectorState.Taken && _preamble.Area == _area && _preamble.Extra == Epoch
            && index >= 0 && index < FlashLayout.GroupLogicalSectors;
        if (ours && (_places.Of(first + index) == SectorPlaces.NoPlace || (int)(_preamble.Version - _medium.GroupVersions[index]) > 0))
        {
            _places.Set(first + index, place);
            _medium.GroupVersions[index] = _preamble.Version;
        }
    }

    private int CleanPlaces(int group)
    {
        int clean = 0;
        for (int place = 0; place < FlashLayout.GroupSectors; place++)
        {
            clean += (_groups[group] >> place) & 1;
        }

        return clean;
    }

    private int CleanPlace(int group)
    {
        for (int place = 0; place < FlashLayout.GroupSectors; place++)
        {
            if ((_groups[group] & (1 << place)) != 0)
            {
                return place;
            }
        }

        return None;
    }

    private int CleanDirtyPlace(int group)
    {
        int used = _places.UsedIn(group);
        for (int place = 0; place < FlashLayout.GroupSectors; place++)
        {
            if ((used & (1 << place)) == 0 && _cleaner.CleanNow(SectorAt(group, place)))
            {
                return place;
            }
        }

        return None;
    }

    private int SectorAt(int group, int place) => _firstSector + (group * FlashLayout.GroupSectors) + place;
}
