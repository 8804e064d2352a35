namespace AccessStandalone.Storage;

/// <summary>Where in its group each logical sector of a table is: half a byte each, the even one in the low bits.</summary>
internal sealed class SectorPlaces
{
    /// <summary>Nothing holds it.</summary>
    public const int NoPlace = 15;

    private const byte NoTwoPlaces = 0xFF;
    private const int PlaceBits = 4;
    private const int PlaceMask = 15;

    private readonly byte[] _places;

    public SectorPlaces(int groupCount)
    {
        _places = new byte[groupCount * FlashLayout.GroupLogicalSectors / 2];
    }

    public int LogicalCount => _places.Length * 2;

    /// <returns>0 to 8, or <see cref="NoPlace"/>.</returns>
    public int Of(int logical) => (_places[logical / 2] >> (logical % 2 * PlaceBits)) & PlaceMask;

    public void Set(int logical, int place)
    {
        int shift = logical % 2 * PlaceBits;
        _places[logical / 2] = (byte)((_places[logical / 2] & ~(PlaceMask << shift)) | (place << shift));
    }

    public void ForgetAll()
    {
        for (int i = 0; i < _places.Length; i++)
        {
            _places[i] = NoTwoPlaces;
        }
    }

    public void Forget(int group)
    {
        int first = group * FlashLayout.GroupLogicalSectors;
        for (int i = first; i < first + FlashLayout.GroupLogicalSectors; i++)
        {
            Set(i, NoPlace);
        }
    }

    /// <returns>A bit for each place of the group that holds a logical sector.</returns>
    public int UsedIn(int group)
    {
        int used = 0;
        int first = group * FlashLayout.GroupLogicalSectors;
        for (int i = first; i < first + FlashLayout.GroupLogicalSectors; i++)
        {
            int place = Of(i);
            if (place != NoPlace)
            {
                used |= 1 << place;
            }
        }

        return used;
    }
}
