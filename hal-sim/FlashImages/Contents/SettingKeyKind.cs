namespace AccessStandalone.HalSim.FlashImages.Contents;

/// <summary>What a setting's key is of: its top byte.</summary>
public enum SettingKeyKind
{
    Number = 1,
    Secret = 2,
    PublicPassword = 3,
    PeriodGroup = 4,
    Schedule = 5,
    HolidayGroup = 6,
    Network = 7,
    Reader = 8,
    Cursor = 9,
    DaylightSaving = 10,
}
