namespace AccessStandalone.Protocol.Open;

/// <summary>
/// What open clients that are logged in can do with the device: the one way from their methods to it. Results are the numbers of PROTOCOL.md §2.1, 0 done.
/// Each call is one thing and short: who calls does few of them in a step.
/// </summary>
public interface IOpenDesk
{
    /// <summary>Text; ASCII.</summary>
    string Model { get; }

    /// <summary>Firmware version; ASCII.</summary>
    string Version { get; }

    /// <param name="into">Gets the device ID, 8 bytes.</param>
    void ReadDeviceId(byte[] into);

    /// <returns>Seconds since 1970-01-01 on the clock on the wall, 0 while the time is unknown.</returns>
    uint LocalTimeS(long nowMs);

    void ReadDoorSettings(OpenDoorSettings into);

    /// <summary>Whether the door stands open, or its lock is released.</summary>
    bool IsDoorOpen { get; }

    /// <param name="address">Who asks, for the record: IPv4, the first byte in the highest.</param>
    byte OpenDoor(uint address, long nowMs);

    byte CloseDoor(uint address);

    int UserCount { get; }

    int CardCount { get; }

    /// <returns>false if nobody has this ID; <paramref name="into"/> is unchanged then.</returns>
    bool TryFindUser(uint userId, OpenUser into);

    /// <returns>false if nobody has this card; <paramref name="into"/> is unchanged then.</returns>
    bool TryFindCard(ulong card, OpenUser into);

    /// <summary>Reads all users one after the other: begin with 0, go on with the ID read. It looks at a piece of them only.</summary>
    /// <param name="place">0 to begin; gets where to go on if nobody was found, below 0 at the end, 0 if somebody was.</param>
    bool TryFindNextUser(uint afterUserId, ref int place, OpenUser into);

    /// <returns>Busy where it is to be tried again in a later step.</returns>
    byte InsertUser(OpenUser user, uint address);

    /// <summary>Replaces everything but the password, which is set only where <see cref="OpenUser.PasswordDigits"/> says so.</summary>
    /// <returns>Busy where it is to be tried again in a later step.</returns>
    byte UpdateUser(OpenUser user, uint address);

    /// <returns>Busy where it is to be tried again in a later step.</returns>
    byte RemoveUser(uint userId, uint address);

    /// <summary>Number of the oldest record kept, 0 for none.</summary>
    uint OldestRecord { get; }

    /// <summary>Number of the newest record, 0 for none.</summary>
    uint NewestRecord { get; }

    /// <returns>false if that number is not kept.</returns>
    bool TryReadRecord(uint number, OpenRecord into);
}
