using AccessStandalone.HalSim.FlashImages.Contents;
using User = AccessStandalone.Storage.User;

namespace AccessStandalone.HalSim.FlashImages.Checks;

/// <summary>The records of the card table.</summary>
internal static class CardCheck
{
    public static void Run(FlashContents contents, FindingList findings)
    {
        foreach (CardEntry card in contents.Cards)
        {
            int address = card.Record.First.Address;
            if (card.Number == 0)
            {
                findings.Error(FindingKind.ValueOutOfRange, address, $"card number 0, of user {card.UserId}");
            }
            else if (card.UserId is 0 or > User.MaxId)
            {
                findings.Error(FindingKind.ValueOutOfRange, address, $"card {card.Number} is of user {card.UserId}");
            }
            else if (!contents.Means(card))
            {
                string why = contents.UserWith(card.UserId) == null ? "does not exist" : "does not list it";
                findings.Note(FindingKind.CardMeansNothing, address, $"card {card.Number} means nothing: user {card.UserId} {why}");
            }
        }
    }
}
