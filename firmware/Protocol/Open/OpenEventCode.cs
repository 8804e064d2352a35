namespace AccessStandalone.Protocol.Open;

/// <summary>Codes of events that open clients know (DHIP.md §6).</summary>
public enum OpenEventCode : byte
{
    None = 0,
    AccessControl = 1,
    DoorStatus = 2,
    AlarmLocal = 3,
    ChassisIntruded = 4,
    LoginFailure = 5,
}
