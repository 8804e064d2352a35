namespace AccessStandalone.Storage;

/// <summary>Damage met in the flash since start; counts only rise.</summary>
public sealed class StorageHealth
{
    /// <summary>Slots read with one bit flipped, and read rightly all the same.</summary>
    public int RepairedSlots { get; private set; }

    /// <summary>Slots that are neither erased nor readable: destroyed, or torn by a power cut.</summary>
    public int UnreadableSlots { get; private set; }

    /// <summary>Sector headers of which one copy or both were lost.</summary>
    public int LostHeaders { get; private set; }

    /// <summary>Programs that did not read back; the data went elsewhere or the change was refused.</summary>
    public int FailedPrograms { get; private set; }

    /// <summary>Sectors that were not blank after an erase.</summary>
    public int FailedErases { get; private set; }

    /// <summary>Everything together: whether there is news since somebody looked.</summary>
    public int Total => RepairedSlots + UnreadableSlots + LostHeaders + FailedPrograms + FailedErases;

    public void CountRepairedSlot() => RepairedSlots++;

    public void CountUnreadableSlot() => UnreadableSlots++;

    public void CountLostHeader() => LostHeaders++;

    public void CountFailedProgram() => FailedPrograms++;

    public void CountFailedErase() => FailedErases++;
}
