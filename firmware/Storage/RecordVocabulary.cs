namespace AccessStandalone.Storage;

/// <summary>What happened. The numbers are stored and sent: never reuse one.</summary>
public enum RecordKind : byte
{
    None = 0,
    Granted = 1,
    Refused = 2,
    Patrol = 3,
    Alarm = 4,
    AlarmEnd = 5,
    Door = 6,
    User = 7,
    Setting = 8,
    Login = 9,
    Lockout = 10,
    Clock = 11,
    Start = 12,
    Restore = 13,
    Remote = 14,
    Fault = 15,
}

/// <summary>Why a credential was refused: the first check that failed, in the order of the checks.</summary>
public enum Reason : byte
{
    None = 0,
    Unknown = 1,
    Blocklist = 2,
    Lost = 3,
    Frozen = 4,
    NotYetValid = 5,
    Expired = 6,
    Schedule = 7,
    NoClock = 8,
    Uses = 9,
    Mode = 10,
    Password = 11,
    NoPassword = 12,
    LockedOut = 13,
    Interval = 14,
    AlwaysClosed = 15,
}

/// <summary>How somebody asked for the door.</summary>
public enum AccessMethod : byte
{
    None = 0,
    Card = 1,
    CardAndCode = 2,

    /// <summary>User ID and password.</summary>
    Code = 3,

    /// <summary>Public password.</summary>
    Public = 4,

    /// <summary>The exit button, PUSH.</summary>
    Button = 5,

    /// <summary>The management platform.</summary>
    Remote = 6,
    Emergency = 7,
}

/// <summary>Where a credential was presented or a setting was typed.</summary>
public enum ReaderId : byte
{
    None = 0,
    Builtin = 1,
    Wiegand = 2,
    Keypad = 3,
    Osdp1 = 11,
    Osdp2 = 12,
    Osdp3 = 13,
    Osdp4 = 14,
    Osdp5 = 15,
    Osdp6 = 16,
    Osdp7 = 17,
    Osdp8 = 18,
}

public enum AlarmKind : byte
{
    None = 0,
    Intrusion = 1,
    Overtime = 2,
    Tamper = 3,
    ReaderTamper = 4,
    Duress = 5,
    Blocklist = 6,
    CodesLocked = 7,
    AdminLocked = 8,
    ReaderLost = 9,
    ReaderKey = 10,
}

