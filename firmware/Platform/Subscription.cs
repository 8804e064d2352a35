using AccessStandalone.Protocol;
using AccessStandalone.Storage;

namespace AccessStandalone.Platform;

/// <summary>What one session is told by itself: records from a number on, and users as they are after a change at the keypad (PROTOCOL.md §8.3).</summary>
public sealed class Subscription
{
    private const byte Records = 1;
    private const byte Users = 2;

    /// <summary>Records in one message: as many as a step reads.</summary>
    private const int MostTold = 12;

    private readonly IRecordLog _log;
    private readonly IUserStore _users;
    private readonly ISettingStore _settings;
    private readonly Record _record;
    private readonly User _user;
    private byte _wanted;
    private uint _next;

    // The record of a change of a user who was told already, ahead of it; 0 for none.
    private uint _userToldFor;

    /// <param name="record">A buffer, free between two calls.</param>
    /// <param name="user">A buffer, free between two calls.</param>
    public Subscription(IRecordLog log, IUserStore users, ISettingStore settings, Record record, User user)
    {
        _log = log;
        _users = users;
        _settings = settings;
        _record = record;
        _user = user;
    }

    /// <summary>Begins, or begins anew.</summary>
    public void Begin(PlatformCall call)
    {
        uint from = call.Request.U32();
        byte wanted = call.Request.U8();
        if (!call.Request.IsAtEnd || wanted == 0 || wanted > (Records | Users) || from > _log.NewestSequence + 1)
        {
            call.Refuse(PlatformResult.BadRequest);
            return;
        }

        _wanted = wanted;
        _userToldFor = 0;
        _next = from == 0 ? _log.ReadAcknowledged() + 1 : from;
        SkipLost();
        call.Answer.U32(_next);
    }

    public void End() => _wanted = 0;

    /// <summary>What there is to tell; as long as nothing has happened, it takes no time to see that.</summary>
    public PlatformOp Tell(MessageWriter message) =>
        _wanted == 0 || _next > _log.NewestSequence ? PlatformOp.None : TellNext(message);

    /// <summary>
    /// Up to the newest record, or to one that a user goes ahead of: who goes on behind the last record after a lost connection has the user then.
    /// </summary>
    private PlatformOp TellNext(MessageWriter message)
    {
        SkipLost();
        int count = 0;
        message.U8(0);
        for (int i = 0; i < MostTold && _next <= _log.NewestSequence; i++)
        {
            if (_log.TryRead(_next, _record))
            {
                if (IsUserWanted() && _userToldFor != _next)
                {
                    return count > 0 ? End(message, count) : TellUserAhead(message);
                }

                if ((_wanted & Records) != 0)
                {
                    RecordFormat.Write(_record, message);
                    count++;
                }
            }

            _next++;
        }

        return End(message, count);
    }

    private static PlatformOp End(MessageWriter message, int count)
    {
        if (count == 0)
        {
            message.Clear();
            return PlatformOp.None;
        }

        message.SetU8(0, (byte)count);
        return PlatformOp.TellRecords;
    }

    private PlatformOp TellUserAhead(MessageWriter message)
    {
        message.Clear();
        _userToldFor = _next;
        TellUser(_record.UserId, message);
        return PlatformOp.TellUser;
    }

    private void TellUser(uint userId, MessageWriter message)
    {
        if (userId != 0 && _users.TryFindById(userId, _user))
        {
            UserFormat.Write(_user, message);
        }
        else
        {
            message.U32(userId);
        }
    }

    /// <summary>What the ring has overwritten is not there any more.</summary>
    private void SkipLost()
    {
        if (_next < _log.OldestSequence)
        {
            _next = _log.OldestSequence;
        }
    }

    private bool IsUserWanted() => (_wanted & Users) != 0 && _record.Kind == RecordKind.User && _record.Reader == ReaderId.Keypad
        && _settings.Get(SettingId.PersonCollection) != 0;
}
