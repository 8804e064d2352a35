using AccessStandalone.Access;
using AccessStandalone.Door;
using AccessStandalone.Storage;

namespace AccessStandalone.Platform;

/// <summary>What the platform does to the door (S2 §6.4.1, §6.4.2). Each command is recorded before the lock moves.</summary>
public sealed class RemoteDoor
{
    private readonly DoorController _door;
    private readonly RecordWriter _records;

    public RemoteDoor(DoorController door, RecordWriter records)
    {
        _door = door;
        _records = records;
    }

    /// <summary>Releases the lock for the door open duration.</summary>
    /// <returns>Done or AlwaysClosed.</returns>
    public ChangeResult Open(long nowMs)
    {
        if (_door.IsAlwaysClosed)
        {
            Record refusal = _records.Begin(RecordKind.Refused);
            Origins.Mark(refusal, Origin.Platform);
            refusal.Reason = Reason.AlwaysClosed;
            _records.Write();
            return ChangeResult.AlwaysClosed;
        }

        Write(RecordWord.Open);
        _door.Release(nowMs);
        return ChangeResult.Done;
    }

    /// <summary>Ends a release that is running, but none by PUSH: that is for life safety.</summary>
    /// <returns>Done or HeldOpen.</returns>
    public ChangeResult Close()
    {
        if (_door.IsHeldOpen || _door.IsReleasedByPush)
        {
            return ChangeResult.HeldOpen;
        }

        Write(RecordWord.Close);
        _door.EndRelease();
        return ChangeResult.Done;
    }

    /// <summary>Always open, always closed, or normal: until the next command.</summary>
    /// <returns>Done or Fault.</returns>
    public ChangeResult SetMode(DoorMode mode) => _door.TryCommand(mode) ? ChangeResult.Done : ChangeResult.Fault;

    /// <summary>Ends the tamper alarms of closed cases.</summary>
    public void Disarm()
    {
        Write(RecordWord.Disarm);
        _door.Disarm();
    }

    private void Write(RecordWord what)
    {
        Record record = _records.Begin(RecordKind.Remote);
        Origins.Mark(record, Origin.Platform);
        record.Word = what;
        _records.Write();
    }
}
