namespace AccessStandalone.Storage;

/// <summary>
/// Copies the live slots of a logical sector to a spare (FORMAT.md §5): when it is full, at once; when chains have grown, in idle moments, one flash
/// operation at a time. The header is programmed last, and that makes the copy count.
/// </summary>
public sealed class SectorCopier
{
    private const int MaxRequests = 32;
    private const int MaxTables = 6;
    private const int None = -1;
    private const int TableShift = 16;
    private const int LogicalMask = 0xFFFF;
    private const int HealingBit = 1 << 30;

    // What the next step of a copy does.
    private const int PhasePlan = 0;
    private const int PhaseTake = 1;
    private const int PhaseFirstPage = 2;
    private const int PhaseHeader = PhaseFirstPage + FlashLayout.PagesPerSector;

    private readonly FlashMedium _medium;
    private readonly SectorPreamble _preamble;
    private readonly SectorCleaner _cleaner;
    private readonly CopyPlan _plan;
    private readonly SlotTable?[] _tables = new SlotTable?[MaxTables];
    private int _tableCount;

    // Requests: table number × 65,536 + logical sector, and HealingBit; the oldest first.
    private readonly int[] _requests = new int[MaxRequests];
    private int _requestCount;

    private SlotTable? _table;
    private int _logical;
    private int _phase;
    private int _source;
    private int _target = None;

    // The copy is a change in the foreground: it may wait for an erase.
    private bool _isChange;

    // The copy is worth making even if it gains no room.
    private bool _isWanted;

    public SectorCopier(FlashMedium medium, SectorPreamble preamble, SectorCleaner cleaner)
    {
        _medium = medium;
        _preamble = preamble;
        _cleaner = cleaner;
        _plan = new CopyPlan(medium);
    }

    public bool IsBusy => _table != null;

    public bool HasRequests => _requestCount > 0;

    /// <summary>The spare that a copy is being written to, or below 0.</summary>
    public int Target => _target;

    public void Register(SlotTable table)
    {
        _tables[_tableCount] = table;
        _tableCount++;
    }

    /// <summary>Asks for a copy in an idle moment, if it gains room. When too many wait, it is left out: nothing depends on it but speed.</summary>
    public void Request(SlotTable table, int logical) => AddRequest((NumberOf(table) << TableShift) | logical);

    /// <summary>Asks for a copy of a damaged sector in an idle moment: it heals what can be read still.</summary>
    public void RequestHealing(SlotTable table, int logical) => AddRequest((NumberOf(table) << TableShift) | logical | HealingBit);

    private void AddRequest(int request)
    {
        for (int i = 0; i < _requestCount; i++)
        {
            if ((_requests[i] & ~HealingBit) == (request & ~HealingBit))
            {
                _requests[i] |= request;
                return;
            }
        }

        if (_requestCount < MaxRequests)
        {
            _requests[_requestCount] = request;
            _requestCount++;
        }
    }

    /// <summary>A table begins anew: no copy of its sectors is wanted any more.</summary>
    public void Forget(SlotTable table)
    {
        if (_table == table)
        {
            Abandon();
        }

        int kept = 0;
        for (int i = 0; i < _requestCount; i++)
        {
            if ((_requests[i] & ~HealingBit) >> TableShift != NumberOf(table))
            {
                _requests[kept] = _requests[i];
                kept++;
            }
        }

        _requestCount = kept;
    }

    /// <summary>Something is about to be appended: a copy that works on this sector, or holds the spare of its group, is given up and asked for again.</summary>
    public void YieldTo(SlotTable table, int logical)
    {
        if (_table == table && _logical / FlashLayout.GroupLogicalSectors == logical / FlashLayout.GroupLogicalSectors)
        {
            AskAgain();
            Abandon();
        }
    }

    /// <summary>One flash operation of the copy at work, or of the next one waiting.</summary>
    public void DoStep()
    {
        if (_table == null)
        {
            if (_requestCount == 0)
            {
                return;
            }

            TakeRequest();
        }

        if (Step() != StoreResult.Done)
        {
            Abandon();
        }
    }

