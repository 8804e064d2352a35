namespace AccessStandalone.HalSim.Board.Chips;

/// <summary>How long the flash is busy with each operation, in microseconds (W25Q128JV datasheet, section 9.6).</summary>
public sealed record W25q128Timing
{
    public ulong PageProgramMicroseconds { get; init; } = 400;

    public ulong SectorEraseMicroseconds { get; init; } = 45_000;

    public ulong Block32EraseMicroseconds { get; init; } = 120_000;

    public ulong Block64EraseMicroseconds { get; init; } = 150_000;

    public ulong ChipEraseMicroseconds { get; init; } = 40_000_000;

    /// <summary>
    /// tSUS, of which the datasheet tells only the maximum: how long the flash is still busy after a suspend, and how long after a resume it
    /// takes no suspend.
    /// </summary>
    public ulong SuspendMicroseconds { get; init; } = 20;

    /// <summary>The datasheet's typical times; what a new chip has.</summary>
    public static W25q128Timing Typical { get; } = new();

    /// <summary>The datasheet's maximum times.</summary>
    public static W25q128Timing Maximum { get; } = new()
    {
        PageProgramMicroseconds = 3_000,
        SectorEraseMicroseconds = 400_000,
        Block32EraseMicroseconds = 1_600_000,
        Block64EraseMicroseconds = 2_000_000,
        ChipEraseMicroseconds = 200_000_000,
    };

    internal ulong Of(FlashOperationKind kind) => kind switch
    {
        FlashOperationKind.PageProgram => PageProgramMicroseconds,
        FlashOperationKind.SectorErase => SectorEraseMicroseconds,
        FlashOperationKind.Block32Erase => Block32EraseMicroseconds,
        FlashOperationKind.Block64Erase => Block64EraseMicroseconds,
        _ => ChipEraseMicroseconds,
    };
}
