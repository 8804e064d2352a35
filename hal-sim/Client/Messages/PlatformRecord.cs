using System;
using System.Net;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Client.Messages;

/// <summary>A record as sent, 36 bytes (PROTOCOL.md §8.1).</summary>
/// <param name="UtcMs">Milliseconds since 1970; 0: it was unknown then.</param>
/// <param name="Card">A card, an IPv4 address (<see cref="Address"/>), or the time before.</param>
public sealed record PlatformRecord(
    uint Number, long UtcMs, RecordKind Kind, Reason Reason, AccessMethod Method, ReaderId Reader, AlarmKind Alarm, bool Duress, RecordName Name,
    RecordWord Word, uint UserId, ulong Card, int Value)
{
    public const int Bytes = 36;

    /// <summary>Where the platform's logins, lock-outs, settings, restores and commands for the door came from; null in other records.</summary>
    public IPAddress? Address =>
        Method == AccessMethod.Remote && Card is > 0 and <= uint.MaxValue
            && (Kind is RecordKind.Login or RecordKind.Lockout or RecordKind.Setting or RecordKind.Restore or RecordKind.Remote)
            ? new IPAddress([(byte)(Card >> 24), (byte)(Card >> 16), (byte)(Card >> 8), (byte)Card])
            : null;

    public static PlatformRecord Parse(ref PayloadReader reader) => new(
        reader.U32(),
        reader.I64(),
        (RecordKind)reader.U8(),
        (Reason)reader.U8(),
        (AccessMethod)reader.U8(),
        (ReaderId)reader.U8(),
        (AlarmKind)reader.U8(),
        reader.U8() != 0,
        (RecordName)reader.U8(),
        (RecordWord)reader.U8(),
        reader.U32(),
        reader.U64(),
        reader.I32());

    public void Build(PayloadWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.U32(Number).I64(UtcMs).U8((byte)Kind).U8((byte)Reason).U8((byte)Method).U8((byte)Reader).U8((byte)Alarm).U8(Duress ? (byte)1 : (byte)0);
        writer.U8((byte)Name).U8((byte)Word).U32(UserId).U64(Card).I32(Value);
    }

    /// <summary>As the firmware has it: what puts records into words takes those.</summary>
    public Record ToRecord() => new()
    {
        Sequence = Number,
        UtcMs = UtcMs,
        Kind = Kind,
        Reason = Reason,
        Method = Method,
        Reader = Reader,
        Alarm = Alarm,
        Duress = Duress,
        Name = Name,
        Word = Word,
        UserId = UserId,
        Card = Card,
        Value = Value,
    };
}
