using System;
using AccessStandalone.HalSim.FlashImages;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.FlashImages;

[TestClass]
public sealed class JournalCheckTests
{
    private readonly FlashBuilder _builder = FlashBuilder.Formatted();

    [TestMethod]
    public void A_change_that_was_not_made()
    {
        Entries(new EntryBytes(1, 1) { UserId = 5, UsersChange = 1, CardsChange = 2 }, new EntryBytes(1, 2) { UserId = 5, UsersChange = 1 });
        Check.FindsNothing(_builder);
    }

    [TestMethod]
    public void A_user_removed_counts()
    {
        _builder.Users[0].Append(SlotBytes.User(5, 1, []));
        _builder.Users[0].Append(SlotBytes.UserTombstone(5, 2));
        Entries(new EntryBytes(1, 1) { UserId = 5, UsersChange = 1 }, new EntryBytes(2, 2) { UserId = 5, UsersChange = -1, Users = 1 });
        Check.FindsNothing(_builder);
    }

    [TestMethod]
    public void All_removed_and_a_replacement()
    {
        Entries(
            new EntryBytes(3, 1) { Regions = 1, UserEpoch = 1 },
            new EntryBytes(4, 2) { Regions = 1, UserEpoch = 1 },
            new EntryBytes(5, 3) { Regions = 3, UserEpoch = 1, SettingsEpoch = 1 },
            new EntryBytes(3, 4) { Regions = 2, UserEpoch = 2, SettingsEpoch = 1, Users = 1 });
        _builder.Users[0].Epoch = 2;
        _builder.Users[0].Append(SlotBytes.User(5, 2, []));
        Check.FindsNothing(_builder);
    }

    [TestMethod]
    public void A_copy_with_a_flipped_bit_is_damage()
    {
        Entries(new EntryBytes(4, 1));
        _builder.Bytes.Flip(_builder.JournalAddress(0, 0) + 30);
        Check.Finds(_builder, Severity.Damage, FindingKind.JournalCopyLost, _builder.JournalAddress(0, 0));
    }

    [TestMethod]
    public void A_copy_cut_short_is_a_note()
    {
        Entries(new EntryBytes(4, 1));
        _builder.Bytes.Cells.AsSpan(_builder.JournalAddress(0, 0) + 70, 58).Fill(0xFF);
        Check.Finds(_builder, Severity.Note, FindingKind.JournalCopyLost, _builder.JournalAddress(0, 0));
    }

    [TestMethod]
    public void Two_valid_copies_that_differ()
    {
        _builder.JournalLap(0);
        byte[] one = new EntryBytes(4, 1).ToBytes();
        byte[] other = new EntryBytes(4, 2).ToBytes();
        _builder.Bytes.Program(_builder.JournalAddress(0, 0), [.. one, .. other]);
        Check.Finds(_builder, Severity.Error, FindingKind.JournalCopiesDisagree, _builder.JournalAddress(0, 0));
    }

    [TestMethod]
    public void A_place_without_content_is_a_note()
    {
        Entries(new EntryBytes(4, 1));
        _builder.Bytes.Program(_builder.JournalAddress(0, 1), [1, 0, 1]);
        _builder.Entry(0, 2, new EntryBytes(4, 2));
        Check.Finds(_builder, Severity.Note, FindingKind.SlotUnreadable, _builder.JournalAddress(0, 1));
    }

    [TestMethod]
    public void A_revision_left_out_is_damage()
    {
        Entries(new EntryBytes(4, 1), new EntryBytes(4, 3));
        Check.Finds(_builder, Severity.Damage, FindingKind.JournalRevisionGap, _builder.JournalAddress(0, 1));
    }

    [TestMethod]
    public void A_revision_that_does_not_rise()
    {
        Entries(new EntryBytes(4, 2), new EntryBytes(4, 2));
        Check.Finds(_builder, Severity.Error, FindingKind.JournalRevisionOrder, _builder.JournalAddress(0, 1));
    }

    [TestMethod]
    public void An_unknown_kind()
    {
        Entries(new EntryBytes(6, 1));
        Check.Finds(_builder, Severity.Error, FindingKind.UnknownValue, _builder.JournalAddress(0, 0));
    }

    [TestMethod]
    [DataRow(1, 4u, 2, 0, DisplayName = "two users at once")]
    [DataRow(1, 4u, 1, 6, DisplayName = "six cards")]
    [DataRow(1, 0u, 1, 0, DisplayName = "no user ID")]
    [DataRow(2, 4u, 0, 0, DisplayName = "nobody removed")]
    [DataRow(4, 4u, 0, 0, DisplayName = "a user where none is meant")]
    [DataRow(3, 0u, 0, 0, DisplayName = "a new table in the same region")]
    [DataRow(5, 0u, 0, 0, DisplayName = "cleared settings in the same region")]
    public void An_entry_that_cannot_be(int kind, uint userId, int users, int cards)
    {
        Entries(new EntryBytes(kind, 1) { UserId = userId, UsersChange = users, CardsChange = cards });
        Check.Finds(_builder, Severity.Error, FindingKind.JournalContradiction, _builder.JournalAddress(0, 0));
    }

    [TestMethod]
    public void Regions_and_epochs_that_change_by_themselves()
    {
        Entries(new EntryBytes(4, 1), new EntryBytes(4, 2) { Regions = 1 }, new EntryBytes(4, 3) { Regions = 1, SettingsEpoch = 1 });
        Check.Finds(_builder, FindingKind.JournalContradiction, FindingKind.JournalContradiction);
    }

    [TestMethod]
    public void Counts_that_change_by_themselves()
    {
        Entries(new EntryBytes(4, 1), new EntryBytes(4, 2) { Users = 3, Cards = 4 });
        Check.Finds(_builder, FindingKind.JournalContradiction, FindingKind.UserCountWrong, FindingKind.CardCountWrong);
    }

    [TestMethod]
    public void An_epoch_to_come()
    {
        Entries(new EntryBytes(3, 1) { Regions = 1, UserEpoch = 2 });
        Check.Finds(_builder, Severity.Error, FindingKind.EpochFromTheFuture, _builder.JournalAddress(0, 0));
    }

    [TestMethod]
    public void The_table_has_a_user_less_than_the_journal()
    {
        var flash = new SampleFlash();
        flash.Builder.Users[0].Append(SlotBytes.UserTombstone(SampleFlash.OneCardUser, 2));
        Check.Finds(flash.Builder, FindingKind.UserCountWrong, FindingKind.CardCountWrong, FindingKind.CardMeansNothing);
    }

    private void Entries(params EntryBytes[] entries)
    {
        _builder.JournalLap(0);
        for (int i = 0; i < entries.Length; i++)
        {
            _builder.Entry(0, i, entries[i]);
        }
    }
}
