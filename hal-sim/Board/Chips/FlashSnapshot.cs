namespace AccessStandalone.HalSim.Board.Chips;

/// <summary>
/// The contents of a flash at one moment, as <see cref="W25q128.TakeSnapshot"/> gives it. It never changes, costs 32 KiB beside the
/// sectors it shares, and can be restored any number of times, also into other chips and on other threads.
/// </summary>
public sealed class FlashSnapshot
{
    internal FlashSnapshot(byte[]?[] sectors)
    {
        Sectors = sectors;
    }

    internal byte[]?[] Sectors { get; }
}
