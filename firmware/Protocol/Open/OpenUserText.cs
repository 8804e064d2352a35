namespace AccessStandalone.Protocol.Open;

/// <summary>Users and cards as open clients write them (DHIP.md §5).</summary>
internal sealed class OpenUserText
{
    private const byte BadUserId = 1;
    private const byte BadCard = 4;
    private const byte BadPassword = 6;
    private const byte BadName = 8;
    private const byte BadKind = 18;
    private const byte BadValidity = 19;
    private const byte BadSchedule = 20;
    private const byte BadRequest = (byte)PlatformResult.BadRequest;

    private const int MaxPasswordDigits = 8;
    private const byte KindDuress = 5;
    private const byte StateNormal = 0;
    private const byte StateFrozen = 2;
    private const int CardFrozen = 4;

    // By UserType: general, blocklist, guest, patrol, VIP.
    private static readonly byte[] KindOfType = { 0, 4, 2, 3, 1 };

    private readonly JsonReader _entry = new JsonReader();

    /// <summary>The user ID of an entry, which is an object with it or the ID itself.</summary>
    /// <returns>0 or BadUserId.</returns>
    public byte ReadUserId(OpenCall call, int index, out uint userId)
    {
        userId = 0;
        bool isGood = FindIn(call, index, "UserID") && TryReadUserId(_entry, out userId);
        return isGood ? (byte)0 : BadUserId;
    }

    /// <summary>The card of an entry, which is an object with it or the number itself.</summary>
    /// <returns>0 or BadCard.</returns>
    public byte ReadCard(OpenCall call, int index, out ulong card)
    {
        card = 0;
        bool isGood = FindIn(call, index, "CardNo") && TryReadCard(_entry, out card);
        return isGood ? (byte)0 : BadCard;
    }

    /// <summary>A user ID is a text of decimal digits, or a number.</summary>
    public static bool TryReadUserId(JsonReader reader, out uint userId)
    {
        bool isNumber = reader.Token == JsonToken.Number && reader.IsWhole && reader.Number > 0 && reader.Number <= uint.MaxValue;
        userId = isNumber ? (uint)reader.Number : 0;
        return isNumber || (reader.Token == JsonToken.Text && HexText.TryReadDecimal(reader.Bytes, reader.TextStart, reader.TextCount, out userId));
    }

    /// <summary>A card is a text of hex digits.</summary>
    public static bool TryReadCard(JsonReader reader, out ulong card)
    {
        card = 0;
        return reader.Token == JsonToken.Text && HexText.TryReadHex(reader.Bytes, reader.TextStart, reader.TextCount, out card) && card != 0;
    }

    /// <summary>Sets what an entry of users says; what it does not name stays.</summary>
    /// <returns>0, or what is wrong: a number of PROTOCOL.md §2.1.</returns>
    public byte ApplyUser(OpenCall call, int index, OpenUser user)
    {
        Open(call, index);
        _entry.Next();
        byte result = 0;
        while (result == 0 && _entry.Next() == JsonToken.Key)
        {
            result = ApplyMember(user);
        }

        return result;
    }

    /// <summary>Sets the user's kind and state to what an entry of cards says.</summary>
    /// <param name="isNew">Clients send zeros with new cards: these change nothing.</param>
    /// <returns>0 or BadKind.</returns>
    public byte ApplyCard(OpenCall call, int index, OpenUser user, bool isNew)
    {
        byte result = 0;
        if (FindIn(call, index, "CardType") && !IsNull)
        {
            bool isGood = TryGetNumber(KindDuress, out int type);
            user.Kind = isGood && type != 0 ? (byte)type : user.Kind;
            result = isGood ? (byte)0 : BadKind;
        }

        if (FindIn(call, index, "CardStatus") && !IsNull)
        {
            bool isGood = TryGetNumber(CardFrozen, out int status) && (status < 2 || status == CardFrozen);
            byte state = status == CardFrozen ? StateFrozen : (byte)status;
            user.State = isGood && (status != 0 || !isNew) ? state : user.State;
            result = isGood ? result : BadKind;
        }

        return result;
    }

    private bool IsNull => _entry.Token == JsonToken.Null;

    private void Open(OpenCall call, int index) => _entry.Open(call.Request.Reader.Bytes, call.EntryAt[index], call.EntryBytes[index]);

    /// <summary>Goes to the value of a member of an entry, or to the entry itself where it is a text.</summary>
    private bool FindIn(OpenCall call, int index, string name)
    {
        Open(call, index);
        if (_entry.Next() == JsonToken.Text)
        {
            return true;
        }

        while (_entry.Next() == JsonToken.Key)
        {
            bool isIt = _entry.IsText(name);
            _entry.Next();
            if (isIt)
            {
                return true;
            }

            _entry.Skip();
        }

        return false;
    }

