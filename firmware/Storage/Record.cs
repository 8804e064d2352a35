namespace AccessStandalone.Storage;

/// <summary>One event. A caller keeps one instance and reuses it: nothing is allocated per event.</summary>
public sealed class Record
{
    /// <summary>Given by the log when appended; 1 is the first ever.</summary>
    public uint Sequence;

    /// <summary>UTC in milliseconds since 1970-01-01, or 0 while the clock is not set.</summary>
    public long UtcMs;

    public RecordKind Kind;
    public Reason Reason;
    public AccessMethod Method;
    public ReaderId Reader;
    public AlarmKind Alarm;

    /// <summary>A grant or refusal under duress.</summary>
    public bool Duress;

    /// <summary>0 where no user is known.</summary>
    public uint UserId;

    /// <summary>0 where no card was presented. In a record of the clock see <see cref="FormerUtcMs"/>, in those of the platform <see cref="Address"/>.</summary>
    public ulong Card;

    public RecordName Name;

    /// <summary>The value as a word; <see cref="Value"/> counts only where this is <see cref="RecordWord.None"/> and a name is given.</summary>
    public RecordWord Word;

    public int Value;

    /// <summary>In a record of the clock: UTC before the change, milliseconds since 1970-01-01, or 0 if it was not known. Kept in place of a card.</summary>
    public long FormerUtcMs
    {
        get => (long)Card;
        set => Card = (ulong)value;
    }

    /// <summary>Whether the kind is one that has an address in the card's place: logins, lock-outs, settings, restores and commands.</summary>
    public bool HasAddress =>
        Kind == RecordKind.Login || Kind == RecordKind.Lockout || Kind == RecordKind.Setting || Kind == RecordKind.Restore || Kind == RecordKind.Remote;

    /// <summary>Where the platform connected from, IPv4, the first byte in the highest; 0 where it did not. Kept in place of a card.</summary>
    public uint Address
    {
        get => (uint)Card;
        set => Card = value;
    }

    public void Clear()
    {
        Sequence = 0;
        UtcMs = 0;
        Kind = RecordKind.None;
        Reason = Reason.None;
        Method = AccessMethod.None;
        Reader = ReaderId.None;
        Alarm = AlarmKind.None;
        Duress = false;
        UserId = 0;
        Card = 0;
        Name = RecordName.None;
        Word = RecordWord.None;
        Value = 0;
    }

    public void CopyFrom(Record other)
    {
        Sequence = other.Sequence;
        UtcMs = other.UtcMs;
        Kind = other.Kind;
        Reason = other.Reason;
        Method = other.Method;
        Reader = other.Reader;
        Alarm = other.Alarm;
        Duress = other.Duress;
        UserId = other.UserId;
        Card = other.Card;
        Name = other.Name;
        Word = other.Word;
        Value = other.Value;
    }
}
