namespace AccessStandalone.Protocol.Open;

/// <summary>What is searched.</summary>
public enum OpenFindKind : byte
{
    None = 0,
    Users = 1,
    Cards = 2,

    /// <summary>Who came and who was refused: AccessControlCardRec.</summary>
    Records = 3,

    /// <summary>Cards as records: AccessControlCard.</summary>
    CardRecords = 4,
}
