namespace AccessStandalone.Door;

/// <summary>What holds the door, by command (the values of <see cref="Storage.SettingId.DoorMode"/>) or by schedule (S2 §6.4.2).</summary>
public enum DoorMode : byte
{
    Normal = 0,
    AlwaysOpen = 1,
    AlwaysClosed = 2,
}
