using System.IO;
using System.Linq;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.FlashImages;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.FlashImages;

[TestClass]
public sealed class SuperblockCheckTests
{
    private const int Second = FlashBytes.SectorBytes;

    [TestMethod]
    public void A_blank_chip_is_new() => Check.Finds(new FlashBuilder(), Severity.Note, FindingKind.NewChip, 0);

    [TestMethod]
    public void The_contents_of_a_simulated_chip_are_read_without_a_file()
    {
        Finding finding = FlashCheck.Run(new FlashImage(new VirtualBoard().Flash.Peek)).Single();
        Assert.AreEqual("note sector 0 at 0x000000: no superblock: a new chip, or one whose formatting was cut short", finding.ToString());
    }

    [TestMethod]
    public void Contents_of_the_wrong_length_are_refused() =>
        Assert.ThrowsExactly<InvalidDataException>(() => new FlashImage(new byte[1000]));

    [TestMethod]
    public void A_formatted_chip_without_anything_is_in_order() => Check.FindsNothing(FlashBuilder.Formatted());

    [TestMethod]
    public void A_chip_in_use_is_in_order() => Check.FindsNothing(new SampleFlash().Builder);

    [TestMethod]
    public void Foreign_contents()
    {
        var builder = new FlashBuilder();
        builder.Bytes.Program(0, [1, 2, 3]);
        builder.Bytes.Program(Second, [1, 2, 3]);
        Check.Finds(builder, Severity.Error, FindingKind.ForeignChip, 0);
    }

    [TestMethod]
    public void A_formatting_cut_short_is_a_new_chip()
    {
        var builder = new FlashBuilder();
        builder.Bytes.Program(0, "ACST"u8);
        Check.Finds(builder, Severity.Note, FindingKind.NewChip, 0);
    }

    [TestMethod]
    public void A_newer_version_is_not_read()
    {
        var builder = new FlashBuilder();
        builder.Superblock(0, version: 2);
        builder.Superblock(1, version: 2);
        builder.Preamble(3, FlashBuilder.Header(5, 5, 5, 5));
        Check.Finds(builder, Severity.Error, FindingKind.OtherFormatVersion, 0);
    }

    [TestMethod]
    public void A_copy_not_written_yet_is_a_note()
    {
        var builder = new FlashBuilder();
        builder.Superblock(0);
        Check.Finds(builder, Severity.Note, FindingKind.SuperblockCopyLost, Second);
    }

    [TestMethod]
    public void A_copy_with_a_flipped_bit_is_damage()
    {
        FlashBuilder builder = FlashBuilder.Formatted();
        builder.Bytes.Flip(20);
        Check.Finds(builder, Severity.Damage, FindingKind.SuperblockCopyLost, 0);
    }

    [TestMethod]
    public void Two_copies_that_differ()
    {
        var builder = new FlashBuilder();
        builder.Superblock(0);
        builder.Superblock(1, formatId: 5);
        Check.Finds(builder, Severity.Error, FindingKind.SuperblocksDisagree, Second);
    }

    [TestMethod]
    public void Bytes_behind_the_superblock()
    {
        FlashBuilder builder = FlashBuilder.Formatted();
        builder.Bytes.Program(Second + 4000, [0]);
        Check.Finds(builder, Severity.Error, FindingKind.NotBlank, Second + 4000);
    }
}
