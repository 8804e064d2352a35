using System;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Decision;

/// <summary>A record of a decision.</summary>
/// <param name="UsesLeft">What it says of uses left; null if nothing.</param>
public sealed record ExpectedRecord(
    RecordKind Kind,
    Reason Reason,
    AccessMethod Method,
    ReaderId Reader,
    AlarmKind Alarm,
    bool IsDuress,
    uint UserId,
    ulong Card,
    int? UsesLeft,
    long UtcMs)
{
    public static ExpectedRecord Of(Record record)
    {
        ArgumentNullException.ThrowIfNull(record);
        int? usesLeft = record.Name == RecordName.Uses ? UseMark.UsesLeftOf(record.Value) : null;
        return new ExpectedRecord(
            record.Kind, record.Reason, record.Method, record.Reader, record.Alarm, record.Duress, record.UserId, record.Card, usesLeft, record.UtcMs);
    }

    public override string ToString() =>
        $"{Kind} {Reason} {Method} {Reader}, alarm {Alarm}, duress {IsDuress}, user {UserId}, card {Card}, uses {UsesLeft}, {UtcMs} ms";
}
