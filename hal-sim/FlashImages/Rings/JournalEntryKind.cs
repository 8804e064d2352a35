namespace AccessStandalone.HalSim.FlashImages.Rings;

/// <summary>What a journal entry announces or makes.</summary>
public enum JournalEntryKind
{
    PutUser = 1,
    RemoveUser = 2,

    /// <summary>The user table is the one of the entry's epoch.</summary>
    UserTable = 3,

    ReplacementBegins = 4,

    /// <summary>The settings are those of the entry's epoch.</summary>
    Settings = 5,
}
