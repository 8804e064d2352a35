using System;

namespace AccessStandalone.HalSim.Board.Chips;

/// <summary>Ends a program or erase in the cells, wholly or as a power cut leaves it.</summary>
internal static class FlashTearing
{
    private const int PageSize = 256;

    /// <summary>Strength of <see cref="TearMode.Partial"/>: from about 1 bit in 8 changed to about 7 in 8.</summary>
    private const int PartialStrengths = 5;

    /// <param name="page">For a program, the data by offset in the page, 0xFF where there is none.</param>
    public static void Apply(FlashArray array, FlashOperation operation, byte[] page, TearMode mode, ref SplitMix64 random)
    {
        if (mode == TearMode.NotStarted)
        {
            return;
        }

        (int first, int end) = RangeOf(operation);
        int strength = mode == TearMode.Partial ? random.Below(PartialStrengths) : 0;
        int done = mode == TearMode.Prefix ? first + random.Below(end - first + 1) : end;
        for (int sector = first / FlashArray.SectorSize; sector * FlashArray.SectorSize < done; sector++)
        {
            int sectorStart = sector * FlashArray.SectorSize;
            int from = Math.Max(first, sectorStart);
            int to = Math.Min(done, sectorStart + FlashArray.SectorSize);
            if (operation.Kind == FlashOperationKind.PageProgram)
            {
                Span<byte> cells = array.Writable(sector)[(from - sectorStart)..(to - sectorStart)];
                Program(cells, page.AsSpan(from % PageSize), mode, strength, ref random);
            }
            else if (to - from == FlashArray.SectorSize && mode != TearMode.Partial)
            {
                array.Erase(sector);
            }
            else if (!array.IsErased(sector))
            {
                Erase(array.Writable(sector)[(from - sectorStart)..(to - sectorStart)], mode, strength, ref random);
            }
        }
    }

    /// <summary>
    /// What a read finds where an erase is suspended. Nobody may rely on it, so each read gets something else: the old content as if
    /// untouched, a part of its bits erased, or noise.
    /// </summary>
    /// <param name="address">Where the read began; it may run past the last address.</param>
    /// <param name="found">What the cells hold.</param>
    public static void MakeUndefined(FlashOperation erase, int address, Span<byte> found, ref SplitMix64 random)
    {
        int kind = random.Below(3);
        for (int i = 0; kind != 0 && i < found.Length; i++)
        {
            if (erase.Concerns((address + i) % FlashArray.Size))
            {
                int bits = (int)(random.Next() & 0xFF);
                found[i] = (byte)(kind == 1 ? found[i] | bits : bits);
            }
        }
    }

    /// <summary>The addresses an operation touches, in ascending order; a program that wraps touches its page from the start.</summary>
    private static (int First, int End) RangeOf(FlashOperation operation)
    {
        int end = operation.Address + operation.Length;
        int page = operation.Address & -PageSize;
        bool wraps = operation.Kind == FlashOperationKind.PageProgram && end > page + PageSize;
        return wraps ? (page, page + PageSize) : (operation.Address, end);
    }

    private static void Program(
        Span<byte> cells, ReadOnlySpan<byte> data, TearMode mode, int strength, ref SplitMix64 random)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            int changing = cells[i] & ~data[i];
            cells[i] = (byte)(cells[i] ^ (changing & MaskOf(mode, strength, ref random)));
        }
    }

    private static void Erase(Span<byte> cells, TearMode mode, int strength, ref SplitMix64 random)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = (byte)(cells[i] | (~cells[i] & MaskOf(mode, strength, ref random)));
        }
    }

    /// <summary>The bits of a byte that are done.</summary>
    private static int MaskOf(TearMode mode, int strength, ref SplitMix64 random)
    {
        if (mode != TearMode.Partial)
        {
            return 0xFF;
        }

        ulong word = random.Next();
        int a = (int)(word & 0xFF);
        int b = (int)((word >> 8) & 0xFF);
        int c = (int)((word >> 16) & 0xFF);
        return strength switch
        {
            0 => a & b & c,
            1 => a & b,
            2 => a,
            3 => a | b,
            _ => a | b | c,
        };
    }
}
