using AccessStandalone.Storage;

namespace AccessStandalone.Tests.Unit;

/// <summary>Users as tests want them.</summary>
public static class TestUsers
{
    /// <param name="cards">0 to 5 cards.</param>
    public static User Of(uint id, params ulong[] cards)
    {
        var user = new User();
        user.Id = id;
        user.CardCount = cards.Length;
        for (int i = 0; i < cards.Length; i++)
        {
            user.Cards[i] = cards[i];
        }

        return user;
    }

    /// <summary>A user in whom every field has a value of its own, by its number.</summary>
    public static User Full(uint id, int cardCount)
    {
        var user = new User();
        user.Id = id;
        user.Kind = UserKind.Duress;
        user.State = UserState.Frozen;
        user.ValidFromS = 0xFEDC0000 + id;
        user.ValidToS = 0xFEDD0000 + id;
        user.UsesLeft = (ushort)(40000 + id);
        user.Schedule = 127;
        user.PasswordTag = 0xFEDCBA9876540000 + id;
        user.CardCount = cardCount;
        for (int i = 0; i < cardCount; i++)
        {
            user.Cards[i] = 0xFF00000000000000 + (id * 10) + (ulong)i;
        }

        for (int i = 0; i < User.MaxNameBytes; i++)
        {
            user.Name[i] = (byte)(240 - i);
        }

        return user;
    }

    public static bool AreSame(User one, User other)
    {
        bool same = one.Id == other.Id && one.Kind == other.Kind && one.State == other.State && one.ValidFromS == other.ValidFromS
            && one.ValidToS == other.ValidToS && one.UsesLeft == other.UsesLeft && one.Schedule == other.Schedule
            && one.PasswordTag == other.PasswordTag && one.CardCount == other.CardCount;
        for (int i = 0; same && i < one.CardCount; i++)
        {
            same = one.Cards[i] == other.Cards[i];
        }

        for (int i = 0; same && i < User.MaxNameBytes; i++)
        {
            same = one.Name[i] == other.Name[i];
        }

        return same;
    }
}
