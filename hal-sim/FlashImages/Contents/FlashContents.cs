using System;
using System.Collections.Generic;
using AccessStandalone.HalSim.FlashImages.Rings;
using AccessStandalone.HalSim.FlashImages.Tables;

namespace AccessStandalone.HalSim.FlashImages.Contents;

/// <summary>Everything that a valid superblock gives access to.</summary>
public sealed class FlashContents
{
    private readonly Dictionary<ulong, UserEntry> _userById = [];
    private readonly List<UserEntry> _users = [];
    private readonly List<CardEntry> _cards = [];
    private readonly List<SettingEntry> _settings = [];

    private FlashContents(FlashImage image, SuperblockCopy superblock)
    {
        Image = image;
        Preambles = ReadPreambles(image, superblock.FormatId);
        Journal = new Journal(image, Preambles, superblock.FormatId);
        Log = new RecordLog(image, Preambles);
        JournalEntry now = Journal.Newest;
        FlashLayout layout = image.Layout;
        SettingTable = TableOf(layout.Settings[now.SettingsRegion], TableShape.LongSlots, now.SettingsEpoch, superblock.HashKey);
        UserTable = TableOf(layout.Users[now.UserRegion], TableShape.LongSlots, now.UserEpoch, superblock.HashKey);
        CardTable = TableOf(layout.Cards[now.UserRegion], TableShape.ShortSlots, now.UserEpoch, superblock.HashKey);
        ReadRecords();
    }

    public FlashImage Image { get; }

    /// <inheritdoc cref="ReadPreambles"/>
    public IReadOnlyList<SectorPreamble> Preambles { get; }

    public Journal Journal { get; }

    public RecordLog Log { get; }

    public HashTable SettingTable { get; }

    public HashTable UserTable { get; }

    public HashTable CardTable { get; }

    /// <summary>The tables that serve.</summary>
    public IEnumerable<HashTable> Tables => [SettingTable, UserTable, CardTable];

    /// <summary>All users, by ID.</summary>
    public IReadOnlyList<UserEntry> Users => _users;

    /// <summary>All records of the card table, by number: also those that mean nothing.</summary>
    public IReadOnlyList<CardEntry> Cards => _cards;

    /// <summary>All settings that are kept, by key.</summary>
    public IReadOnlyList<SettingEntry> Settings => _settings;

    /// <returns>null without a valid superblock of a format that can be read.</returns>
    public static FlashContents? Read(FlashImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        var superblock = new Superblock(image);
        return superblock.State == SuperblockState.Valid ? new FlashContents(image, superblock.Valid!) : null;
    }

    /// <summary>The preambles, by sector; those of the superblock and of free sectors mean nothing.</summary>
    /// <param name="formatId">null where there is none.</param>
    public static IReadOnlyList<SectorPreamble> ReadPreambles(FlashImage image, uint? formatId)
    {
        ArgumentNullException.ThrowIfNull(image);
        var preambles = new SectorPreamble[image.Geometry.ChipSectors];
        Array.Fill(preambles, new SectorPreamble());
        foreach (FlashArea area in image.Layout.Areas)
        {
            for (int sector = area.FirstSector; sector < area.EndSector && area.HasPreambles; sector++)
            {
                preambles[sector] = SectorPreamble.Of(image.Sector(sector), formatId);
            }
        }

        return preambles;
    }

    /// <returns>null if there is no user with this ID.</returns>
    public UserEntry? UserWith(ulong id) => _userById.GetValueOrDefault(id);

    /// <summary>Whether a card record means something: its user exists and lists the card.</summary>
    public bool Means(CardEntry card)
    {
        ArgumentNullException.ThrowIfNull(card);
        if (UserWith(card.UserId) is { } user)
        {
            foreach (ulong number in user.Cards)
            {
                if (number == card.Number)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private HashTable TableOf(FlashArea area, TableShape shape, uint epoch, ulong hashKey) =>
        new(Image, area, shape, new TableVersions(area, Preambles, epoch), hashKey);

    private void ReadRecords()
    {
        foreach (TableRecord record in UserTable.Live)
        {
            var user = new UserEntry(record);
            _users.Add(user);
            _userById.Add(user.Id, user);
        }

        foreach (TableRecord record in CardTable.Live)
        {
            _cards.Add(new CardEntry(record));
        }

        foreach (TableRecord record in SettingTable.Live)
        {
            _settings.Add(new SettingEntry(record));
        }

        _users.Sort((a, b) => a.Id.CompareTo(b.Id));
        _cards.Sort((a, b) => a.Number.CompareTo(b.Number));
        _settings.Sort((a, b) => a.Record.Key.CompareTo(b.Record.Key));
    }
}
