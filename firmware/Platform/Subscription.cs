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
    private bool _owesUser;
    private uint _owedUserId;

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
        _owesUser = false;
        _next = from == 0 ? _log.ReadAcknowledged() + 1 : from;
        SkipLost();
        call.Answer.U32(_next);
    }

    public void End() => _wanted = 0;

    /// <summary>What there is to tell; as long as nothing has happened, it takes no time to see that.</summary>
    public PlatformOp Tell(MessageWriter message)
    {
        if (_wanted == 0)
        {
            return PlatformOp.None;
        }

        if (_owesUser)
        {
            _owesUser = false;
            TellUser(message);
            return PlatformOp.TellUser;
        }

        return _next > _log.NewestSequence ? PlatformOp.None : TellRecords(message);
    }

    /// <summary>Up to the newest record, or the first that a user follows.</summary>
    private PlatformOp TellRecords(MessageWriter message)
    {
        SkipLost();
        int count = 0;
        message.U8(0);
        for (int i = 0; i < MostTold && _next <= _log.NewestSequence && !_owesUser; i++)
        {
            if (_log.TryRead(_next, _record))
            {
                if ((_wanted & Records) != 0)
                {
                    RecordFormat.Write(_record, message);
                    count++;
                }

                _owesUser = (_wanted & Users) != 0 && IsUserChange(_record) && _settings.Get(SettingId.PersonCollection) != 0;
                _owedUserId = _record.UserId;
            }

            _next++;
        }

        if (count == 0)
        {
            message.Clear();
            return PlatformOp.None;
        }

        message.SetU8(0, (byte)count);
        return PlatformOp.TellRecords;
    }

    private void TellUser(MessageWriter message)
    {
        if (_owedUserId != 0 && _users.TryFindById(_owedUserId, _user))
        {
            UserFormat.Write(_user, message);
        }
        else
        {
            message.U32(_owedUserId);
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

    private static bool IsUserChange(Record record) => record.Kind == RecordKind.User && record.Reader == ReaderId.Keypad;
}
