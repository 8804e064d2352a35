namespace AccessStandalone.Storage;

/// <summary>Finds the newest sector of a ring by its headers (FORMAT.md §4).</summary>
public sealed class RingSearch
{
    /// <summary>A header that cannot be read is stepped over, this often in a row.</summary>
    private const int MaxLostHeaders = 4;

    /// <summary>Rings up to this size are read whole: most of their sectors may be erased ahead, which bisection could not tell from the end.</summary>
    private const int MaxReadWhole = 16;

    private readonly SectorPreamble _preamble;
    private readonly SectorArea _area;
    private readonly int _firstSector;
    private readonly int _sectorCount;

    public RingSearch(SectorPreamble preamble, SectorArea area, int firstSector, int sectorCount)
    {
        _preamble = preamble;
        _area = area;
        _firstSector = firstSector;
        _sectorCount = sectorCount;
    }

    /// <summary>Reads the header at an index of the ring.</summary>
    /// <param name="lap">Its lap number, or 0 if the sector has none that can be read.</param>
    /// <returns>false if the flash failed.</returns>
    public bool ReadLapAt(int index, out uint lap)
    {
        lap = 0;
        if (!_preamble.Read(_firstSector + index))
        {
            return false;
        }

        bool ours = _preamble.State == SectorState.Taken && _preamble.Area == _area && _preamble.Version % (uint)_sectorCount == (uint)index;
        lap = ours ? _preamble.Version : 0;
        return true;
    }

    /// <param name="newest">The highest lap number, or 0 if the ring is empty.</param>
    /// <returns>false if the flash failed.</returns>
    public bool FindNewest(out uint newest)
    {
        newest = 0;
        for (int index = 0; index < _sectorCount; index++)
        {
            if (!ReadLapAt(index, out uint lap))
            {
                return false;
            }

            if (lap != 0 && _sectorCount > MaxReadWhole)
            {
                return Bisect(index, lap, out newest);
            }

            if (lap > newest)
            {
                newest = lap;
            }
        }

        return true;
    }

    /// <summary>From the first sector that can be read the laps rise by one up to the newest; behind it are older ones, clean ones, or none.</summary>
    private bool Bisect(int first, uint firstLap, out uint newest)
    {
        int low = first;
        int high = _sectorCount - 1;
        newest = firstLap;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            int probe = middle;
            uint lap = 0;
            while (lap == 0 && probe <= high && probe < middle + MaxLostHeaders)
            {
                if (!ReadLapAt(probe, out lap))
                {
                    return false;
                }

                probe++;
            }

            if (lap == firstLap + (uint)(probe - 1 - first))
            {
                low = probe - 1;
                newest = lap;
            }
            else
            {
                high = middle - 1;
            }
        }

        return true;
    }
}
