namespace AccessStandalone.Protocol.Open;

/// <summary>Numbers of records (PROTOCOL.md §8.1) as open clients have them (DHIP.md §6).</summary>
public static class OpenCodes
{
    public const int KindGranted = 1;
    public const int KindRefused = 2;
    public const int KindPatrol = 3;
    public const int KindAlarm = 4;
    public const int KindAlarmEnd = 5;
    public const int KindDoor = 6;
    public const int KindLogin = 9;

    public const int MethodEmergency = 7;

    public const int AlarmTamper = 3;
    public const int AlarmReaderTamper = 4;
    public const int AlarmDuress = 5;
    public const int AlarmBlocklist = 6;

    public const int WordOpened = 5;
    public const int WordClosed = 6;

    /// <summary>Index of AlarmLocal for the emergency input: one more than the alarms there are.</summary>
    public const int EmergencyIndex = 100;

    // By reason: none, unknown, blocklist, lost, frozen, not yet valid, expired, schedule, no clock, uses, mode, password, no password, locked out,
    // interval, always closed.
    private static readonly byte[] Errors = { 0, 16, 18, 17, 17, 20, 20, 32, 32, 18, 19, 64, 64, 18, 18, 23 };

    // By method: none, card, card + code, code, public, button, remote, emergency.
    private static readonly byte[] Methods = { 1, 1, 2, 21, 20, 5, 4, 4 };

    private const int DuressPassword = 13;
    private const int NoPermission = 18;
    private const int PatrolCard = 25;

    /// <summary>Which event a record is, if any.</summary>
    public static OpenEventCode EventOf(OpenRecord record)
    {
        switch (record.Kind)
        {
            case KindGranted:
                return record.Method == MethodEmergency ? OpenEventCode.AlarmLocal : OpenEventCode.AccessControl;
            case KindRefused:
            case KindPatrol:
                return OpenEventCode.AccessControl;
            case KindAlarm:
            case KindAlarmEnd:
                return record.Alarm == AlarmTamper || record.Alarm == AlarmReaderTamper ? OpenEventCode.ChassisIntruded : OpenEventCode.AlarmLocal;
            case KindDoor:
                return record.Method == MethodEmergency ? OpenEventCode.AlarmLocal
                    : record.Word == WordOpened || record.Word == WordClosed ? OpenEventCode.DoorStatus
                    : OpenEventCode.None;
            case KindLogin:
                return record.Reason != 0 ? OpenEventCode.LoginFailure : OpenEventCode.None;
            default:
                return OpenEventCode.None;
        }
    }

    /// <summary>Whether it is one of the records of who came: AccessControlCardRec.</summary>
    public static bool IsAccess(OpenRecord record) => EventOf(record) == OpenEventCode.AccessControl;

    /// <summary>Why somebody was not let in; 0 for nothing.</summary>
    public static int ErrorOf(OpenRecord record) =>
        record.Kind == KindPatrol ? PatrolCard
        : record.Kind == KindGranted ? 0
        : record.Reason < Errors.Length ? Errors[record.Reason] : NoPermission;

    /// <summary>How somebody asked for the door.</summary>
    public static int MethodOf(OpenRecord record)
    {
        bool hasCode = record.Method == 2 || record.Method == 3;
        return record.IsDuress && hasCode ? DuressPassword : record.Method < Methods.Length ? Methods[record.Method] : Methods[0];
    }

    /// <summary>What the event does: an alarm begins or ends, everything else is a moment.</summary>
    public static string ActionOf(OpenRecord record)
    {
        bool isMoment = record.Alarm == AlarmDuress || record.Alarm == AlarmBlocklist;
        switch (record.Kind)
        {
            case KindAlarm:
                return isMoment ? "Pulse" : "Start";
            case KindAlarmEnd:
                return "Stop";
            default:
                return record.Method != MethodEmergency ? "Pulse" : record.Kind == KindGranted ? "Start" : "Stop";
        }
    }

    /// <summary>The door, 0; of an alarm which one.</summary>
    public static int IndexOf(OpenRecord record)
    {
        switch (EventOf(record))
        {
            case OpenEventCode.AlarmLocal:
                return record.Method == MethodEmergency ? EmergencyIndex : record.Alarm;
            case OpenEventCode.ChassisIntruded:
                return record.Alarm == AlarmTamper ? 0 : record.Reader == 0 ? 1 : record.Reader;
            default:
                return 0;
        }
    }

    public static string NameOf(OpenEventCode code)
    {
        switch (code)
        {
            case OpenEventCode.AccessControl:
                return "AccessControl";
            case OpenEventCode.DoorStatus:
                return "DoorStatus";
            case OpenEventCode.AlarmLocal:
                return "AlarmLocal";
            case OpenEventCode.ChassisIntruded:
                return "ChassisIntruded";
            case OpenEventCode.LoginFailure:
                return "LoginFailure";
            default:
                return "";
        }
    }
}
