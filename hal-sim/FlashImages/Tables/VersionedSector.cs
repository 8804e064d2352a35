namespace AccessStandalone.HalSim.FlashImages.Tables;

/// <summary>A taken sector of a table and its header.</summary>
public sealed record VersionedSector(int Sector, SectorHeader Header)
{
    public uint Version => Header.Number;

    public uint Epoch => Header.Stamp;
}
