namespace AccessStandalone.Storage;

/// <summary>What rights somebody has. The numbers are stored and sent: never reuse one.</summary>
public enum UserKind : byte
{
    General = 0,

    /// <summary>Ignores schedules.</summary>
    Vip = 1,

    /// <summary>Needs uses left.</summary>
    Guest = 2,

    /// <summary>Is recorded and never opens.</summary>
    Patrol = 3,

    /// <summary>Is refused and reported as an alarm.</summary>
    Blocklist = 4,

    /// <summary>Opens and raises the silent duress alarm.</summary>
    Duress = 5,
}

/// <summary>Lost and frozen refuse. The numbers are stored and sent: never reuse one.</summary>
public enum UserState : byte
{
    Normal = 0,
    Lost = 1,
    Frozen = 2,
}
