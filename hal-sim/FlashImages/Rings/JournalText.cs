using System.Globalization;

namespace AccessStandalone.HalSim.FlashImages.Rings;

/// <summary>A journal entry in words.</summary>
internal static class JournalText
{
    /// <summary>What it does, such as <c>puts user 7 (users +1, cards +2)</c>.</summary>
    public static string Of(JournalEntry entry) => entry.Kind switch
    {
        JournalEntryKind.PutUser => $"puts user {entry.UserId} ({Changes(entry)})",
        JournalEntryKind.RemoveUser => $"removes user {entry.UserId} ({Changes(entry)})",
        JournalEntryKind.UserTable => $"makes the user table that of epoch {entry.UserEpoch}",
        JournalEntryKind.ReplacementBegins => "begins a replacement of the user table",
        JournalEntryKind.Settings => $"makes the settings those of epoch {entry.SettingsEpoch}",
        _ => $"is of the unknown kind {(int)entry.Kind}",
    };

    private static string Changes(JournalEntry entry) => $"users {Signed(entry.UsersChange)}, cards {Signed(entry.CardsChange)}";

    private static string Signed(int change) => change.ToString("+0;-0;0", CultureInfo.InvariantCulture);
}
