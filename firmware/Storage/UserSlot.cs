using System;

namespace AccessStandalone.Storage;

/// <summary>A user in one slot of 64 bytes, or two where there is more than one card (FORMAT.md §5).</summary>
public static class UserSlot
{
    private const int SlotBytes = 64;
    private const int NameOffset = 34;
    private const int FirstCardOffset = 50;
    private const int MoreCardsOffset = 16;
    private const int CardBytes = 8;

    /// <summary>Writes everything but CRCs.</summary>
    /// <returns>Slots taken: 1 or 2.</returns>
    public static int Write(User user, uint revision, byte[] bytes, int at)
    {
        bool hasMoreCards = user.CardCount > 1;
        Begin(user.Id, revision, hasMoreCards ? SlotShape.FirstHalf : SlotShape.Whole, bytes, at);
        bytes[at + 8] = (byte)((int)user.Kind | ((int)user.State << 4));
        bytes[at + 9] = user.Schedule;
        bytes[at + 10] = (byte)user.CardCount;
        LittleEndian.Set32(bytes, at + 16, user.ValidFromS);
        LittleEndian.Set32(bytes, at + 20, user.ValidToS);
        LittleEndian.Set16(bytes, at + 24, user.UsesLeft);
        LittleEndian.Set64(bytes, at + 26, user.PasswordTag);
        Array.Copy(user.Name, 0, bytes, at + NameOffset, User.MaxNameBytes);
        LittleEndian.Set64(bytes, at + FirstCardOffset, user.CardCount > 0 ? user.Cards[0] : 0);
        if (!hasMoreCards)
        {
            return 1;
        }

        int second = at + SlotBytes;
        Begin(user.Id, revision, SlotShape.SecondHalf, bytes, second);
        for (int i = 1; i < user.CardCount; i++)
        {
            LittleEndian.Set64(bytes, second + MoreCardsOffset + ((i - 1) * CardBytes), user.Cards[i]);
        }

        return 2;
    }

    /// <summary>Writes the tombstone of a user; one slot.</summary>
    public static void WriteRemoval(uint userId, uint revision, byte[] bytes, int at) =>
        Begin(userId, revision, SlotShape.Tombstone, bytes, at);

    public static uint RevisionOf(byte[] record) => LittleEndian.Get32(record, 12);

    /// <param name="record">One slot or two, from offset 0.</param>
    public static void Read(byte[] record, User user)
    {
        user.Clear();
        user.Id = LittleEndian.Get32(record, 0);
        user.Kind = (UserKind)(record[8] & 0x0F);
        user.State = (UserState)(record[8] >> 4);
        user.Schedule = record[9];
        user.CardCount = CardCountOf(record);
        user.Revision = RevisionOf(record);
        user.ValidFromS = LittleEndian.Get32(record, 16);
        user.ValidToS = LittleEndian.Get32(record, 20);
        user.UsesLeft = LittleEndian.Get16(record, 24);
        user.PasswordTag = LittleEndian.Get64(record, 26);
        Array.Copy(record, NameOffset, user.Name, 0, User.MaxNameBytes);
        for (int i = 0; i < user.CardCount; i++)
        {
            user.Cards[i] = CardAt(record, i);
        }
    }

    /// <summary>Whether a record lists a card.</summary>
    public static bool HasCard(byte[] record, ulong card)
    {
        int count = CardCountOf(record);
        for (int i = 0; i < count; i++)
        {
            if (CardAt(record, i) == card)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>No more than the record has room for, whatever it says.</summary>
    private static int CardCountOf(byte[] record)
    {
        int room = record[SlotShape.TypeOffset] >> SlotShape.TypeShift == SlotShape.FirstHalf ? User.MaxCards : 1;
        return record[10] <= room ? record[10] : room;
    }

    private static ulong CardAt(byte[] record, int index) =>
        LittleEndian.Get64(record, index == 0 ? FirstCardOffset : SlotBytes + MoreCardsOffset + ((index - 1) * CardBytes));

    private static void Begin(uint userId, uint revision, int type, byte[] bytes, int at)
    {
        Array.Clear(bytes, at, SlotBytes);
        LittleEndian.Set32(bytes, at, userId);
        bytes[at + SlotShape.TypeOffset] = (byte)(type << SlotShape.TypeShift);
        LittleEndian.Set32(bytes, at + 12, revision);
    }
}
