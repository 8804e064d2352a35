using System;
using AccessStandalone.Access;
using AccessStandalone.Door;
using AccessStandalone.Protocol;
using AccessStandalone.Protocol.Open;
using AccessStandalone.Storage;

namespace AccessStandalone.Platform;

/// <summary>What open clients can do with the device, on the same services as the platform's own messages, and recorded like them.</summary>
public sealed class OpenDesk : IOpenDesk
{
    private const int MsPerSecond = 1000;

    private readonly PlatformServices _services;
    private readonly PlatformAccount _account;
    private readonly DoorController _door;
    private readonly DaylightSaving _daylight;
    private readonly IUserStore _store;
    private readonly User _user = new User();
    private readonly Digits _password = new Digits();
    private readonly Record _record = new Record();

    public OpenDesk(PlatformServices services, PlatformAccount account, DoorController door, DaylightSaving daylight)
    {
        _services = services;
        _account = account;
        _door = door;
        _daylight = daylight;
        _store = services.Users.Store;
    }

    public string Model => DeviceNames.Model;

    public string Version => DeviceNames.FirmwareVersion;

    /// <summary>With the detector off nobody knows but the lock.</summary>
    public bool IsDoorOpen => _door.IsReleased || (_door.IsWatched && _door.IsOpen);

    public int UserCount => _store.UserCount;

    public int CardCount => _store.CardCount;

    public uint OldestRecord => _services.Storage.Records.OldestSequence;

    public uint NewestRecord => _services.Storage.Records.NewestSequence;

    public void ReadDeviceId(byte[] into) => Array.Copy(_account.DeviceId, 0, into, 0, PlatformAccount.DeviceIdBytes);

    public uint LocalTimeS(long nowMs) => LocalOf(_services.Clock.UtcMsAt(nowMs));

    public void ReadDoorSettings(OpenDoorSettings into)
    {
        DeviceSettings settings = _services.Settings;
        into.HoldTimeMs = settings.Get(SettingId.DoorOpenDurationS) * MsPerSecond;
        into.CloseTimeoutS = settings.Get(SettingId.DoorSensorCheckTimeS);
        into.HasSensor = settings.IsOn(SettingId.DoorDetector);
        into.HasDuress = settings.IsOn(SettingId.Duress);
        into.Mode = _door.Mode == DoorMode.AlwaysOpen ? 1 : _door.Mode == DoorMode.AlwaysClosed ? 2 : 0;
    }

    public byte OpenDoor(uint address, long nowMs)
    {
        _services.Records.PeerAddress = address;
        var result = (byte)_services.Door.Open(nowMs);
        _services.Records.PeerAddress = 0;
        return result;
    }

    public byte CloseDoor(uint address)
    {
        _services.Records.PeerAddress = address;
        var result = (byte)_services.Door.Close();
        _services.Records.PeerAddress = 0;
        return result;
    }

    public bool TryFindUser(uint userId, OpenUser into) => userId <= User.MaxId && _store.TryFindById(userId, _user) && Give(into);

    public bool TryFindCard(ulong card, OpenUser into) => _store.TryFindByCard(card, _user) && Give(into);

    public bool TryFindNextUser(uint afterUserId, ref int place, OpenUser into) =>
        _store.TryFindNext(afterUserId, ref place, _user) && Give(into);

    public byte InsertUser(OpenUser user, uint address) => Put(user, address, true);

    public byte UpdateUser(OpenUser user, uint address) => Put(user, address, false);

    public byte RemoveUser(uint userId, uint address)
    {
        if (!_store.IsReadyToDelete(userId))
        {
            return (byte)PlatformResult.Busy;
        }

        _services.Records.PeerAddress = address;
        var result = (byte)_services.Users.Remove(userId, Origin.OpenClient);
        _services.Records.PeerAddress = 0;
        return result;
    }

    public bool TryReadRecord(uint number, OpenRecord into)
    {
        if (!_services.Storage.Records.TryRead(number, _record))
        {
            return false;
        }

        into.Number = _record.Sequence;
        into.UtcMs = _record.UtcMs;
        into.LocalS = LocalOf(_record.UtcMs);
        into.Kind = (byte)_record.Kind;
        into.Reason = (byte)_record.Reason;
        into.Method = (byte)_record.Method;
        into.Reader = (byte)_record.Reader;
        into.Alarm = (byte)_record.Alarm;
        into.IsDuress = _record.Duress;
        into.Word = (byte)_record.Word;
        into.UserId = _record.UserId;
        into.Card = _record.Card;
        return true;
    }

    private byte Put(OpenUser user, uint address, bool isNew)
    {
        byte result = Take(user);
        if (result != 0)
        {
            return result;
        }

        if (!_store.IsReadyFor(_user))
        {
            // Until there is erased flash for it: idle work sees to that.
            return (byte)PlatformResult.Busy;
        }

        _services.Records.PeerAddress = address;
        ChangeResult change = isNew
            ? _services.Users.Add(_user, _password, Origin.OpenClient)
            : _services.Users.Update(_user, _password, user.PasswordDigits == OpenUser.KeepPassword, Origin.OpenClient);
        _services.Records.PeerAddress = 0;
        return (byte)change;
    }

    /// <returns>0, BadUserId, BadPassword or BadName.</returns>
    private byte Take(OpenUser from)
    {
        if (from.Id > User.MaxId)
        {
            return (byte)ChangeResult.BadUserId;
        }

        _user.Clear();
        _user.Id = from.Id;
        _user.Kind = (UserKind)from.Kind;
        _user.State = (UserState)from.State;
        _user.UsesLeft = from.UsesLeft;
        _user.ValidFromS = from.ValidFromS;
        _user.ValidToS = from.ValidToS;
        _user.Schedule = from.Schedule;
        _user.CardCount = from.CardCount;
        Array.Copy(from.Cards, 0, _user.Cards, 0, User.MaxCards);
        Array.Copy(from.Name, 0, _user.Name, 0, User.MaxNameBytes);
        _password.Clear();
        bool hasNew = from.PasswordDigits != 0 && from.PasswordDigits != OpenUser.KeepPassword;
        if (hasNew && !_password.TrySet(from.Password, from.PasswordDigits))
        {
            return (byte)ChangeResult.BadPassword;
        }

        return (byte)(NameBytes.AreName(_user.Name) ? ChangeResult.Done : ChangeResult.BadName);
    }

    private bool Give(OpenUser into)
    {
        into.Clear();
        into.Id = _user.Id;
        into.Kind = (byte)_user.Kind;
        into.State = (byte)_user.State;
        into.UsesLeft = _user.UsesLeft;
        into.ValidFromS = _user.ValidFromS;
        into.ValidToS = _user.ValidToS;
        into.Schedule = _user.Schedule;
        into.CardCount = _user.CardCount;
        into.PasswordDigits = OpenUser.KeepPassword;
        Array.Copy(_user.Cards, 0, into.Cards, 0, User.MaxCards);
        Array.Copy(_user.Name, 0, into.Name, 0, User.MaxNameBytes);
        return true;
    }

    private uint LocalOf(long utcMs)
    {
        long utcS = utcMs / MsPerSecond;
        bool isKnown = utcS >= LocalTime.MinUtcS && utcS <= LocalTime.MaxUtcS;
        return isKnown ? LocalTime.FromUtc((uint)utcS, _services.Settings.Get(SettingId.TimeZoneMin), _daylight) : 0;
    }
}
