namespace AccessStandalone.Storage;

/// <summary>
/// Writes records with the time of the running step. One record is in the making at a time:
/// <see cref="Begin"/>, fill it, <see cref="Write"/>.
/// </summary>
public sealed class RecordWriter
{
    private readonly IRecordLog _log;
    private readonly Record _record = new Record();
    private readonly Record _kept = new Record();
    private bool _hasKept;

    public RecordWriter(IRecordLog log)
    {
        _log = log;
    }

    /// <summary>UTC of the running step in milliseconds since 1970, or 0 while the clock is not set; set by the control loop.</summary>
    public long UtcMs { get; set; }

    /// <summary>Where the platform whose request is being done connects from, 0 for none: it is put into the records of what the platform does.</summary>
    public uint PeerAddress { get; set; }

    /// <summary>Records that could not be stored since start.</summary>
    public int LostRecords { get; private set; }

    public Record Begin(RecordKind kind)
    {
        _record.Clear();
        _record.Kind = kind;
        _record.UtcMs = UtcMs;
        return _record;
    }

    /// <summary>Stores the record in the making, and one that was kept before it. It is durable when this returns true.</summary>
    public bool Write()
    {
        if (PeerAddress != 0 && _record.Method == AccessMethod.Remote && _record.HasAddress)
        {
            _record.Address = PeerAddress;
        }

        uint before = _log.NewestSequence;
        uint count = _hasKept ? 2U : 1U;
        bool isStored = _hasKept ? _log.Append(_kept, _record) : _log.Append(_record);
        _hasKept = false;
        LostRecords += (int)(count - (_log.NewestSequence - before));
        return isStored;
    }

    /// <summary>
    /// Keeps the record in the making, to be stored with the next one and before it: where both must be there before the lock moves. One is kept; an
    /// earlier one is stored now.
    /// </summary>
    public void KeepForNext()
    {
        if (_hasKept && !_log.Append(_kept))
        {
            LostRecords++;
        }

        _kept.CopyFrom(_record);
        _hasKept = true;
    }

    /// <summary>Raises or ends an alarm that concerns nobody in particular, but perhaps a reader.</summary>
    public bool WriteAlarm(RecordKind kind, AlarmKind alarm, ReaderId reader = ReaderId.None)
    {
        Record record = Begin(kind);
        record.Alarm = alarm;
        record.Reader = reader;
        return Write();
    }
}
