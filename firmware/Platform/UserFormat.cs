using AccessStandalone.Access;
using AccessStandalone.Protocol;
using AccessStandalone.Storage;

namespace AccessStandalone.Platform;

/// <summary>A user as the platform has it, in 80 bytes (PROTOCOL.md §7.1). One user is in the making at a time.</summary>
public sealed class UserFormat
{
    public const int Bytes = 80;

    private const byte KeepPassword = 255;

    private readonly byte[] _name = new byte[User.MaxNameBytes];

    /// <summary>The user read last.</summary>
    public User User { get; } = new User();

    /// <summary>The password of the user read last; empty for none.</summary>
    public Digits Password { get; } = new Digits();

    /// <summary>Whether the user read last keeps the password there is.</summary>
    public bool KeepsPassword { get; private set; }

    /// <summary>Reads one user; all of the 80 bytes, whatever is wrong with them.</summary>
    /// <returns>0, or the first thing that is wrong with the form: BadCard, BadPassword, BadName, or <see cref="PlatformResult.BadRequest"/>.</returns>
    public byte Read(MessageReader from)
    {
        User user = User;
        user.Clear();
        user.Id = from.U32();
        user.Kind = (UserKind)from.U8();
        user.State = (UserState)from.U8();
        user.UsesLeft = from.U16();
        user.ValidFromS = from.U32();
        user.ValidToS = from.U32();
        user.Schedule = from.U8();
        int cards = from.U8();
        byte digits = from.U8();
        byte zero = from.U8();
        bool isPassword = TakePassword(digits, from.U32());
        from.Bytes(_name, User.MaxNameBytes);
        bool areCards = ReadCards(from, cards);
        bool isName = NameBytes.AreName(_name);
        System.Array.Copy(_name, 0, user.Name, 0, User.MaxNameBytes);
        if (zero != 0)
        {
            return (byte)PlatformResult.BadRequest;
        }

        if (!areCards)
        {
            return (byte)ChangeResult.BadCard;
        }

        if (!isPassword)
        {
            return (byte)ChangeResult.BadPassword;
        }

        return (byte)(isName ? ChangeResult.Done : ChangeResult.BadName);
    }

    /// <summary>Writes a user; of the password only whether there is one.</summary>
    public static void Write(User user, MessageWriter into)
    {
        into.U32(user.Id);
        into.U8((byte)user.Kind);
        into.U8((byte)user.State);
        into.U16(user.UsesLeft);
        into.U32(user.ValidFromS);
        into.U32(user.ValidToS);
        into.U8(user.Schedule);
        into.U8((byte)user.CardCount);
        into.U8(user.HasPassword ? KeepPassword : (byte)0);
        into.U8(0);
        into.U32(user.Revision);
        into.Bytes(user.Name, 0, User.MaxNameBytes);
        for (int i = 0; i < User.MaxCards; i++)
        {
            into.U64(i < user.CardCount ? user.Cards[i] : 0);
        }
    }

    /// <summary>What an answer has in the password's place means nothing in a request without a new one.</summary>
    private bool TakePassword(byte digits, uint number)
    {
        Password.Clear();
        KeepsPassword = digits == KeepPassword;
        return digits == 0 || KeepsPassword || (digits <= UserRules.MaxPasswordLength && Password.TrySet(number, digits));
    }

    private bool ReadCards(MessageReader from, int count)
    {
        bool areGood = count <= User.MaxCards;
        for (int i = 0; i < User.MaxCards; i++)
        {
            ulong card = from.U64();
            User.Cards[i] = card;
            areGood &= card != 0 == i < count;
        }

        User.CardCount = areGood ? count : 0;
        return areGood;
    }
}
