namespace AccessStandalone.HalSim.Board.Chips;

/// <summary>What the flash has done since it was made or since <see cref="Clear"/>; power cycles do not clear it.</summary>
public sealed class W25q128Counters
{
    /// <summary>Read (0x03) and fast read (0x0B) commands.</summary>
    public long Reads { get; internal set; }

    public long PagePrograms { get; internal set; }

    /// <summary>Data bytes of page programs; of a command with more than 256, the 256 that count.</summary>
    public long ProgrammedBytes { get; internal set; }

    /// <summary>Erases of 4 KiB.</summary>
    public long SectorErases { get; internal set; }

    /// <summary>Erases of 32 KiB or 64 KiB.</summary>
    public long BlockErases { get; internal set; }

    public long ChipErases { get; internal set; }

    /// <summary>Suspend commands (0x75) that suspended an erase.</summary>
    public long Suspends { get; internal set; }

    /// <summary>
    /// Commands without effect: while busy or powered down, without write enable, of a wrong length, or unknown to the chip; suspend and
    /// resume when there is nothing to suspend or resume; while an erase is suspended, erases, and programs of what is being erased.
    /// </summary>
    public long IgnoredCommands { get; internal set; }

    /// <summary>Page programs that wanted to turn a 0 into a 1, which flash cannot; those bits stayed 0.</summary>
    public long ZeroToOneAttempts { get; internal set; }

    public void Clear()
    {
        Reads = 0;
        PagePrograms = 0;
        ProgrammedBytes = 0;
        SectorErases = 0;
        BlockErases = 0;
        ChipErases = 0;
        Suspends = 0;
        IgnoredCommands = 0;
        ZeroToOneAttempts = 0;
    }

    internal void Count(FlashOperation operation)
    {
        switch (operation.Kind)
        {
            case FlashOperationKind.PageProgram:
                PagePrograms++;
                ProgrammedBytes += operation.Length;
                break;
            case FlashOperationKind.SectorErase:
                SectorErases++;
                break;
            case FlashOperationKind.ChipErase:
                ChipErases++;
                break;
            default:
                BlockErases++;
                break;
        }
    }
}
