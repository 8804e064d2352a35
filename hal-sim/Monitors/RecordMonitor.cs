using System;
using System.Collections.Generic;
using AccessStandalone.HalSim.Records;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Monitors;

/// <summary>Keeps a copy of every record the device has written since the monitor was made, across restarts.</summary>
public sealed class RecordMonitor
{
    private readonly List<Record> _all = [];
    private IRecordLog? _log;
    private uint _lastSequence;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Record> All => _all;

    public Record? Newest => _all.Count == 0 ? null : _all[^1];

    /// <summary>Tells that the firmware started anew, with this log.</summary>
    public void Follow(IRecordLog log)
    {
        ArgumentNullException.ThrowIfNull(log);

        // A log in RAM begins again at 1 with the firmware; so does one on a flash that was erased.
        if (log is MemoryRecordLog || log.NewestSequence < _lastSequence)
        {
            _lastSequence = 0;
        }

        _log = log;
    }

    /// <summary>Takes what is new in the log. Allocates nothing when nothing is.</summary>
    public void Read()
    {
        if (_log == null || _log.NewestSequence == _lastSequence)
        {
            return;
        }

        uint newest = _log.NewestSequence;
        for (uint sequence = Math.Max(_lastSequence + 1, _log.OldestSequence); sequence <= newest; sequence++)
        {
            var copy = new Record();
            if (_log.TryRead(sequence, copy))
            {
                _all.Add(copy);
            }
        }

        _lastSequence = newest;
    }

    public int CountOf(RecordPattern pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        int count = 0;
        foreach (Record record in _all)
        {
            if (pattern.Matches(record))
            {
                count++;
            }
        }

        return count;
    }

    public bool HasAlarm(AlarmKind alarm)
    {
        foreach (Record record in _all)
        {
            if (record.Kind == RecordKind.Alarm && record.Alarm == alarm)
            {
                return true;
            }
        }

        return false;
    }
}
