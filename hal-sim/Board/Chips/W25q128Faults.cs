namespace AccessStandalone.HalSim.Board.Chips;

/// <summary>What can be wrong with the flash. They act from the next transaction on and survive power cycles.</summary>
public sealed class W25q128Faults
{
    private int _silentProgramFailures;
    private int _silentEraseFailures;

    /// <summary>The chip is not there: it drives nothing, so the bus reads 0xFF.</summary>
    public bool Absent { get; set; }

    /// <summary>BUSY never ends: status can be read, every other command is ignored.</summary>
    public bool StuckBusy { get; set; }

    /// <summary>The three bytes that command 0x9F answers, manufacturer first; 0xEF4018 on a good chip.</summary>
    public int JedecId { get; set; } = W25q128Identity.JedecId;

    /// <summary>How many of the next page programs take their time but change nothing; counts down.</summary>
    public int SilentProgramFailures
    {
        get => _silentProgramFailures;
        set => _silentProgramFailures = value;
    }

    /// <summary>How many of the next erases take their time but change nothing; counts down.</summary>
    public int SilentEraseFailures
    {
        get => _silentEraseFailures;
        set => _silentEraseFailures = value;
    }

    /// <summary>A good chip from now on.</summary>
    public void Clear()
    {
        Absent = false;
        StuckBusy = false;
        JedecId = W25q128Identity.JedecId;
        SilentProgramFailures = 0;
        SilentEraseFailures = 0;
    }

    /// <summary>True, once for each failure ordered, if the operation is to fail silently.</summary>
    internal bool TakeSilentFailure(FlashOperationKind kind) => kind == FlashOperationKind.PageProgram
        ? TakeOne(ref _silentProgramFailures)
        : TakeOne(ref _silentEraseFailures);

    private static bool TakeOne(ref int failures)
    {
        if (failures <= 0)
        {
            return false;
        }

        failures--;
        return true;
    }
}
