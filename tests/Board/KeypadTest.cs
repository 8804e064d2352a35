using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Board.Tests;

[TestClass]
public class KeypadTest : BoardTest
{
    private const byte AllInputs = 0xFF;

    [TestInitialize]
    public void SetUp()
    {
        GiveExpandersAddresses();
        Expander(FrontWrite, 0x0C, 0x70);
    }

    [TestMethod]
    [DataRow('1', 0, 0)]
    [DataRow('2', 0, 1)]
    [DataRow('3', 0, 2)]
    [DataRow('4', 1, 0)]
    [DataRow('5', 1, 1)]
    [DataRow('6', 1, 2)]
    [DataRow('7', 2, 0)]
    [DataRow('8', 2, 1)]
    [DataRow('9', 2, 2)]
    [DataRow('*', 3, 0)]
    [DataRow('0', 3, 1)]
    [DataRow('#', 3, 2)]
    public void AKeyJoinsItsRowAndColumn(char key, int row, int column)
    {
        Board.Keypad.PressKey(key);
        for (int scanned = 0; scanned < 4; scanned++)
        {
            Assert.AreEqual(scanned == row ? 1 << column : 0, ScanRow(scanned), $"row {scanned}");
        }

        Board.Keypad.ReleaseKey(key);
        Assert.AreEqual(0, ScanRow(row));
    }

    [TestMethod]
    public void OneKeyOfARowIsSeenWithAllRowsDriven()
    {
        Expander(FrontWrite, 0x00, 0xF0);
        Board.Keypad.PressKey('9');
        Assert.AreEqual(0b011_0000, ReadExpander(FrontRead, 0x12));
    }

    [TestMethod]
    public void ThreeCornersShowTheFourth()
    {
        Board.Keypad.PressKey('1');
        Board.Keypad.PressKey('3');
        Board.Keypad.PressKey('7');
        Assert.AreEqual(0b101, ScanRow(0));
        Assert.AreEqual(0b101, ScanRow(2), "9 is a ghost: row 2 - 7 - column 0 - 1 - row 0 - 3 - column 2");
        Assert.AreEqual(0b000, ScanRow(1));
        Board.Keypad.ReleaseKey('1');
        Assert.AreEqual(0b001, ScanRow(2));
    }

    [TestMethod]
    public void ColumnsNeedTheirPullUps()
    {
        Expander(FrontWrite, 0x0C, 0x00);
        Assert.AreEqual(0b111, ScanRow(0), "without pull-ups every column reads low");
    }

    [TestMethod]
    public void TwoRowsDrivenAgainstEachOtherAreShorted()
    {
        Expander(FrontWrite, 0x00, 0xF0);
        Expander(FrontWrite, 0x14, 0b1110);
        Board.Keypad.PressKey('1');
        Assert.AreEqual(0, Board.Keypad.RowShorts);
        Board.Keypad.PressKey('4');
        Assert.AreEqual(1, Board.Keypad.RowShorts);
        Expander(FrontWrite, 0x14, 0b1101);
        Assert.AreEqual(1, Board.Keypad.RowShorts, "still the same short");
        Board.Keypad.ReleaseKey('4');
        Board.Keypad.PressKey('*');
        Assert.AreEqual(1, Board.Keypad.RowShorts, "both rows are driven high");
        Expander(FrontWrite, 0x14, 0b0111);
        Assert.AreEqual(2, Board.Keypad.RowShorts);
    }

    [TestMethod]
    public void ScanningOneRowAtATimeShortsNothing()
    {
        foreach (char key in "147*2580")
        {
            Board.Keypad.PressKey(key);
        }

        for (int row = 0; row < 4; row++)
        {
            ScanRow(row);
        }

        Assert.AreEqual(0, Board.Keypad.RowShorts);
    }

    [TestMethod]
    public void PressingAKeyTouchesTheGlass()
    {
        Expander(FrontWrite, 0x0D, 0x20);
        Assert.AreEqual(0x20, ReadExpander(FrontRead, 0x13));
        Board.Keypad.PressKey('5');
        Assert.IsTrue(Board.Keypad.Touched);
        Assert.AreEqual(0x00, ReadExpander(FrontRead, 0x13));
        Board.Keypad.ReleaseKey('5');
        Assert.AreEqual(0x20, ReadExpander(FrontRead, 0x13));

        Board.Keypad.Touched = true;
        Assert.AreEqual(0x00, ReadExpander(FrontRead, 0x13));
        Board.Keypad.PressKey('5');
        Board.Keypad.ReleaseAll();
        Assert.IsFalse(Board.Keypad.Touched);
        Assert.AreEqual(0, ScanRow(1));
    }

    [TestMethod]
    public void ThereAreTwelveKeys() => Assert.ThrowsExactly<ArgumentException>(() => Board.Keypad.PressKey('A'));

    /// <summary>Drives one row low, leaves the others floating, and returns the columns that read low as bits 0-2.</summary>
    private int ScanRow(int row)
    {
        Expander(FrontWrite, 0x00, (byte)(AllInputs & ~(1 << row)));
        return (~ReadExpander(FrontRead, 0x12) >> 4) & 0b111;
    }
}
