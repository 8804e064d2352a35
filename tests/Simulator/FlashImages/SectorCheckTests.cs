using System;
using AccessStandalone.HalSim.FlashImages;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.FlashImages;

/// <summary>Preambles, versions and epochs.</summary>
[TestClass]
public sealed class SectorCheckTests
{
    private readonly SampleFlash _flash = new();

    private FlashBuilder Builder => _flash.Builder;

    /// <summary>The sector of user 7.</summary>
    private int UserSector => _flash.User7 / FlashBytes.SectorBytes;

    [TestMethod]
    public void A_header_copy_with_a_flipped_bit_is_damage()
    {
        Builder.Bytes.Flip((UserSector * FlashBytes.SectorBytes) + 4);
        Check.Finds(Builder, Severity.Damage, FindingKind.HeaderCopyLost, UserSector * FlashBytes.SectorBytes);
    }

    [TestMethod]
    public void A_header_copy_cut_short_is_a_note()
    {
        int second = (UserSector * FlashBytes.SectorBytes) + 16;
        Builder.Bytes.Cells.AsSpan(second + 4, 12).Fill(0xFF);
        Check.Finds(Builder, Severity.Note, FindingKind.HeaderCopyLost, second);
    }

    [TestMethod]
    public void Two_valid_headers_that_differ()
    {
        FlashBuilder builder = FlashBuilder.Formatted();
        int sector = builder.Users[0].FirstSector;
        builder.Bytes.Program(sector * FlashBytes.SectorBytes, [.. FlashBuilder.Header(4, 0, 1, 0), .. FlashBuilder.Header(4, 0, 2, 0), 0, 0, 0, 0]);
        Check.Finds(builder, Severity.Error, FindingKind.HeadersDisagree, (sector * FlashBytes.SectorBytes) + 16);
    }

    [TestMethod]
    [DataRow(5, 0, DisplayName = "another area")]
    [DataRow(4, 8, DisplayName = "another group")]
    public void A_header_that_does_not_belong_there(int area, int logical)
    {
        FlashBuilder builder = FlashBuilder.Formatted();
        int sector = builder.Users[0].FirstSector;
        builder.Preamble(sector, FlashBuilder.Header(area, logical, 1, 0));
        Check.Finds(builder, Severity.Error, FindingKind.HeaderMisplaced, sector * FlashBytes.SectorBytes);
    }

    [TestMethod]
    public void A_header_of_another_format_version()
    {
        FlashBuilder builder = FlashBuilder.Formatted();
        int sector = builder.Users[0].FirstSector;
        builder.Preamble(sector, FlashBuilder.Header(4, 0, 1, 0, version: 2));
        Check.Finds(builder, Severity.Error, FindingKind.OtherFormatVersion, sector * FlashBytes.SectorBytes);
    }

    [TestMethod]
    public void A_lap_in_the_wrong_sector()
    {
        FlashBuilder builder = FlashBuilder.Formatted();
        builder.Preamble(builder.Log + 2, FlashBuilder.Header(3, 0, 5, 1));
        Check.Finds(builder, Severity.Error, FindingKind.HeaderMisplaced, (builder.Log + 2) * FlashBytes.SectorBytes);
    }

    [TestMethod]
    public void Header_bytes_that_must_be_0()
    {
        FlashBuilder builder = FlashBuilder.Formatted();
        builder.Preamble(builder.Log, FlashBuilder.Header(3, 7, 0, 1));
        builder.Preamble(builder.Journal, FlashBuilder.Header(1, 0, 0, 1));
        Check.Finds(builder, FindingKind.ReservedNotZero, FindingKind.ReservedNotZero);
    }

    [TestMethod]
    public void Headers_of_another_format_are_dirt()
    {
        FlashBuilder builder = FlashBuilder.Formatted();
        byte[] header = FlashBuilder.Header(4, 0, 1, 0);
        header[12] ^= 0x55;
        builder.Preamble(builder.Users[0].FirstSector, header);
        Check.FindsNothing(builder);
    }

    [TestMethod]
    public void An_older_copy_of_a_logical_sector_is_a_note()
    {
        int logical = Builder.Users[0].Home(SampleFlash.OneCardUser).Logical;
        int copy = Builder.Users[0].Begin(logical, version: 2);
        int length = FlashBytes.SectorBytes - 36;
        Builder.Bytes.Cells.AsSpan((UserSector * FlashBytes.SectorBytes) + 36, length)
            .CopyTo(Builder.Bytes.Cells.AsSpan((copy * FlashBytes.SectorBytes) + 36));
        Check.Finds(Builder, Severity.Note, FindingKind.OlderVersion, UserSector * FlashBytes.SectorBytes);
    }

    [TestMethod]
    public void The_same_version_twice_is_an_error()
    {
        int logical = Builder.Users[0].Home(SampleFlash.OneCardUser).Logical;
        int copy = Builder.Users[0].Begin(logical, version: 1);
        Check.Finds(Builder, Severity.Error, FindingKind.SameVersionTwice, copy * FlashBytes.SectorBytes);
    }

    [TestMethod]
    public void Sectors_of_a_former_epoch_are_one_note()
    {
        Builder.Settings[1].Begin(0, 1, epoch: 0);
        int first = Builder.Settings[1].FirstSector;
        Builder.Settings[1].Begin(1, 1, epoch: 0);
        Check.Finds(Builder, Severity.Note, FindingKind.OtherEpoch, first * FlashBytes.SectorBytes);
    }

    [TestMethod]
    public void Sectors_of_an_epoch_to_come()
    {
        int sector = Builder.Cards[1].Begin(0, 1, epoch: 3);
        Check.Finds(Builder, Severity.Error, FindingKind.EpochFromTheFuture, sector * FlashBytes.SectorBytes);
    }

    [TestMethod]
    public void A_clean_sector_with_one_programmed_bit_is_damage()
    {
        int address = ((Builder.Log + 2) * FlashBytes.SectorBytes) + 1000;
        Builder.Bytes.Flip(address);
        Check.Finds(Builder, Severity.Damage, FindingKind.NotBlank, address);
    }

    [TestMethod]
    public void A_clean_sector_with_contents_is_an_error()
    {
        int address = ((Builder.Log + 2) * FlashBytes.SectorBytes) + 4095;
        Builder.Bytes.Program(address, [0]);
        Check.Finds(Builder, Severity.Error, FindingKind.NotBlank, address);
    }

    [TestMethod]
    [DataRow(36, DisplayName = "behind the preamble of cards")]
    [DataRow(511 - 15, DisplayName = "behind the places of cards")]
    public void Programmed_bytes_where_no_slot_lies(int offset)
    {
        int address = (_flash.Card1001 & -FlashBytes.SectorBytes) + offset;
        Builder.Bytes.Program(address, [0]);
        Check.Finds(Builder, Severity.Error, FindingKind.NotBlank, address);
    }

    [TestMethod]
    [DataRow(252, DisplayName = "left over at the end of a page")]
    [DataRow(4095, DisplayName = "left over at the end of the sector")]
    public void Programmed_bytes_between_records(int offset)
    {
        int address = (Builder.Log * FlashBytes.SectorBytes) + offset;
        Builder.Bytes.Program(address, [0]);
        Check.Finds(Builder, Severity.Error, FindingKind.NotBlank, address);
    }
}
