using System;
using System.Globalization;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Records;

/// <summary>The value of a numeric setting in words.</summary>
public static class SettingValue
{
    private const int MinutesPerHour = 60;

    private static readonly string[] UnlockModes = ["card", "card and password", "user ID and password", "card, or user ID and password"];
    private static readonly string[] WorkingModes = ["access controller", "reader"];
    private static readonly string[] ContactTypes = ["normally closed", "normally open"];
    private static readonly string[] DoorModes = ["normal", "always open", "always closed"];
    private static readonly string[] ByteOrders = ["first byte first", "last byte first"];
    private static readonly string[] Formats34 = ["H10306", "4-byte UID"];
    private static readonly string[] Formats36 = ["none", "C15001", "S12906", "Siemens", "H10320"];
    private static readonly string[] Formats37 = ["H10302", "H10304"];
    private static readonly string[] Speeds = ["9600", "19200", "38400", "57600", "115200"];
    private static readonly string[] BusModes = ["none", "in the clear", "with the secure channel"];
    private static readonly string[] OutFormats = ["26 bits", "34 bits"];
    private static readonly string[] OutKeys = ["4 bits", "8 bits"];
    private static readonly string[] Switch = ["off", "on"];

    public static string Of(RecordName setting, int value) => setting switch
    {
        RecordName.UnlockMode => Choice(UnlockModes, value),
        RecordName.WorkingMode => Choice(WorkingModes, value),
        RecordName.DoorContactType => Choice(ContactTypes, value),
        RecordName.DoorMode => Choice(DoorModes, value),
        RecordName.UidByteOrder or RecordName.WiegandByteOrder => Choice(ByteOrders, value),
        RecordName.Wiegand34Format => Choice(Formats34, value),
        RecordName.Wiegand36Format => Choice(Formats36, value),
        RecordName.Wiegand37Format => Choice(Formats37, value),
        RecordName.WiegandFrameGapMs => Number(value) + " ms",
        RecordName.OsdpBaud => Choice(Speeds, value),
        RecordName.OsdpKey => value == 0 ? "this device's own" : "reader " + Number(value),
        RecordName.OsdpInstall => Choice(Switch, value),
        >= RecordName.Osdp1Mode and <= RecordName.Osdp8Mode => Choice(BusModes, value),
        RecordName.WiegandOutFormat => Choice(OutFormats, value),
        RecordName.WiegandOutKeys => Choice(OutKeys, value),
        RecordName.WiegandOutPulseUs or RecordName.WiegandOutIntervalUs => Number(value) + " µs",
        RecordName.DoorDetector or RecordName.Duress or RecordName.RescueNeedsTamper or RecordName.LockWhenClosed or RecordName.EmergencyInput
            or RecordName.UidFourBytes or RecordName.WiegandInverted or RecordName.HighSecurity or RecordName.Discovery or RecordName.PersonCollection =>
            Choice(Switch, value),
        RecordName.DoorOpenDurationS or RecordName.DoorSensorCheckTimeS or RecordName.UnlockIntervalS => Number(value) + " s",
        RecordName.AlwaysOpenSchedule or RecordName.AlwaysClosedSchedule or RecordName.WiegandPinFacility => value < 0 ? "none" : Number(value),
        RecordName.TimeZoneMin => ZoneOf(value),
        _ => Number(value),
    };

    /// <param name="minutes">Standard time minus UTC.</param>
    /// <returns>Such as <c>+01:00</c>.</returns>
    public static string ZoneOf(int minutes)
    {
        int size = Math.Abs(minutes);
        return string.Create(
            CultureInfo.InvariantCulture, $"{(minutes < 0 ? '-' : '+')}{size / MinutesPerHour:D2}:{size % MinutesPerHour:D2}");
    }

    private static string Choice(string[] choices, int value) => value >= 0 && value < choices.Length ? choices[value] : Number(value);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
