namespace AccessStandalone.Protocol.Open;

/// <summary>The members of a request.</summary>
internal enum OpenMember : byte
{
    Other = 0,
    Method = 1,
    Params = 2,
    Id = 3,
    Object = 4,
}
