namespace AccessStandalone.Access;

/// <summary>Who asks for a change: it is recorded, as reader <c>keypad</c> or method <c>remote</c>, and neither for the device itself and the panel.</summary>
public enum Origin : byte
{
    Keypad = 0,
    Platform = 1,

    /// <summary>The device itself, when a time is over.</summary>
    Device = 2,

    /// <summary>The control panel on the RS-485 line, in working mode reader.</summary>
    Panel = 3,

    /// <summary>An open client, which the records do not tell from the platform: it may leave a user without card and password, for it sends cards after their users.</summary>
    OpenClient = 4,
}

/// <summary>What became of a change of users, passwords or settings. Anything but <see cref="Done"/> changed nothing.</summary>
public enum ChangeResult : byte
{
    Done = 0,

    /// <summary>User IDs are 1 to 99,999,999.</summary>
    BadUserId = 1,
    UserIdTaken = 2,

    /// <summary>A public password is this number.</summary>
    UserIdIsPublicPassword = 3,

    /// <summary>Card numbers are not 0, a user has at most five.</summary>
    BadCard = 4,
    CardTaken = 5,

    /// <summary>User passwords have 1–8 digits, admin passwords 4–8, public passwords 1–16.</summary>
    BadPassword = 6,

    /// <summary>A user needs a card or a password.</summary>
    NoCredential = 7,

    /// <summary>Names have at most 16 bytes of UTF-8.</summary>
    BadName = 8,
    UsersFull = 9,
    CardsFull = 10,
    NotFound = 11,

    /// <summary>A user has this number as ID.</summary>
    PasswordIsUserId = 12,
    PasswordTaken = 13,
    PasswordsFull = 14,
    BadSetting = 15,
    OutOfRange = 16,

    /// <summary>The medium failed.</summary>
    Fault = 17,

    /// <summary>There is no such kind or state of users.</summary>
    BadKind = 18,

    /// <summary>Validity ends before it begins.</summary>
    BadValidity = 19,

    /// <summary>Schedules, period groups and holiday groups are 0 to 127; a user's schedule may be 255.</summary>
    BadSchedule = 20,

    /// <summary>A period, a date or a rule of daylight saving that is none.</summary>
    BadTimeRule = 21,

    /// <summary>The door is always closed.</summary>
    AlwaysClosed = 22,

    /// <summary>The door is held open, by always open, the emergency input, or PUSH for as long as it releases.</summary>
    HeldOpen = 23,

    /// <summary>Times are from 1970-01-02 to 2105-12-31, UTC.</summary>
    BadTime = 24,
}
