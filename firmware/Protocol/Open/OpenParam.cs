namespace AccessStandalone.Protocol.Open;

/// <summary>The parameters that any method here looks at.</summary>
public enum OpenParam : byte
{
    UserName = 0,
    Password = 1,
    Timeout = 2,
    Name = 3,
    Codes = 4,
    DoorIndex = 5,
    Channel = 6,
    UserList = 7,
    CardList = 8,
    UserIdList = 9,
    CardNoList = 10,
    Condition = 11,
    Token = 12,
    Offset = 13,
    Count = 14,
}
