using System;
using System.IO;
using System.Linq;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Board.Chips;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Board.Tests;

[TestClass]
public class FlashImageTest : BoardTest
{
    private readonly string _folder = Directory.CreateTempSubdirectory("board-flash-").FullName;

    private string Image => Path.Combine(_folder, "device.flash");

    [TestCleanup]
    public void CleanUp() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public void ContentsAndWearComeBack()
    {
        Program(0x000000, 1, 2, 3);
        WaitForFlash();
        Program(0xFFFF00, [.. Enumerable.Range(0, 256).Select(i => (byte)i)]);
        WaitForFlash();
        Erase(0x20, 0x5000);
        WaitForFlash();
        Board.Flash.SaveImage(Image);
        Assert.AreEqual(16L * 1024 * 1024, new FileInfo(Image).Length);
        CollectionAssert.AreEquivalent(
            new[] { "device.flash", "device.flash.wear" }, Directory.GetFiles(_folder).Select(Path.GetFileName).ToArray());

        var other = new VirtualBoard();
        other.Flash.LoadImage(Image);
        Assert.AreEqual(2, other.Flash.Peek(1));
        Assert.AreEqual(0xFE, other.Flash.Peek(0xFFFFFE));
        Assert.AreEqual(0xFF, other.Flash.Peek(0x800000));
        Assert.AreEqual(1, other.Flash.SectorErases[5]);
        Assert.AreEqual(1, other.Flash.SectorPrograms[4095]);
    }

    [TestMethod]
    public void TheImageIsTheRawCells()
    {
        Board.Flash.Poke(0x1234, 0xAB);
        Board.Flash.SaveImage(Image);
        byte[] bytes = File.ReadAllBytes(Image);
        Assert.AreEqual(0xAB, bytes[0x1234]);
        Assert.AreEqual(1, bytes.Count(b => b != 0xFF));
    }

    [TestMethod]
    public void AnImageWithoutWearCountsFromZero()
    {
        Program(0, 0);
        WaitForFlash();
        Board.Flash.SaveImage(Image);
        File.Delete(Image + ".wear");
        Board.Flash.LoadImage(Image);
        Assert.AreEqual(0, Board.Flash.SectorPrograms[0]);
        Assert.AreEqual(0x00, Board.Flash.Peek(0));
    }

    [TestMethod]
    public void FilesOfAWrongLengthAreRefused()
    {
        Board.Flash.Poke(7, 7);
        File.WriteAllBytes(Image, new byte[16 * 1024 * 1024 - 1]);
        InvalidDataException refused = Assert.ThrowsExactly<InvalidDataException>(() => Board.Flash.LoadImage(Image));
        Assert.Contains("16777215 bytes instead of 16777216", refused.Message);
        Assert.AreEqual(7, Board.Flash.Peek(7));

        Board.Flash.SaveImage(Image);
        File.WriteAllBytes(Image + ".wear", new byte[5]);
        Assert.ThrowsExactly<InvalidDataException>(() => Board.Flash.LoadImage(Image));
        Assert.ThrowsExactly<FileNotFoundException>(() => Board.Flash.LoadImage(Image + ".none"));
    }

    [TestMethod]
    public void ARunningOperationIsSavedAsNotBegun()
    {
        Program(0, 0x00);
        Board.Flash.SaveImage(Image);
        Assert.ThrowsExactly<InvalidOperationException>(() => Board.Flash.LoadImage(Image));
        WaitForFlash();
        Board.Flash.LoadImage(Image);
        Assert.AreEqual(0xFF, Board.Flash.Peek(0));
    }

    [TestMethod]
    public void SnapshotsDoNotChange()
    {
        Program(0x1000, 0x0F);
        WaitForFlash();
        FlashSnapshot before = Board.Flash.TakeSnapshot();
        Program(0x1000, 0x00);
        WaitForFlash();
        Erase(0x20, 0x2000);
        WaitForFlash();
        Program(0x2000, 0x22);
        WaitForFlash();

        var other = new VirtualBoard();
        other.Flash.Restore(before);
        Assert.AreEqual(0x0F, other.Flash.Peek(0x1000));
        Assert.AreEqual(0xFF, other.Flash.Peek(0x2000));
        other.Flash.Poke(0x1000, 0x77);
        Board.Flash.Restore(before);
        Assert.AreEqual(0x0F, Board.Flash.Peek(0x1000));
        Assert.AreEqual(0x77, other.Flash.Peek(0x1000));
    }

    [TestMethod]
    public void CellsCanBeLookedAtAndRot()
    {
        Board.Flash.Poke(0xFFF, 0x12);
        var bytes = new byte[3];
        Board.Flash.Peek(0xFFE, bytes);
        CollectionAssert.AreEqual(new byte[] { 0xFF, 0x12, 0xFF }, bytes);
        Assert.AreEqual(0, Board.Flash.SectorPrograms[0]);
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => Board.Flash.Peek(16 * 1024 * 1024));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => Board.Flash.Poke(-1, 0));
    }
}
