using AccessStandalone.Storage;

namespace AccessStandalone.Access;

/// <summary>
/// Counts uses down, once for each release, whatever the power does. The grant's record is what counts: it says how many are left, in the same
/// program that must be in flash before the lock moves. The user's record follows after the lock has moved, or after a restart; the revision in the
/// mark tells whether it has, and whether somebody else has changed the user since.
/// </summary>
public sealed class UseCounter
{
    /// <summary>A grant is settled at the begin of the next step; no step writes as many records.</summary>
    private const uint RecordsLookedBack = 64;

    private readonly IUserStore _users;
    private readonly RecordWriter _records;
    private readonly User _user = new User();
    private uint _pendingUserId;
    private int _pendingMark;

    public UseCounter(IUserStore users, RecordWriter records)
    {
        _users = users;
        _records = records;
    }

    /// <summary>Whether a user's record is still to be counted down.</summary>
    public bool IsPending => _pendingUserId != 0;

    /// <summary>Puts the use into the record of a grant that is about to be stored.</summary>
    /// <param name="user">As the store has it; there must be uses left.</param>
    public void Mark(Record grant, User user)
    {
        if (user.UsesLeft == User.UnlimitedUses)
        {
            return;
        }

        grant.Name = RecordName.Uses;
        grant.Value = UseMark.Of(user.UsesLeft - 1, user.Revision);
        _pendingUserId = user.Id;
        _pendingMark = grant.Value;
    }

    /// <summary>Counts the user's record down, if a grant waits for it. A failure is recorded: the use would come back with the next restart.</summary>
    public void Settle()
    {
        uint userId = _pendingUserId;
        if (userId == 0)
        {
            return;
        }

        _pendingUserId = 0;
        if (!_users.TryFindById(userId, _user) || !UseMark.IsOf(_pendingMark, _user.Revision))
        {
            // Removed, or changed by somebody whose number holds.
            return;
        }

        if (_users.SetUsesLeft(userId, (ushort)UseMark.UsesLeftOf(_pendingMark)) != StoreResult.Done)
        {
            Record record = _records.Begin(RecordKind.Fault);
            record.Name = RecordName.Uses;
            record.UserId = userId;
            _records.Write();
        }
    }

    /// <summary>After a start: settles the grant that the last power cut kept from it.</summary>
    public void Recover(IRecordLog log)
    {
        var record = new Record();
        uint newest = log.NewestSequence;
        for (uint back = 0; back < RecordsLookedBack && back < newest; back++)
        {
            if (log.TryRead(newest - back, record) && record.Kind == RecordKind.Granted && record.Name == RecordName.Uses)
            {
                _pendingUserId = record.UserId;
                _pendingMark = record.Value;
                Settle();
            }
        }
    }
}
