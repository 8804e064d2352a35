using AccessStandalone.HalSim.FlashImages.Rings;

namespace AccessStandalone.HalSim.FlashImages.Checks;

/// <summary>Whether an entry of the journal can follow the one before.</summary>
internal static class JournalOrderCheck
{
    /// <param name="before">null where nobody knows it any more.</param>
    public static void Run(JournalEntry? before, JournalSlot slot, FindingList findings)
    {
        if (before == null)
        {
            return;
        }

        JournalEntry entry = slot.Entry!;
        if (entry.Revision <= before.Revision)
        {
            findings.Error(
                FindingKind.JournalRevisionOrder, slot.Address, $"journal entry {entry.Revision} comes after entry {before.Revision}");
        }
        else if (entry.Revision > before.Revision + 1)
        {
            findings.Damage(
                FindingKind.JournalRevisionGap, slot.Address, $"journal entry {entry.Revision} comes after entry {before.Revision}: what was between is lost");
        }
        else
        {
            CheckUserTable(before, entry, slot.Address, findings);
            CheckSettings(before, entry, slot.Address, findings);
            CheckCounts(before, entry, slot.Address, findings);
        }
    }

    private static void CheckUserTable(JournalEntry before, JournalEntry entry, int address, FindingList findings)
    {
        if (entry.Kind == JournalEntryKind.UserTable)
        {
            if (entry.UserRegion == before.UserRegion || entry.UserEpoch <= before.UserEpoch)
            {
                Contradict(entry, address, "makes a new user table, but names no other region or no higher epoch", findings);
            }
        }
        else if (entry.UserRegion != before.UserRegion || entry.UserEpoch != before.UserEpoch)
        {
            Contradict(entry, address, "names another user table than the entry before and does not make one", findings);
        }
    }

    private static void CheckSettings(JournalEntry before, JournalEntry entry, int address, FindingList findings)
    {
        if (entry.Kind == JournalEntryKind.Settings)
        {
            if (entry.SettingsRegion == before.SettingsRegion || entry.SettingsEpoch != (ushort)(before.SettingsEpoch + 1))
            {
                Contradict(entry, address, "clears the settings, but does not name the other region and the next epoch", findings);
            }
        }
        else if (entry.SettingsRegion != before.SettingsRegion || entry.SettingsEpoch != before.SettingsEpoch)
        {
            Contradict(entry, address, "names other settings than the entry before and does not clear them", findings);
        }
    }

    /// <summary>Nobody knows any more whether an older change was made: the numbers may be those before or after it.</summary>
    private static void CheckCounts(JournalEntry before, JournalEntry entry, int address, FindingList findings)
    {
        if (entry.Kind == JournalEntryKind.UserTable)
        {
            return;
        }

        bool isUnmade = entry.Users == before.Users && entry.Cards == before.Cards;
        bool isMade = entry.Users == before.Users + before.UsersChange && entry.Cards == before.Cards + before.CardsChange;
        if (!isUnmade && !isMade)
        {
            Contradict(
                entry, address, $"counts {entry.Users} users and {entry.Cards} cards, which the entry before does not lead to", findings);
        }
    }

    private static void Contradict(JournalEntry entry, int address, string what, FindingList findings) =>
        findings.Error(FindingKind.JournalContradiction, address, $"journal entry {entry.Revision} {what}");
}
