using System;
using System.Collections.Generic;
using AccessStandalone.Board;
using AccessStandalone.HalSim.Board.Chips;
using AccessStandalone.HalSim.Records;
using AccessStandalone.Storage;
using FlashChip = AccessStandalone.HalSim.Board.Chips.W25q128;

namespace AccessStandalone.HalSim.Monitors;

/// <summary>
/// Keeps a copy of every record the device has stored since the monitor was made, across restarts. It looks at the cells of the flash where the log
/// was written: asking the firmware would take virtual time, and the device would no longer do what it does without a monitor.
/// </summary>
public sealed class RecordMonitor
{
    private static readonly FlashLayout Layout = FlashLayout.Product();

    private readonly FlashChip _flash;
    private readonly NativeCrc32 _crc = new();
    private readonly byte[] _slot = new byte[RecordSlot.Size];
    private readonly List<int> _written = [];
    private readonly List<Record> _all = [];
    private IRecordLog? _log;
    private uint _lastSequence;
    private bool _mayBeginAnew;

    /// <param name="flash">Of the device, from its first record on.</param>
    public RecordMonitor(FlashChip flash)
    {
        ArgumentNullException.ThrowIfNull(flash);
        _flash = flash;
        flash.OperationStarted += Note;
    }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Record> All => _all;

    public Record? Newest => _all.Count == 0 ? null : _all[^1];

    /// <summary>Tells that the firmware started anew, with this log. What was in it before the monitor was made is none of its business.</summary>
    public void Follow(IRecordLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        bool isFirst = _log == null;
        uint newest = log.NewestSequence;
        _log = log;

        // An empty log is that of an erased chip, whose numbers begin again, or of one that does not answer, which writes none.
        _mayBeginAnew = newest == 0;
        if (isFirst || (newest != 0 && newest < _lastSequence))
        {
            _lastSequence = newest;
        }

        Read();
        _written.Clear();
    }

    /// <summary>Takes what is new in the log. Allocates nothing when nothing is.</summary>
    public void Read()
    {
        uint newest = _log == null ? 0 : _log.NewestSequence;
        if (newest == 0 || (newest == _lastSequence && !_mayBeginAnew))
        {
            return;
        }

        if (_mayBeginAnew)
        {
            _mayBeginAnew = false;
            _lastSequence = 0;
        }

        foreach (int address in _written)
        {
            _flash.Peek(address, _slot);
            uint sequence = RecordSlot.SequenceOf(_slot, 0);
            bool isWhole = _crc.Of(_slot, 0, RecordSlot.CheckedBytes) == LittleEndian.Get32(_slot, RecordSlot.CheckedBytes);
            if (isWhole && sequence > _lastSequence && sequence <= newest)
            {
                var copy = new Record();
                RecordSlot.Read(_slot, 0, copy);
                _all.Add(copy);
                _lastSequence = sequence;
            }
        }

        _written.Clear();
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

    /// <summary>A slot of the log is being written, or two; whether it counts is seen when the log says so. The begin of a sector is its header.</summary>
    private void Note(FlashOperation operation)
    {
        int sector = operation.Address / FlashLayout.SectorBytes;
        if (operation.Kind == FlashOperationKind.PageProgram && sector >= Layout.FirstLogSector && sector < Layout.FirstUserSector(0)
            && operation.Address % FlashLayout.SectorBytes != 0)
        {
            for (int offset = 0; offset < operation.Length; offset += RecordSlot.Size)
            {
                _written.Add(operation.Address + offset);
            }
        }
    }
}
