namespace AccessStandalone.HalSim.Board.Chips;

public enum FlashOperationKind
{
    PageProgram = 0,
    SectorErase = 1,
    Block32Erase = 2,
    Block64Erase = 3,
    ChipErase = 4,
}

/// <summary>A program or erase that the flash has begun.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Address">First byte concerned; for a program the address in the command.</param>
/// <param name="Length">
/// Bytes concerned. A program of more bytes than are left in its 256-byte page goes on at the beginning of the page.
/// </param>
public readonly record struct FlashOperation(FlashOperationKind Kind, int Address, int Length)
{
    /// <summary>Sector and block erases.</summary>
    internal bool CanBeSuspended => Kind is not (FlashOperationKind.PageProgram or FlashOperationKind.ChipErase);

    /// <summary>Whether an address is within the block of this erase.</summary>
    internal bool Concerns(int address) => address >= Address && address < Address + Length;
}
