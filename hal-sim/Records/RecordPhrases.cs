using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Records;

/// <summary>The parts of <see cref="RecordSentence"/>. A test holds every value of the firmware's enums against these tables.</summary>
public static class RecordPhrases
{
    public static readonly PhraseTable<Reason> Reasons = new(
        "reason",
        (Reason.Unknown, "nobody here is known by it"),
        (Reason.Blocklist, "on the blocklist"),
        (Reason.Lost, "reported lost"),
        (Reason.Frozen, "frozen"),
        (Reason.NotYetValid, "not valid yet"),
        (Reason.Expired, "no longer valid"),
        (Reason.Schedule, "the time schedule does not allow it now"),
        (Reason.NoClock, "the device does not know the time"),
        (Reason.Uses, "no uses left"),
        (Reason.Mode, "the unlock mode does not take it"),
        (Reason.Password, "wrong password"),
        (Reason.NoPassword, "a password is wanted and there is none"),
        (Reason.LockedOut, "locked after too many failures"),
        (Reason.Interval, "too soon after the last unlock"),
        (Reason.AlwaysClosed, "the door is always closed now"));

    /// <summary>How somebody came in. The card itself follows.</summary>
    public static readonly PhraseTable<AccessMethod> Methods = new(
        "method",
        (AccessMethod.Card, "by card"),
        (AccessMethod.CardAndCode, "by card and password"),
        (AccessMethod.Code, "by user ID and password"),
        (AccessMethod.Public, "by a public password"),
        (AccessMethod.Button, "by the exit button"),
        (AccessMethod.Remote, "by the platform"),
        (AccessMethod.Emergency, "by the emergency input"));

    public static readonly PhraseTable<ReaderId> Readers = new(
        "reader",
        (ReaderId.Builtin, "at the built-in reader"),
        (ReaderId.Wiegand, "at the Wiegand reader"),
        (ReaderId.Keypad, "at the keypad"),
        (ReaderId.Osdp1, "at RS-485 reader 1"),
        (ReaderId.Osdp2, "at RS-485 reader 2"),
        (ReaderId.Osdp3, "at RS-485 reader 3"),
        (ReaderId.Osdp4, "at RS-485 reader 4"),
        (ReaderId.Osdp5, "at RS-485 reader 5"),
        (ReaderId.Osdp6, "at RS-485 reader 6"),
        (ReaderId.Osdp7, "at RS-485 reader 7"),
        (ReaderId.Osdp8, "at RS-485 reader 8"));

    public static readonly PhraseTable<AlarmKind> Alarms = new(
        "alarm",
        (AlarmKind.Intrusion, "intrusion, the door opened without a release"),
        (AlarmKind.Overtime, "the door is open for too long"),
        (AlarmKind.Tamper, "the device's case is open"),
        (AlarmKind.ReaderTamper, "a reader's case is open"),
        (AlarmKind.Duress, "duress"),
        (AlarmKind.Blocklist, "somebody on the blocklist"),
        (AlarmKind.CodesLocked, "codes are locked"),
        (AlarmKind.AdminLocked, "the admin login is locked"),
        (AlarmKind.ReaderLost, "a reader does not answer"),
        (AlarmKind.ReaderKey, "a reader's key is wrong"));

    public static readonly PhraseTable<RecordName> Names = new(
        "name",
        (RecordName.UnlockMode, "unlock mode"),
        (RecordName.DoorOpenDurationS, "door open duration"),
        (RecordName.WorkingMode, "working mode"),
        (RecordName.DoorDetector, "door detector"),
        (RecordName.Duress, "duress passwords"),
        (RecordName.RescueNeedsTamper, "rescue only with an open case"),
        (RecordName.DoorSensorCheckTimeS, "door sensor check time"),
        (RecordName.UnlockIntervalS, "unlock responding interval"),
        (RecordName.LockWhenClosed, "lock when closed"),
        (RecordName.EmergencyInput, "emergency input"),
        (RecordName.DoorContactType, "door contact type"),
        (RecordName.DoorMode, "door mode"),
        (RecordName.AlwaysOpenSchedule, "always-open schedule"),
        (RecordName.AlwaysClosedSchedule, "always-closed schedule"),
        (RecordName.TimeZoneMin, "time zone"),
        (RecordName.UidByteOrder, "byte order of card UIDs"),
        (RecordName.UidFourBytes, "only four bytes of card UIDs"),
        (RecordName.Wiegand34Format, "Wiegand format of 34 bits"),
        (RecordName.Wiegand36Format, "Wiegand format of 36 bits"),
        (RecordName.Wiegand37Format, "Wiegand format of 37 bits"),
        (RecordName.WiegandByteOrder, "Wiegand byte order"),
        (RecordName.WiegandInverted, "exchanged Wiegand lines"),
        (RecordName.WiegandPinFacility, "facility of Wiegand PINs"),
        (RecordName.WiegandFrameGapMs, "silence after a Wiegand frame"),
        (RecordName.AdminPassword, "admin password"),
        (RecordName.PublicPassword, "public password"),
        (RecordName.UserTable, "user table"),
        (RecordName.CardTable, "card table"),
        (RecordName.All, "everything"),
        (RecordName.Flash, "flash"),
        (RecordName.PeriodGroup, "period group"),
        (RecordName.Schedule, "time schedule"),
        (RecordName.HolidayGroup, "holiday group"),
        (RecordName.DaylightSaving, "daylight saving"),
        (RecordName.RecordLog, "record log"),
        (RecordName.Uses, "uses left"));

    public static readonly PhraseTable<RecordWord> Words = new(
        "word",
        (RecordWord.Added, "added"),
        (RecordWord.Changed, "changed"),
        (RecordWord.Deleted, "deleted"),
        (RecordWord.DeletedAll, "all deleted"),
        (RecordWord.Opened, "opened"),
        (RecordWord.Closed, "closed"),
        (RecordWord.Full, "full"),
        (RecordWord.Menu, "on the menu"),
        (RecordWord.Rescue, "by the rescue after power-on"),
        (RecordWord.Platform, "by the platform"),
        (RecordWord.Open, "the door opened"),
        (RecordWord.Close, "the release ended"),
        (RecordWord.AlwaysOpen, "always open"),
        (RecordWord.AlwaysClosed, "always closed"),
        (RecordWord.Normal, "normal"),
        (RecordWord.Disarm, "alarms disarmed"));
}