    private byte ApplyMember(OpenUser user)
    {
        if (_entry.IsText("UserName"))
        {
            return ApplyName(user);
        }

        if (_entry.IsText("Password"))
        {
            return ApplyPassword(user);
        }

        if (_entry.IsText("ValidFrom"))
        {
            return ApplyTime(ref user.ValidFromS);
        }

        if (_entry.IsText("ValidTo"))
        {
            return ApplyTime(ref user.ValidToS);
        }

        return _entry.IsText("Doors") ? ApplyDoors() : ApplyRights(user);
    }

    private byte ApplyRights(OpenUser user)
    {
        bool isType = _entry.IsText("UserType");
        bool isStatus = _entry.IsText("UserStatus");
        bool isUses = _entry.IsText("UseTime");
        bool isSchedule = _entry.IsText("TimeSections");
        _entry.Next();
        if (IsNull || !(isType || isStatus || isUses || isSchedule))
        {
            _entry.Skip();
            return 0;
        }

        if (isSchedule)
        {
            return ApplySchedule(user);
        }

        if (!TryGetNumber(isUses ? OpenUser.UnlimitedUses : isType ? KindOfType.Length - 1 : 1, out int value))
        {
            return isUses && IsMinusOne(user) ? (byte)0 : isUses ? BadRequest : BadKind;
        }

        if (isUses)
        {
            user.UsesLeft = (ushort)value;
        }
        else if (isType)
        {
            // There is no such type for duress: a general user who is one stays one.
            user.Kind = value == 0 && user.Kind == KindDuress ? KindDuress : KindOfType[value];
        }
        else
        {
            // Nor is there one for lost.
            user.State = value == 1 ? StateFrozen : user.State == StateFrozen ? StateNormal : user.State;
        }

        return 0;
    }

    /// <summary>-1 is no limit.</summary>
    private bool IsMinusOne(OpenUser user)
    {
        bool isIt = _entry.Token == JsonToken.Number && _entry.IsWhole && _entry.Number == -1;
        user.UsesLeft = isIt ? OpenUser.UnlimitedUses : user.UsesLeft;
        return isIt;
    }

    private byte ApplyName(OpenUser user)
    {
        if (_entry.Next() != JsonToken.Text)
        {
            return BadName;
        }

        System.Array.Clear(user.Name, 0, OpenUser.NameBytes);
        int count = JsonText.Copy(_entry.Bytes, _entry.TextStart, _entry.TextCount, user.Name, OpenUser.NameBytes);
        return count < 0 ? BadName : (byte)0;
    }

    /// <summary>An empty one changes nothing: clients write back what they read.</summary>
    private byte ApplyPassword(OpenUser user)
    {
        if (_entry.Next() != JsonToken.Text)
        {
            return BadPassword;
        }

        if (_entry.TextCount == 0)
        {
            return 0;
        }

        bool isGood = _entry.TextCount <= MaxPasswordDigits
            && HexText.TryReadDecimal(_entry.Bytes, _entry.TextStart, _entry.TextCount, out user.Password);
        user.PasswordDigits = (byte)_entry.TextCount;
        return isGood ? (byte)0 : BadPassword;
    }

    private byte ApplyTime(ref uint seconds)
    {
        _entry.Next();
        if (IsNull || (_entry.Token == JsonToken.Text && _entry.TextCount == 0))
        {
            seconds = 0;
            return 0;
        }

        bool isGood = _entry.Token == JsonToken.Text && OpenTime.TryRead(_entry.Bytes, _entry.TextStart, _entry.TextCount, out seconds);
        return isGood ? (byte)0 : BadValidity;
    }

    /// <summary>There is one door, 0, and everybody here is somebody for it.</summary>
    private byte ApplyDoors()
    {
        bool isGood = _entry.Next() == JsonToken.ArrayBegin && _entry.Next() == JsonToken.Number && _entry.IsWhole && _entry.Number == 0
            && _entry.Next() == JsonToken.ArrayEnd;
        return isGood ? (byte)0 : BadRequest;
    }

    private byte ApplySchedule(OpenUser user)
    {
        int schedule = 0;
        bool isGood = _entry.Token == JsonToken.ArrayBegin && _entry.Next() == JsonToken.Number && TryGetNumber(OpenUser.AlwaysSchedule, out schedule)
            && _entry.Next() == JsonToken.ArrayEnd;
        user.Schedule = isGood ? (byte)schedule : user.Schedule;
        return isGood ? (byte)0 : BadSchedule;
    }

    /// <returns>Whether the value is a number from 0 to <paramref name="max"/>.</returns>
    private bool TryGetNumber(int max, out int value)
    {
        bool isGood = _entry.Token == JsonToken.Number && _entry.IsWhole && _entry.Number >= 0 && _entry.Number <= max;
        value = isGood ? (int)_entry.Number : 0;
        return isGood;
    }
}
