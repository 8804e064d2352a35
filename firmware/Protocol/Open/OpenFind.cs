namespace AccessStandalone.Protocol.Open;

/// <summary>A search that a client began: it has one at a time, a new one takes its place.</summary>
public sealed class OpenFind
{
    private const uint FirstToken = 16;

    public OpenFindKind Kind { get; private set; }

    /// <summary>Its number: token of users and cards, object of records. Not used again before very long.</summary>
    public uint Token { get; private set; } = FirstToken;

    /// <summary>Whether it was told what to look for.</summary>
    public bool IsStarted;

    /// <summary>User or record it came to; where it is to go on.</summary>
    public uint Position;

    /// <summary>Where in the table to look for the next user: 0 for after the position, below 0 at the end.</summary>
    public int Place;

    /// <summary>Which card of the user comes next.</summary>
    public int CardIndex;

    /// <summary>Entries given.</summary>
    public long Given;

    /// <summary>Only this user, 0 for all.</summary>
    public uint UserId;

    /// <summary>Only this card, 0 for all.</summary>
    public ulong Card;

    /// <summary>Only records from then on, UTC, seconds.</summary>
    public long FromS;

    /// <summary>Only records up to then, UTC, seconds.</summary>
    public long ToS;

    /// <summary>Begins a new one, and forgets the one before.</summary>
    public void Begin(OpenFindKind kind)
    {
        Kind = kind;
        Token = Token == int.MaxValue ? FirstToken : Token + 1;
        IsStarted = false;
        Restart();
    }

    /// <summary>To its begin, without anything to look for.</summary>
    public void Restart()
    {
        Position = 0;
        Place = 0;
        CardIndex = 0;
        Given = 0;
        UserId = 0;
        Card = 0;
        FromS = 0;
        ToS = long.MaxValue;
    }

    public void End()
    {
        Kind = OpenFindKind.None;
        IsStarted = false;
    }

    public bool Is(OpenFindKind kind, long token) => Kind == kind && Token == token;
}
