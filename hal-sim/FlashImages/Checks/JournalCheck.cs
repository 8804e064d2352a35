using AccessStandalone.HalSim.FlashImages.Rings;
using User = AccessStandalone.Storage.User;

namespace AccessStandalone.HalSim.FlashImages.Checks;

/// <summary>The journal: copies of the entries, and the entries themselves. How they follow one another: <see cref="JournalOrderCheck"/>.</summary>
internal static class JournalCheck
{
    public static void Run(Journal journal, FindingList findings)
    {
        JournalSlot? before = null;
        foreach (JournalSlot slot in journal.Slots)
        {
            CheckCopies(slot, findings);
            if (slot.Entry != null)
            {
                CheckEntry(slot.Entry, slot.Address, findings);
                JournalOrderCheck.Run(before?.Entry ?? Oldest(slot.Entry), slot, findings);
                before = slot;
            }
        }
    }

    /// <summary>What was before the oldest entry kept is known only where that is the first ever.</summary>
    private static JournalEntry? Oldest(JournalEntry entry) => entry.Revision == 1 ? JournalEntry.None : null;

    private static void CheckCopies(JournalSlot slot, FindingList findings)
    {
        if (slot.Entry == null)
        {
            findings.Note(
                FindingKind.SlotUnreadable,
                slot.Address,
                "a place of the journal without content: its program was cut short, or both copies are damaged");
        }
        else if (slot.Disagrees)
        {
            findings.Error(FindingKind.JournalCopiesDisagree, slot.Address, $"the two copies of journal entry {slot.Entry.Revision} are valid and differ");
        }
        else if (slot.Fault != CopyFault.None)
        {
            findings.CopyLost(FindingKind.JournalCopyLost, slot.Fault, slot.Address, $"a copy of journal entry {slot.Entry.Revision}");
        }
    }

    private static void CheckEntry(JournalEntry entry, int address, FindingList findings)
    {
        if (entry.HasReserved)
        {
            findings.Error(FindingKind.ReservedNotZero, address, $"bits of journal entry {entry.Revision} that must be 0 are not");
        }

        if (entry.Kind is < JournalEntryKind.PutUser or > JournalEntryKind.Settings)
        {
            findings.Error(FindingKind.UnknownValue, address, $"journal entry {entry.Revision} is of the unknown kind {(int)entry.Kind}");
            return;
        }

        CheckChange(entry, address, findings);
        if (entry.UserEpoch > entry.Revision)
        {
            findings.Error(FindingKind.EpochFromTheFuture, address, $"journal entry {entry.Revision} names epoch {entry.UserEpoch} of the user table");
        }
    }

    private static void CheckChange(JournalEntry entry, int address, FindingList findings)
    {
        bool isOfUser = entry.Kind is JournalEntryKind.PutUser or JournalEntryKind.RemoveUser;
        if (!isOfUser && (entry.UsersChange != 0 || entry.CardsChange != 0 || entry.UserId != 0))
        {
            findings.Error(
                FindingKind.JournalContradiction, address, $"journal entry {entry.Revision} changes no single user, but names one or a change of numbers");
        }
        else if (isOfUser && !IsUserChange(entry))
        {
            findings.Error(
                FindingKind.JournalContradiction,
                address,
                $"journal entry {entry.Revision} {JournalText.Of(entry)}: no such change is possible");
        }
    }

    private static bool IsUserChange(JournalEntry entry)
    {
        int mostCards = User.MaxCards;
        bool isChangePossible = entry.Kind == JournalEntryKind.PutUser
            ? entry.UsersChange is 0 or 1 && entry.CardsChange >= (entry.UsersChange == 0 ? -mostCards : 0) && entry.CardsChange <= mostCards
            : entry.UsersChange == -1 && entry.CardsChange <= 0 && entry.CardsChange >= -mostCards;
        return isChangePossible
            && entry.UserId is > 0 and <= User.MaxId
            && entry.Users + entry.UsersChange >= 0
            && entry.Cards + entry.CardsChange >= 0;
    }
}
