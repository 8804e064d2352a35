using AccessStandalone.Protocol;
using AccessStandalone.Protocol.Open;

namespace AccessStandalone.Tests.Protocol.Open;

/// <summary>A device with room for 20 users and 200 records.</summary>
internal sealed class FakeOpenDesk : IOpenDesk
{
    private const int Places = 20;

    private readonly OpenUser[] _users = new OpenUser[Places];
    private readonly OpenRecord[] _records = new OpenRecord[200];

    /// <summary>What was asked for the door, each as a letter.</summary>
    public string Door { get; private set; } = "";

    /// <summary>What openDoor says.</summary>
    public byte DoorResult { get; set; }

    public uint Address { get; private set; }

    /// <summary>So many changes of users are put off first.</summary>
    public int BusyTimes { get; set; }

    public uint TimeS { get; set; } = 1795248000;

    public string Model => "Access Standalone";

    public string Version => "1.0.0";

    public bool IsDoorOpen { get; set; }

    public int UserCount { get; private set; }

    public int CardCount { get; private set; }

    public uint OldestRecord { get; set; }

    public uint NewestRecord { get; private set; }

    /// <summary>What was done to the user changed last: password digits and number.</summary>
    public string Password { get; private set; } = "";

    /// <summary>Records that were looked at.</summary>
    public int Looks { get; private set; }

    public void ReadDeviceId(byte[] into) => System.Array.Copy(Hex.Parse("0123456789ABCDEF"), 0, into, 0, 8);

    public uint LocalTimeS(long nowMs) => TimeS;

    public void ReadDoorSettings(OpenDoorSettings into)
    {
        into.HoldTimeMs = 3000;
        into.CloseTimeoutS = 30;
        into.HasSensor = true;
        into.HasDuress = false;
        into.Mode = 0;
    }

    public byte OpenDoor(uint address, long nowMs)
    {
        Door += "o";
        Address = address;
        return DoorResult;
    }

    public byte CloseDoor(uint address)
    {
        Door += "c";
        return DoorResult;
    }

    public bool TryFindUser(uint userId, OpenUser into)
    {
        int at = IndexOf(userId);
        return at >= 0 && Copy(_users[at], into);
    }

    public bool TryFindCard(ulong card, OpenUser into)
    {
        for (int i = 0; i < UserCount; i++)
        {
            if (_users[i].IndexOf(card) >= 0)
            {
                return Copy(_users[i], into);
            }
        }

        return false;
    }

    public bool TryFindNextUser(uint afterUserId, ref int place, OpenUser into)
    {
        int at = afterUserId == 0 ? 0 : IndexOf(afterUserId) + 1;
        place = at < UserCount ? 0 : -1;
        return at < UserCount && Copy(_users[at], into);
    }

    public byte InsertUser(OpenUser user, uint address)
    {
        if (IsBusy())
        {
            return (byte)PlatformResult.Busy;
        }

        if (IndexOf(user.Id) >= 0)
        {
            return 2;
        }

        if (UserCount == Places)
        {
            return 9;
        }

        _users[UserCount] = new OpenUser();
        Set(_users[UserCount], user);
        UserCount++;
        return 0;
    }

    public byte UpdateUser(OpenUser user, uint address)
    {
        if (IsBusy())
        {
            return (byte)PlatformResult.Busy;
        }

        var other = new OpenUser();
        for (int i = 0; i < user.CardCount; i++)
        {
            if (TryFindCard(user.Cards[i], other) && other.Id != user.Id)
            {
                return 5;
            }
        }

        int at = IndexOf(user.Id);
        CardCount -= _users[at].CardCount;
        Set(_users[at], user);
        return 0;
    }

    public byte RemoveUser(uint userId, uint address)
    {
        int at = IndexOf(userId);
        if (at < 0)
        {
            return 11;
        }

        UserCount--;
        for (int i = at; i < UserCount; i++)
        {
            _users[i] = _users[i + 1];
        }

        return 0;
    }

    public bool TryReadRecord(uint number, OpenRecord into)
    {
        Looks++;
        if (number == 0 || number < OldestRecord || number > NewestRecord)
        {
            return false;
        }

        OpenRecord from = _records[number - 1];
        into.Number = number;
        into.UtcMs = from.UtcMs;
        into.LocalS = from.LocalS;
        into.Kind = from.Kind;
        into.Reason = from.Reason;
        into.Method = from.Method;
        into.Reader = from.Reader;
        into.Alarm = from.Alarm;
        into.IsDuress = from.IsDuress;
        into.Word = from.Word;
        into.UserId = from.UserId;
        into.Card = from.Card;
        return true;
    }

    /// <summary>Something happened; what the numbers mean is in PROTOCOL.md §8.1.</summary>
    public OpenRecord Add(int kind, int reason, int method, uint userId, ulong card)
    {
        OldestRecord = OldestRecord == 0 ? 1 : OldestRecord;
        NewestRecord++;
        var record = new OpenRecord();
        record.UtcMs = 1795244400000 + ((NewestRecord - 1) * 1000);
        record.LocalS = 1795248000 + NewestRecord - 1;
        record.Kind = (byte)kind;
        record.Reason = (byte)reason;
        record.Method = (byte)method;
        record.Reader = 1;
        record.UserId = userId;
        record.Card = card;
        _records[NewestRecord - 1] = record;
        return record;
    }

    private bool IsBusy()
    {
        BusyTimes--;
        return BusyTimes >= 0;
    }

    private int IndexOf(uint userId)
    {
        for (int i = 0; i < UserCount; i++)
        {
            if (_users[i].Id == userId)
            {
                return i;
            }
        }

        return -1;
    }

    private void Set(OpenUser into, OpenUser user)
    {
        Copy(user, into);
        CardCount += user.CardCount;
        Password = "" + user.PasswordDigits + ":" + user.Password;
    }

    private static bool Copy(OpenUser from, OpenUser into)
    {
        into.Id = from.Id;
        into.Kind = from.Kind;
        into.State = from.State;
        into.UsesLeft = from.UsesLeft;
        into.ValidFromS = from.ValidFromS;
        into.ValidToS = from.ValidToS;
        into.Schedule = from.Schedule;
        into.CardCount = from.CardCount;
        into.PasswordDigits = OpenUser.KeepPassword;
        System.Array.Copy(from.Cards, 0, into.Cards, 0, OpenUser.MaxCards);
        System.Array.Copy(from.Name, 0, into.Name, 0, OpenUser.NameBytes);
        return true;
    }
}
