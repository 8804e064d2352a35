namespace AccessStandalone.HalSim.FlashImages.Rings;

/// <summary>A taken sector of a ring.</summary>
public sealed record RingSector(int Sector, SectorHeader Header)
{
    public uint Lap => Header.Number;
}
