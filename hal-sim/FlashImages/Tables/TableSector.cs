using System.Collections.Generic;

namespace AccessStandalone.HalSim.FlashImages.Tables;

/// <summary>A taken sector of a table.</summary>
public sealed class TableSector
{
    private readonly TablePage[] _pages = new TablePage[FlashGeometry.PagesInSector];

    internal TableSector(FlashImage image, TableShape shape, int sector, SectorHeader header)
    {
        Sector = sector;
        Header = header;
        for (int page = 0; page < _pages.Length; page++)
        {
            _pages[page] = new TablePage(image, shape, sector, page);
        }
    }

    public int Sector { get; }

    public SectorHeader Header { get; }

    public IReadOnlyList<TablePage> Pages => _pages;

    /// <summary>Pages that a look-up of a key with that home page reads: up to the first that is not closed, at most all.</summary>
    public int ChainFrom(int homePage)
    {
        int read = 1;
        while (read < _pages.Length && _pages[(homePage + read - 1) % _pages.Length].IsClosed)
        {
            read++;
        }

        return read;
    }

    /// <summary>Whether a look-up that begins at the home page comes to that page.</summary>
    public bool Reaches(int homePage, int page) =>
        Distance(homePage, page) < ChainFrom(homePage);

    /// <summary>How many pages on from the home page a page is.</summary>
    public static int Distance(int homePage, int page) =>
        (page - homePage + FlashGeometry.PagesInSector) % FlashGeometry.PagesInSector;
}
