using AccessStandalone.Access;
using AccessStandalone.Protocol;
using AccessStandalone.Storage;

namespace AccessStandalone.Platform;

/// <summary>Restart and factory restore (PROTOCOL.md §6.3): a second later, so that the answer is on its way before.</summary>
public sealed class DelayedRestart
{
    private const int DelayMs = 1000;

    private readonly FactoryRestore _restore;
    private readonly RecordWriter _records;
    private bool _isWanted;
    private bool _restores;
    private uint _address;
    private long _dueMs;

    public DelayedRestart(FactoryRestore restore, RecordWriter records)
    {
        _restore = restore;
        _records = records;
    }

    /// <summary>Whether the device is to restart now.</summary>
    public bool IsDue { get; private set; }

    public void Handle(PlatformCall call, long nowMs)
    {
        if (!call.Request.IsAtEnd)
        {
            call.Refuse(PlatformResult.BadRequest);
            return;
        }

        _isWanted = true;
        _restores |= call.Op == PlatformOp.Restore;
        _address = call.Address;
        _dueMs = nowMs + DelayMs;
    }

    /// <summary>Lets time pass; the restart follows a restore.</summary>
    public void Update(long nowMs)
    {
        if (!_isWanted || nowMs < _dueMs)
        {
            return;
        }

        if (_restores)
        {
            _records.PeerAddress = _address;
            _restore.RestoreAll(RecordWord.Platform);
            _records.PeerAddress = 0;
        }

        _isWanted = false;
        _restores = false;
        IsDue = true;
    }
}
