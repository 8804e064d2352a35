namespace AccessStandalone.Storage;

/// <summary>Where a key belongs (FORMAT.md §5): a keyed mix, so that nobody can choose numbers that crowd one sector.</summary>
public static class KeyPlace
{
    /// <summary>Different keys give different mixes, in no order anybody can foresee; sectors and pages follow from it.</summary>
    public static ulong Mix(ulong key, ulong hashKey)
    {
        ulong x = key ^ hashKey;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }

    /// <summary>Rises with the mix: the mixes of a logical sector are one interval.</summary>
    public static int LogicalSector(ulong mix, int sectorCount) => (int)(((mix >> 32) * (ulong)sectorCount) >> 32);

    public static int HomePage(ulong mix) => (int)(mix & (FlashLayout.PagesPerSector - 1));
}
