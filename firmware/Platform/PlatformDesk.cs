using AccessStandalone.Protocol;
using AccessStandalone.Storage;

namespace AccessStandalone.Platform;

/// <summary>
/// Where everything that a client may ask once it is logged in is done (PROTOCOL.md §5.1, §6 to §8): in parts, as long as <see cref="WorkTime"/> lasts, and
/// none waits for an erase. What is recorded of it has the client's address.
/// </summary>
public sealed class PlatformDesk : IPlatformDesk
{
    /// <summary>Connections, and one for whoever asks from inside.</summary>
    public const int Sessions = 9;

    /// <summary>Number of the session that is no connection: it needs no login.</summary>
    public const int LocalSession = 8;

    private readonly RecordWriter _records;
    private readonly WorkTime _time;
    private readonly ErasedRoom _room;
    private readonly PlatformAccount _account;
    private readonly StatusMessage _status;
    private readonly UserMessages _users;
    private readonly ReplacementMessages _replacement;
    private readonly PasswordMessages _passwords;
    private readonly SettingMessages _settings;
    private readonly TimeRuleMessages _timeRules;
    private readonly KeyMessages _keys;
    private readonly NetworkMessages _network;
    private readonly TimeMessages _clock;
    private readonly DoorMessages _door;
    private readonly RecordMessages _log;
    private readonly Subscription[] _subscriptions = new Subscription[Sessions];

    public PlatformDesk(
        PlatformServices services,
        PlatformAccount account,
        NetworkSettings network,
        AddressList addresses,
        StatusMessage status,
        IMicrosecondClock clock)
    {
        _records = services.Records;
        _time = new WorkTime(clock);
        _room = new ErasedRoom(services.Storage, account);
        _account = account;
        _status = status;
        _users = new UserMessages(services.Users, _time);
        _replacement = new ReplacementMessages(services.Replacement, _time);
        _passwords = new PasswordMessages(services.PublicPasswords, services.Storage.Users);
        _settings = new SettingMessages(services.Settings);
        _timeRules = new TimeRuleMessages(services.TimeRules);
        _keys = new KeyMessages(services.Keys, services.Install);
        _network = new NetworkMessages(network, addresses);
        _clock = new TimeMessages(services.Clock);
        _door = new DoorMessages(services.Door);
        _log = new RecordMessages(services.Storage.Records, _time);
        Restart = new DelayedRestart(services.Restore, services.Records);
        var record = new Record();
        var user = new User();
        for (int i = 0; i < Sessions; i++)
        {
            _subscriptions[i] = new Subscription(services.Storage.Records, services.Storage.Users, services.Storage.Settings, record, user);
        }
    }

    /// <summary>The restart that a client has asked for.</summary>
    public DelayedRestart Restart { get; }

    public bool Handle(PlatformCall call, long nowMs)
    {
        if (!_room.IsThereFor(call))
        {
            // Until there is erased flash for it: idle work sees to that.
            return false;
        }

        _time.Begin(WorkUsOf(call.Op));
        _records.PeerAddress = call.Address;
        bool isDone = Do(call, nowMs);
        _records.PeerAddress = 0;
        return isDone;
    }

    public PlatformOp Tell(int session, MessageWriter message, long nowMs) => _subscriptions[session].Tell(message);

    public void End(int session)
    {
        _subscriptions[session].End();
        _replacement.End(session);
    }

    /// <summary>In a set that is built anew nothing is copied but what is full.</summary>
    private static int WorkUsOf(PlatformOp op) =>
        op == PlatformOp.PutUsers || op == PlatformOp.RemoveUsers ? WorkTime.OfUnevenPiecesUs : WorkTime.OfEvenPiecesUs;

    private bool Do(PlatformCall call, long nowMs)
    {
        switch (call.Op)
        {
            case PlatformOp.PutUsers:
            case PlatformOp.RemoveUsers:
            case PlatformOp.RemoveAllUsers:
            case PlatformOp.ReadUsers:
            case PlatformOp.FindUser:
                return _users.Handle(call);
            case PlatformOp.BeginReplacement:
            case PlatformOp.AddToReplacement:
            case PlatformOp.CommitReplacement:
            case PlatformOp.AbandonReplacement:
            case PlatformOp.ReplacementState:
                return _replacement.Handle(call);
            case PlatformOp.PublicPasswords:
                return _passwords.Handle(call);
            case PlatformOp.WriteSettings:
                return _settings.Write(call);
            case PlatformOp.ReadRecords:
                return _log.Read(call);
            default:
                DoAtOnce(call, nowMs);
                return true;
        }
    }

    private void DoAtOnce(PlatformCall call, long nowMs)
    {
        switch (call.Op)
        {
            case PlatformOp.Status:
                _status.Handle(call, nowMs);
                break;
            case PlatformOp.SetPassword:
                call.Result = _account.SetPassword(call.Request);
                break;
            case PlatformOp.Restart:
            case PlatformOp.Restore:
                Restart.Handle(call, nowMs);
                break;
            case PlatformOp.ReadSettings:
                _settings.Read(call);
                break;
            case PlatformOp.ReadTimeRule:
            case PlatformOp.WriteTimeRule:
            case PlatformOp.RemoveTimeRule:
                _timeRules.Handle(call);
                break;
            case PlatformOp.SetReaderKey:
                _keys.SetKey(call);
                break;
            case PlatformOp.SetInstalling:
                _keys.SetInstalling(call, nowMs);
                break;
            case PlatformOp.ReadNetwork:
            case PlatformOp.WriteNetwork:
            case PlatformOp.ReadAddresses:
            case PlatformOp.WriteAddresses:
                _network.Handle(call);
                break;
            case PlatformOp.ReadTime:
                _clock.Read(call, nowMs);
                break;
            case PlatformOp.WriteTime:
                _clock.Write(call, nowMs);
                break;
            case PlatformOp.Door:
                _door.Handle(call, nowMs);
                break;
            case PlatformOp.Acknowledge:
                _log.Acknowledge(call);
                break;
            case PlatformOp.Subscribe:
                _subscriptions[call.Session].Begin(call);
                break;
            default:
                DoSmall(call);
                break;
        }
    }

    /// <summary>What has an empty request and hardly an answer.</summary>
    private void DoSmall(PlatformCall call)
    {
        bool isKnown = call.Op == PlatformOp.Info || call.Op == PlatformOp.Ping || call.Op == PlatformOp.Unsubscribe;
        if (!isKnown || !call.Request.IsAtEnd)
        {
            call.Refuse(isKnown ? PlatformResult.BadRequest : PlatformResult.UnknownOp);
        }
        else if (call.Op == PlatformOp.Info)
        {
            _account.WriteInfo(call.Answer);
        }
        else if (call.Op == PlatformOp.Unsubscribe)
        {
            _subscriptions[call.Session].End();
        }
    }
}
