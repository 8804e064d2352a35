using System;
using System.Collections.Generic;

namespace AccessStandalone.HalSim.FlashImages;

/// <summary>Where the areas are, in the order of the flash.</summary>
public sealed class FlashLayout
{
    private const int SuperblockSectors = 2;

    private readonly List<FlashArea> _areas = [];
    private readonly FlashArea[] _settings = new FlashArea[2];
    private readonly FlashArea[] _users = new FlashArea[2];
    private readonly FlashArea[] _cards = new FlashArea[2];
    private int _end;

    /// <exception cref="ArgumentException">The areas do not fit the chip.</exception>
    public FlashLayout(FlashGeometry geometry)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        Superblock = Add(FlashAreaKind.Superblock, 0, SuperblockSectors);
        Journal = Add(FlashAreaKind.Journal, 0, geometry.JournalSectors);
        _settings[0] = Add(FlashAreaKind.Settings, 0, geometry.SettingsGroups * FlashArea.GroupSectors);
        _settings[1] = Add(FlashAreaKind.Settings, 1, geometry.SettingsGroups * FlashArea.GroupSectors);
        Log = Add(FlashAreaKind.Log, 0, geometry.LogSectors);
        for (int region = 0; region < 2; region++)
        {
            _users[region] = Add(FlashAreaKind.Users, region, geometry.UserGroups * FlashArea.GroupSectors);
            _cards[region] = Add(FlashAreaKind.Cards, region, geometry.CardGroups * FlashArea.GroupSectors);
        }

        if (_end > geometry.ChipSectors)
        {
            throw new ArgumentException($"The areas take {_end} sectors, the chip has {geometry.ChipSectors}.", nameof(geometry));
        }

        if (_end < geometry.ChipSectors)
        {
            Add(FlashAreaKind.Free, 0, geometry.ChipSectors - _end);
        }
    }

    public IReadOnlyList<FlashArea> Areas => _areas;

    public FlashArea Superblock { get; }

    public FlashArea Journal { get; }

    public FlashArea Log { get; }

    /// <summary>The two regions.</summary>
    public IReadOnlyList<FlashArea> Settings => _settings;

    /// <inheritdoc cref="Settings"/>
    public IReadOnlyList<FlashArea> Users => _users;

    /// <inheritdoc cref="Settings"/>
    public IReadOnlyList<FlashArea> Cards => _cards;

    public FlashArea AreaOf(int sector) => _areas.Find(area => sector >= area.FirstSector && sector < area.EndSector)
        ?? throw new ArgumentOutOfRangeException(nameof(sector));

    private FlashArea Add(FlashAreaKind kind, int region, int sectors)
    {
        var area = new FlashArea(kind, region, _end, sectors);
        _areas.Add(area);
        _end += sectors;
        return area;
    }
}
