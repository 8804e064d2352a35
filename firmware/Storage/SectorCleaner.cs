namespace AccessStandalone.Storage;

/// <summary>Erases sectors and marks them clean, one at a time: begun, and looked after in idle moments until it is done.</summary>
public sealed class SectorCleaner
{
    private const int NoSector = -1;

    /// <summary>After so many erases that did nothing, idle time erases no more: the chip is worn out, and trying on would wear it further.</summary>
    private const int MaxFailures = 20;

    private readonly FlashMedium _medium;
    private readonly SectorPreamble _preamble;

    public SectorCleaner(FlashMedium medium, SectorPreamble preamble)
    {
        _medium = medium;
        _preamble = preamble;
    }

    /// <summary>The sector being cleaned, or below 0.</summary>
    public int Sector { get; private set; } = NoSector;

    public bool IsBusy => Sector != NoSector;

    /// <summary>Whether idle time erases at all.</summary>
    public bool CanClean => _medium.Health.FailedErases < MaxFailures;

    /// <summary>Whether idle time may begin another.</summary>
    public bool MayBegin => !IsBusy && CanClean;

    /// <summary>Begins; <see cref="Continue"/> ends it.</summary>
    public void Begin(int sector)
    {
        if (_medium.BeginErase(sector))
        {
            Sector = sector;
        }
    }

    /// <summary>One look at the sector being cleaned.</summary>
    /// <returns>The sector that has become clean, or below 0.</returns>
    public int Continue()
    {
        if (!IsBusy || _medium.Flash.IsErasing())
        {
            return NoSector;
        }

        int sector = Sector;
        Sector = NoSector;
        return _preamble.MarkClean(sector) ? sector : NoSector;
    }

    /// <summary>Cleans a sector at once, in the foreground: waits for the erase.</summary>
    /// <returns>false if it is not clean afterwards.</returns>
    public bool CleanNow(int sector)
    {
        if (Sector == sector)
        {
            Sector = NoSector;
        }
        else if (!_medium.BeginErase(sector))
        {
            return false;
        }

        return _preamble.MarkClean(sector);
    }
}
