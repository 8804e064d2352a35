using System;

namespace AccessStandalone.HalSim.Board.Chips;

/// <summary>How often each 4 KiB sector has been erased and programmed, ever. Operations that were cut short count too.</summary>
internal sealed class FlashWear
{
    private readonly int[] _erases = new int[FlashArray.SectorCount];
    private readonly int[] _programs = new int[FlashArray.SectorCount];

    public ReadOnlySpan<int> Erases => _erases;

    public ReadOnlySpan<int> Programs => _programs;

    public void Count(FlashOperation operation)
    {
        int[] counters = operation.Kind == FlashOperationKind.PageProgram ? _programs : _erases;
        int first = operation.Address / FlashArray.SectorSize;
        int count = Math.Max(1, operation.Length / FlashArray.SectorSize);
        for (int sector = first; sector < first + count; sector++)
        {
            counters[sector]++;
        }
    }

    public void Set(int sector, int erases, int programs)
    {
        _erases[sector] = erases;
        _programs[sector] = programs;
    }

    public void Clear()
    {
        Array.Clear(_erases);
        Array.Clear(_programs);
    }
}
