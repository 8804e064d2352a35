namespace AccessStandalone.Storage;

/// <summary>The numeric settings. The numbers are stored and sent: never reuse one. Ranges and defaults: <see cref="SettingTable"/>.</summary>
public enum SettingId : byte
{
    None = 0,

    /// <summary>0 card, 1 card + password, 2 user ID + password, 3 card or user ID + password (S2 table 5-2).</summary>
    UnlockMode = 1,

    /// <summary>How long the lock relay stays released, seconds.</summary>
    DoorOpenDurationS = 2,

    /// <summary>0 access controller, 1 reader (S2 §5.7).</summary>
    WorkingMode = 3,

    /// <summary>0 off, 1 on: whether the door contact is watched (S2 §5.8).</summary>
    DoorDetector = 4,

    /// <summary>0 off, 1 on: whether a duress password raises the silent alarm.</summary>
    Duress = 5,

    /// <summary>0 no, 1 yes: whether the rescue after power-on needs the case open.</summary>
    RescueNeedsTamper = 6,

    /// <summary>How long the door may stay open before the overtime alarm, seconds (S1 table 4-3).</summary>
    DoorSensorCheckTimeS = 7,

    /// <summary>For how long after an unlock further ones are refused, seconds; 0 off (S1 table 4-3, unlock responding interval).</summary>
    UnlockIntervalS = 8,

    /// <summary>0 off, 1 on: whether the lock drops as soon as the door has opened and closed.</summary>
    LockWhenClosed = 9,

    /// <summary>0 off, 1 on: whether the emergency input holds the door open.</summary>
    EmergencyInput = 10,

    /// <summary>0 normally closed, that is closed while the door is; 1 normally open (S1 table 4-3).</summary>
    DoorContactType = 11,

    /// <summary>0 normal, 1 always open, 2 always closed: the last command (S2 §6.4.2).</summary>
    DoorMode = 12,

    /// <summary>Time schedule 0–127 in which the door is always open, or -1 for none.</summary>
    AlwaysOpenSchedule = 13,

    /// <summary>Time schedule 0–127 in which the door is always closed, or -1 for none.</summary>
    AlwaysClosedSchedule = 14,

    /// <summary>Standard time minus UTC, minutes.</summary>
    TimeZoneMin = 15,

    /// <summary>How a card's UID becomes its number: 0 the first byte sent is the most significant, 1 the last.</summary>
    UidByteOrder = 16,

    /// <summary>0 all bytes of a UID count, 1 the first four sent.</summary>
    UidFourBytes = 17,

    /// <summary>What a Wiegand frame of 34 bits is: 0 H10306, 16 facility and 16 card bits; 1 a 4-byte UID.</summary>
    Wiegand34Format = 18,

    /// <summary>What one of 36 bits is: 0 nothing, it is refused; 1 C15001, 2 S12906, 3 Siemens, 4 H10320.</summary>
    Wiegand36Format = 19,

    /// <summary>What one of 37 bits is: 0 H10302, 35 card bits; 1 H10304, 16 facility and 19 card bits.</summary>
    Wiegand37Format = 20,

    /// <summary>0 as sent, 1 the Wiegand reader sends the bytes of its numbers the other way round.</summary>
    WiegandByteOrder = 21,

    /// <summary>0 no, 1 D0 and D1 are exchanged: each bit is the other.</summary>
    WiegandInverted = 22,

    /// <summary>The facility, 0–255, by which a Wiegand keypad marks 26-bit frames that are a whole PIN, or -1 for none.</summary>
    WiegandPinFacility = 23,

    /// <summary>Without a pulse for so long a Wiegand frame has ended, milliseconds.</summary>
    WiegandFrameGapMs = 24,

    /// <summary>Speed of the RS-485 line: 0 9600, 1 19200, 2 38400, 3 57600, 4 115200 bits a second.</summary>
    OsdpBaud = 25,

    /// <summary>RS-485 reader 1: 0 there is none, 1 in the clear, 2 with the secure channel only.</summary>
    Osdp1Mode = 26,
    Osdp2Mode = 27,
    Osdp3Mode = 28,
    Osdp4Mode = 29,
    Osdp5Mode = 30,
    Osdp6Mode = 31,
    Osdp7Mode = 32,
    Osdp8Mode = 33,

    /// <summary>Address of RS-485 reader 1, 0–126.</summary>
    Osdp1Address = 34,
    Osdp2Address = 35,
    Osdp3Address = 36,
    Osdp4Address = 37,
    Osdp5Address = 38,
    Osdp6Address = 39,
    Osdp7Address = 40,
    Osdp8Address = 41,

    /// <summary>In working mode reader: this device's own address on the RS-485 line, 0–126.</summary>
    OsdpOwnAddress = 42,

    /// <summary>In working mode reader: a card goes out as 0 26 bits, H10301; 1 34 bits, a 4-byte UID.</summary>
    WiegandOutFormat = 43,

    /// <summary>A key goes out as 0 4 bits, 1 8 bits.</summary>
    WiegandOutKeys = 44,

    /// <summary>How long a line is low for a bit, microseconds.</summary>
    WiegandOutPulseUs = 45,

    /// <summary>From the begin of one bit to that of the next, microseconds.</summary>
    WiegandOutIntervalUs = 46,

    /// <summary>0 off: open clients are served too; 1 on: nothing but the platform's protocol is spoken.</summary>
    HighSecurity = 47,

    /// <summary>0 off, 1 on: whether the device answers when it is looked for in the network.</summary>
    Discovery = 48,

    /// <summary>0 off, 1 on: whether the platform is told of users changed at the keypad.</summary>
    PersonCollection = 49,
}
