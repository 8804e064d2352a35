namespace AccessStandalone.Protocol.Open;

/// <summary>A record, as PROTOCOL.md §8.1 has it. One instance is used again and again.</summary>
public sealed class OpenRecord
{
    public uint Number;

    /// <summary>0: unknown then.</summary>
    public long UtcMs;

    /// <summary>The same on the clock on the wall, seconds; 0 where that is 0.</summary>
    public uint LocalS;

    public byte Kind;
    public byte Reason;
    public byte Method;
    public byte Reader;
    public byte Alarm;
    public bool IsDuress;
    public byte Word;
    public uint UserId;
    public ulong Card;
}