    /// <summary>
    /// Copies a sector at once, with the record in <see cref="FlashMedium.Staged"/> in place of the one of a key: the copy is the change. It may
    /// have to erase its spare first.
    /// </summary>
    /// <param name="slots">0 to leave the key out.</param>
    /// <returns>Done, Full if that does not fit, or Fault.</returns>
    public StoreResult CopyNow(SlotTable table, int logical, ulong key, int slots)
    {
        if (_table != null)
        {
            AskAgain();
            Abandon();
        }

        Begin(table, logical);
        _plan.Change(key, slots);
        _isChange = true;
        _isWanted = true;
        while (_table != null)
        {
            StoreResult result = Step();
            if (result != StoreResult.Done)
            {
                Abandon();
                return result;
            }
        }

        return StoreResult.Done;
    }

    private void TakeRequest()
    {
        int request = _requests[0];
        _requestCount--;
        System.Array.Copy(_requests, 1, _requests, 0, _requestCount);
        Begin(_tables[(request & ~HealingBit) >> TableShift]!, request & LogicalMask);
        _isWanted = (request & HealingBit) != 0;
    }

    private void Begin(SlotTable table, int logical)
    {
        _table = table;
        _logical = logical;
        _phase = PhasePlan;
        _target = None;
        _plan.ChangeNothing();
        _isChange = false;
        _isWanted = false;
    }

    private void AskAgain()
    {
        if (_isWanted)
        {
            RequestHealing(_table!, _logical);
        }
        else
        {
            Request(_table!, _logical);
        }
    }

    private void Abandon()
    {
        _table = null;
        _target = None;
    }

    private StoreResult Step()
    {
        switch (_phase)
        {
            case PhasePlan:
                return Plan();
            case PhaseTake:
                return Take();
            case PhaseHeader:
                return Commit();
            default:
                return CopyPage();
        }
    }

    private StoreResult Plan()
    {
        _source = _table!.Map.SectorOf(_logical);
        if (_source < 0 || !_medium.ReadSector(_source))
        {
            return StoreResult.Fault;
        }

        if (!_plan.Make(_table, _logical) || (_plan.DeadSlots == 0 && !_isWanted))
        {
            return StoreResult.Full;
        }

        _phase = PhaseTake;
        return StoreResult.Done;
    }

    private StoreResult Take()
    {
        // Waiting for an erase would hold up everything: in idle time it is begun, and the copy goes on when it is done.
        if (!_isChange && !_table!.Map.HasCleanSpare(_logical))
        {
            return BeginCleaning() ? StoreResult.Done : StoreResult.Fault;
        }

        _target = _table!.Map.TakeSpare(_logical);
        _phase = PhaseFirstPage;
        return _target >= 0 && _preamble.ClearMarker(_target) ? StoreResult.Done : StoreResult.Fault;
    }

    private bool BeginCleaning()
    {
        int dirty = _table!.Map.DirtySpare(_logical / FlashLayout.GroupLogicalSectors, None);
        if (dirty < 0 || !_cleaner.MayBegin)
        {
            return false;
        }

        _cleaner.Begin(dirty);
        return true;
    }

    private StoreResult CopyPage()
    {
        if (!HasPlannedSector())
        {
            return StoreResult.Fault;
        }

        int count = 0;
        while (count == 0 && _phase < PhaseHeader)
        {
            int page = _phase - PhaseFirstPage;
            _phase++;
            count = _plan.Build(page, _medium.TakePage(), out int offset);
            int address = FlashMedium.AddressOf(_target) + (page * FlashLayout.PageBytes) + offset;
            if (count > 0 && !_medium.Program(address, _medium.Page, count))
            {
                return StoreResult.Fault;
            }
        }

        return StoreResult.Done;
    }

    /// <summary>Another lookup may have used the buffer since the last step: then it is read and planned again, with the same outcome.</summary>
    private bool HasPlannedSector() =>
        _medium.HoldsSector(_source) || (_medium.ReadSector(_source) && _plan.Make(_table!, _logical));

    private StoreResult Commit()
    {
        if (!_preamble.Read(_source)
            || !_preamble.WriteHeaders(_target, _table!.Area, _logical, _preamble.Version + 1, _table.Map.Epoch))
        {
            return StoreResult.Fault;
        }

        _table.MoveTo(_logical, _target);
        _table = null;
        _target = None;
        return StoreResult.Done;
    }

    private int NumberOf(SlotTable table)
    {
        for (int i = 0; i < _tableCount; i++)
        {
            if (_tables[i] == table)
            {
                return i;
            }
        }

        return None;
    }
}
