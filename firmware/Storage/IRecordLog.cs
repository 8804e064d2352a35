namespace AccessStandalone.Storage;

/// <summary>The record log: a ring in which the oldest records make room for the newest.</summary>
public interface IRecordLog
{
    /// <summary>Sequence number of the oldest record kept, or 0 when there is none.</summary>
    uint OldestSequence { get; }

    /// <summary>Sequence number of the newest record, or 0 when there is none.</summary>
    uint NewestSequence { get; }

    /// <summary>Stores the record and sets its <see cref="Record.Sequence"/>; once this has returned true the record survives a power cut.</summary>
    /// <returns>false if it could not be stored; nothing was changed then.</returns>
    bool Append(Record record);

    /// <summary>
    /// Stores two records, where it can with one program: an alarm and what came of it, with no more waiting than for one. Both survive a power cut once
    /// this has returned true; one that comes before may leave either of them.
    /// </summary>
    /// <returns>false if one of them could not be stored.</returns>
    bool Append(Record first, Record second);

    /// <summary>Reads one record.</summary>
    /// <returns>false if that number is not kept (any more); <paramref name="into"/> is unchanged then.</returns>
    bool TryRead(uint sequence, Record into);

    /// <summary>The platform has all records up to this number; 0 if it has none.</summary>
    uint ReadAcknowledged();

    /// <summary>As <see cref="ISettingStore.IsReadyFor(SettingId)"/>, for <see cref="Acknowledge"/>.</summary>
    bool IsReadyToAcknowledge { get; }

    /// <summary>
    /// Remembers, over restarts, that the platform has all records up to a number. It never goes back, but for a complete restore: the next platform
    /// has none.
    /// </summary>
    /// <returns>false if the number is beyond the newest record, or the medium failed.</returns>
    bool Acknowledge(uint sequence);
}
