namespace AccessStandalone.Storage;

/// <summary>Makes the six tables: settings, users and cards, each in two regions.</summary>
public sealed class TableFactory
{
    private const int TableCount = 6;

    private readonly FlashMedium _medium;
    private readonly SectorPreamble _preamble;
    private readonly SectorCleaner _cleaner;
    private readonly SectorCopier _copier;
    private readonly FlashLayout _layout;
    private readonly SlotShape _large = SlotShape.Large();
    private readonly SlotShape _small = SlotShape.Small();
    private int _made;

    public TableFactory(FlashMedium medium, SectorPreamble preamble, SectorCleaner cleaner, SectorCopier copier, FlashLayout layout)
    {
        _medium = medium;
        _preamble = preamble;
        _cleaner = cleaner;
        _copier = copier;
        _layout = layout;
    }

    /// <summary>Every table made so far.</summary>
    public SlotTable[] All { get; } = new SlotTable[TableCount];

    public SlotTable Settings(int region) =>
        Make(SectorArea.Settings, _layout.FirstSettingSector(region), _layout.SettingGroups, _large);

    public UserTable Users(int region) => new UserTable(
        _medium,
        Make(SectorArea.Users, _layout.FirstUserSector(region), _layout.UserGroups, _large),
        Make(SectorArea.Cards, _layout.FirstCardSector(region), _layout.CardGroups, _small));

    private SlotTable Make(SectorArea area, int firstSector, int groupCount, SlotShape shape)
    {
        var map = new SectorMap(_medium, _preamble, _cleaner, area, firstSector, groupCount);
        var table = new SlotTable(_medium, _preamble, map, area, shape, _copier);
        _copier.Register(table);
        All[_made] = table;
        _made++;
        return table;
    }
}