/// <summary>What a record is about, beside users and cards: a setting (same numbers as <see cref="SettingId"/>) or a part of the device.</summary>
public enum RecordName : byte
{
    None = 0,
    UnlockMode = SettingId.UnlockMode,
    DoorOpenDurationS = SettingId.DoorOpenDurationS,
    WorkingMode = SettingId.WorkingMode,
    DoorDetector = SettingId.DoorDetector,
    Duress = SettingId.Duress,
    RescueNeedsTamper = SettingId.RescueNeedsTamper,
    DoorSensorCheckTimeS = SettingId.DoorSensorCheckTimeS,
    UnlockIntervalS = SettingId.UnlockIntervalS,
    LockWhenClosed = SettingId.LockWhenClosed,
    EmergencyInput = SettingId.EmergencyInput,
    DoorContactType = SettingId.DoorContactType,
    DoorMode = SettingId.DoorMode,
    AlwaysOpenSchedule = SettingId.AlwaysOpenSchedule,
    AlwaysClosedSchedule = SettingId.AlwaysClosedSchedule,
    TimeZoneMin = SettingId.TimeZoneMin,
    UidByteOrder = SettingId.UidByteOrder,
    UidFourBytes = SettingId.UidFourBytes,
    Wiegand34Format = SettingId.Wiegand34Format,
    Wiegand36Format = SettingId.Wiegand36Format,
    Wiegand37Format = SettingId.Wiegand37Format,
    WiegandByteOrder = SettingId.WiegandByteOrder,
    WiegandInverted = SettingId.WiegandInverted,
    WiegandPinFacility = SettingId.WiegandPinFacility,
    WiegandFrameGapMs = SettingId.WiegandFrameGapMs,
    OsdpBaud = SettingId.OsdpBaud,
    Osdp1Mode = SettingId.Osdp1Mode,
    Osdp2Mode = SettingId.Osdp2Mode,
    Osdp3Mode = SettingId.Osdp3Mode,
    Osdp4Mode = SettingId.Osdp4Mode,
    Osdp5Mode = SettingId.Osdp5Mode,
    Osdp6Mode = SettingId.Osdp6Mode,
    Osdp7Mode = SettingId.Osdp7Mode,
    Osdp8Mode = SettingId.Osdp8Mode,
    Osdp1Address = SettingId.Osdp1Address,
    Osdp2Address = SettingId.Osdp2Address,
    Osdp3Address = SettingId.Osdp3Address,
    Osdp4Address = SettingId.Osdp4Address,
    Osdp5Address = SettingId.Osdp5Address,
    Osdp6Address = SettingId.Osdp6Address,
    Osdp7Address = SettingId.Osdp7Address,
    Osdp8Address = SettingId.Osdp8Address,
    OsdpOwnAddress = SettingId.OsdpOwnAddress,
    WiegandOutFormat = SettingId.WiegandOutFormat,
    WiegandOutKeys = SettingId.WiegandOutKeys,
    WiegandOutPulseUs = SettingId.WiegandOutPulseUs,
    WiegandOutIntervalUs = SettingId.WiegandOutIntervalUs,
    HighSecurity = SettingId.HighSecurity,
    Discovery = SettingId.Discovery,
    PersonCollection = SettingId.PersonCollection,
    AdminPassword = 200,
    PublicPassword = 201,
    UserTable = 202,
    CardTable = 203,

    /// <summary>Everything: a complete restore.</summary>
    All = 204,

    /// <summary>The flash chip; the value counts the damage met since start.</summary>
    Flash = 205,

    /// <summary>The value is the number of the period group, of the schedule, of the holiday group.</summary>
    PeriodGroup = 206,
    Schedule = 207,
    HolidayGroup = 208,

    /// <summary>The rule of daylight saving time.</summary>
    DaylightSaving = 209,

    /// <summary>The record log; the value counts the records that were lost since start.</summary>
    RecordLog = 210,

    /// <summary>Uses left; in a grant the value is a <see cref="UseMark"/>.</summary>
    Uses = 211,

    /// <summary>The key of an RS-485 reader; the value is the reader's number, 0 for this device's own. The key itself is in no record.</summary>
    OsdpKey = 212,

    /// <summary>Whether RS-485 readers without a key are given one.</summary>
    OsdpInstall = 213,

    /// <summary>The password of the management platform.</summary>
    PlatformPassword = 214,

    /// <summary>The network settings.</summary>
    Network = 215,

    /// <summary>The list of addresses that may connect.</summary>
    AddressList = 216,
}

/// <summary>A value that is a word rather than a number.</summary>
public enum RecordWord : byte
{
    None = 0,
    Added = 1,
    Changed = 2,
    Deleted = 3,
    DeletedAll = 4,
    Opened = 5,
    Closed = 6,

    /// <summary>A table took no more: nothing was changed.</summary>
    Full = 7,

    /// <summary>Asked for on the # menu.</summary>
    Menu = 8,

    /// <summary>Asked for with *digits* after power-on (S2 §5.9).</summary>
    Rescue = 9,

    /// <summary>Asked for by the management platform.</summary>
    Platform = 10,

    /// <summary>The platform opened the door.</summary>
    Open = 11,

    /// <summary>The platform ended a release.</summary>
    Close = 12,
    AlwaysOpen = 13,
    AlwaysClosed = 14,

    /// <summary>The door is no longer held open or closed.</summary>
    Normal = 15,
    Disarm = 16,

    /// <summary>The whole set of users was replaced.</summary>
    Replaced = 17,
}
