namespace AccessStandalone.Storage;

/// <summary>
/// What is done when nobody waits, one flash operation at a time, the most urgent first: ending an erase, beginning sectors and erasing ahead for the
/// rings, erasing spares that somebody waits for, copying crowded sectors, learning where everything is, erasing spares, and the sweep. After a start it runs out of work within minutes.
/// </summary>
public sealed class Housekeeping
{
    /// <summary>Groups looked at in one step: no flash is touched for those, but it takes time.</summary>
    private const int GroupsPerStep = 8;

    private readonly FlashMedium _medium;
    private readonly SectorCleaner _cleaner;
    private readonly SectorCopier _copier;
    private readonly FlashRing _journal;
    private readonly FlashRecordLog _log;
    private readonly SlotTable[] _tables;
    private readonly TableSweep _sweep;

    // Where the search for unloaded groups and dirty spares is.
    private int _table;
    private int _group;
    private int _groupsWithoutWork;
    private uint _ownerChanges;

    public Housekeeping(
        FlashMedium medium,
        SectorCleaner cleaner,
        SectorCopier copier,
        FlashRing journal,
        FlashRecordLog log,
        SlotTable[] tables,
        TableSweep sweep)
    {
        _medium = medium;
        _cleaner = cleaner;
        _copier = copier;
        _journal = journal;
        _log = log;
        _tables = tables;
        _sweep = sweep;
    }

    /// <summary>Nothing was found to do, and nothing has happened since that makes work.</summary>
    public bool IsTidy { get; private set; }

    /// <summary>The store was mounted: everything is to be looked at.</summary>
    public void Start()
    {
        IsTidy = false;
        _table = 0;
        _group = 0;
        _groupsWithoutWork = 0;
        _sweep.Start();
    }

    public void DoStep()
    {
        IsTidy = false;
        if (_cleaner.IsBusy)
        {
            TakeCleaned(_cleaner.Continue());
        }
        else if (_log.BeginAhead() || _journal.BeginAhead(0) || _log.Ring.CleanAhead() || _journal.CleanAhead())
        {
            return;
        }
        else if (CleanWanted())
        {
            return;
        }
        else if (_copier.IsBusy || _copier.HasRequests)
        {
            _copier.DoStep();
        }
        else if (!LookAtGroup() && !_sweep.DoStep())
        {
            IsTidy = true;
        }
    }

    private void TakeCleaned(int sector)
    {
        if (sector < 0)
        {
            return;
        }

        for (int i = 0; i < _tables.Length; i++)
        {
            if (_tables[i].Map.TakeCleaned(sector))
            {
                return;
            }
        }
    }

    /// <summary>Begins to erase a spare that somebody waits for.</summary>
    private bool CleanWanted()
    {
        for (int i = 0; i < _tables.Length; i++)
        {
            SectorMap map = _tables[i].Map;
            int group = map.Wanted;
            map.Wanted = SectorMap.None;
            int dirty = group != SectorMap.None && map.IsLoaded(group) ? map.DirtySpare(group, _copier.Target) : SectorMap.None;
            if (dirty != SectorMap.None && _cleaner.MayBegin)
            {
                _cleaner.Begin(dirty);
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads one preamble of a group that is not known yet, or begins to erase a spare.</summary>
    /// <returns>false if all groups are known and clean.</returns>
    private bool LookAtGroup()
    {
        if (_ownerChanges != _medium.OwnerChanges)
        {
            _ownerChanges = _medium.OwnerChanges;
            _groupsWithoutWork = 0;
        }

        for (int i = 0; i < GroupsPerStep && _groupsWithoutWork < GroupCount(); i++)
        {
            SectorMap map = _tables[_table].Map;
            if (!map.IsLoaded(_group))
            {
                map.ContinueLoading(_group);
                return true;
            }

            int dirty = _cleaner.MayBegin ? map.DirtySpare(_group, _copier.Target) : SectorMap.None;
            if (dirty != SectorMap.None)
            {
                _cleaner.Begin(dirty);
                return true;
            }

            _groupsWithoutWork++;
            NextGroup();
        }

        return _groupsWithoutWork < GroupCount();
    }

    private void NextGroup()
    {
        _group++;
        if (_group == _tables[_table].Map.GroupCount)
        {
            _group = 0;
            _table = (_table + 1) % _tables.Length;
        }
    }

    private int GroupCount()
    {
        int count = 0;
        for (int i = 0; i < _tables.Length; i++)
        {
            count += _tables[i].Map.GroupCount;
        }

        return count;
    }
}
