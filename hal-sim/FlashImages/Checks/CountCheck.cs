using System.Linq;
using AccessStandalone.HalSim.FlashImages.Contents;
using AccessStandalone.HalSim.FlashImages.Rings;

namespace AccessStandalone.HalSim.FlashImages.Checks;

/// <summary>The numbers of users and cards that mount makes of the newest journal entry, held against the table.</summary>
internal static class CountCheck
{
    private const int MaxCards = 30_000;

    public static void Run(FlashContents contents, FindingList findings)
    {
        JournalEntry newest = contents.Journal.Newest;
        int address = contents.Journal.NewestSlot?.Address ?? contents.Image.Layout.Journal.FirstSector * FlashGeometry.SectorBytes;
        bool isMade = IsMade(contents, newest);
        int usersExpected = newest.Users + (isMade ? newest.UsersChange : 0);
        int cardsExpected = newest.Cards + (isMade ? newest.CardsChange : 0);
        int cards = contents.Users.Sum(user => user.Cards.Count());
        if (contents.Users.Count != usersExpected)
        {
            findings.Error(
                FindingKind.UserCountWrong, address, $"the journal counts {usersExpected} users, the table has {contents.Users.Count}");
        }

        if (cards != cardsExpected)
        {
            findings.Error(FindingKind.CardCountWrong, address, $"the journal counts {cardsExpected} cards, the users have {cards}");
        }

        if (cards > MaxCards)
        {
            findings.Error(
                FindingKind.TooMany,
                contents.CardTable.Area.FirstSector * FlashGeometry.SectorBytes,
                $"{cards} cards, and there may be {MaxCards}");
        }
    }

    private static bool IsMade(FlashContents contents, JournalEntry entry) => entry.Kind switch
    {
        JournalEntryKind.PutUser => contents.UserWith(entry.UserId)?.Revision == entry.Revision,
        JournalEntryKind.RemoveUser => contents.UserWith(entry.UserId) == null,
        _ => false,
    };
}
