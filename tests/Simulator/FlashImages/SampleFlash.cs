using System.Text;

namespace AccessStandalone.Simulator.Tests.FlashImages;

/// <summary>A flash in use in which nothing is wrong: two users, three cards, settings, three records.</summary>
internal sealed class SampleFlash
{
    public const uint OneCardUser = 7;
    public const uint TwoCardsUser = 12345678;

    public SampleFlash(HalSim.FlashImages.FlashGeometry? geometry = null)
    {
        Builder = FlashBuilder.Formatted(geometry);
        Builder.JournalLap(0);
        Builder.Entry(0, 0, new EntryBytes(1, 1) { UserId = OneCardUser, UsersChange = 1, CardsChange = 1 });
        Card1001 = Builder.Cards[0].Append(SlotBytes.Card(1001, OneCardUser));
        User7 = Builder.Users[0].Append(SlotBytes.User(OneCardUser, 1, [1001]));
        Builder.Entry(0, 1, new EntryBytes(1, 2) { UserId = TwoCardsUser, UsersChange = 1, CardsChange = 2, Users = 1, Cards = 1 });
        Builder.Cards[0].Append(SlotBytes.Card(2001, TwoCardsUser));
        Builder.Cards[0].Append(SlotBytes.Card(2002, TwoCardsUser));
        User12345678 = Builder.Users[0].Append(SlotBytes.User(TwoCardsUser, 2, [2001, 2002]));
        Builder.Settings[0].Append(SlotBytes.Setting(1, 2, [5, 0, 0, 0]));
        Secret = Builder.Settings[0].Append(SlotBytes.Setting(2, 1, Encoding.ASCII.GetBytes("the secret of this very device..")));
        PublicPassword = Builder.Settings[0].Append(SlotBytes.Setting(3, 0x00AB_CDEF_1234_5678, [0b0010_1000, 0]));
        Builder.Settings[0].Append(SlotBytes.Setting(9, 1, [2, 0, 0, 0]));
        Builder.LogLap(0, 1);
        Builder.Record(0, 0, new RecordBytes(1) { Kind = 12, Reader = 0, Method = 0, UtcMs = 0 });
        Builder.Record(0, 1, new RecordBytes(2) { UserId = OneCardUser, Card = 1001 });
        Builder.Record(0, 2, new RecordBytes(3) { Kind = 2, Reason = 1, Card = 9999 });
        Builder.Clean(Builder.Journal + 1);
        Builder.Clean(Builder.Log + 1);
        Builder.Clean(Builder.Log + 2);
    }

    public FlashBuilder Builder { get; }

    public FlashBytes Bytes => Builder.Bytes;

    /// <summary>Address of user 7's slot.</summary>
    public int User7 { get; }

    /// <summary>Address of the first half of user 12345678.</summary>
    public int User12345678 { get; }

    /// <summary>Address of the slot of card 1001.</summary>
    public int Card1001 { get; }

    /// <summary>Address of the device secret's slot.</summary>
    public int Secret { get; }

    /// <summary>Address of the public password's slot.</summary>
    public int PublicPassword { get; }
}
