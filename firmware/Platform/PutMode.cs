namespace AccessStandalone.Platform;

/// <summary>What a user is put for (PROTOCOL.md §7.2). The numbers are sent.</summary>
public enum PutMode : byte
{
    Insert = 0,
    Update = 1,

    /// <summary>Update whoever is there, insert whoever is not.</summary>
    Either = 2,
}
