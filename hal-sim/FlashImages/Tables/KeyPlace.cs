namespace AccessStandalone.HalSim.FlashImages.Tables;

/// <summary>Where the look-up of a key begins.</summary>
public readonly record struct KeyPlace(int LogicalSector, int HomePage)
{
    public static KeyPlace Of(ulong key, ulong hashKey, int logicalSectors)
    {
        unchecked
        {
            ulong x = key ^ hashKey;
            x ^= x >> 30;
            x *= 0xBF58476D1CE4E5B9;
            x ^= x >> 27;
            x *= 0x94D049BB133111EB;
            x ^= x >> 31;
            return new KeyPlace((int)(((x >> 32) * (ulong)logicalSectors) >> 32), (int)(x % FlashGeometry.PagesInSector));
        }
    }
}
