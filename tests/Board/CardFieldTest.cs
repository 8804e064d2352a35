using System;
using AccessStandalone.HalSim.Board;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Board.Tests;

[TestClass]
public class CardFieldTest : BoardTest
{
    [TestMethod]
    [DataRow(0UL, "00000000")]
    [DataRow(0x12345678UL, "12345678")]
    [DataRow(0xFFFFFFFFUL, "FFFFFFFF")]
    [DataRow(0x1_0000_0000UL, "00000100000000")]
    [DataRow(0x04A1B2C3D4E5F6UL, "04A1B2C3D4E5F6")]
    [DataRow(0xFFFFFFFFFFFFFFUL, "FFFFFFFFFFFFFF")]
    public void NumbersBecomeFourOrSevenBytes(ulong number, string uid) =>
        Assert.AreEqual(uid, Convert.ToHexString(CardField.UidOf(number)));

    [TestMethod]
    public void LargerNumbersAreRefused() =>
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => CardField.UidOf(0x1_00000000_000000));

    [TestMethod]
    public void CardsHaveFourSevenOrTenBytes()
    {
        foreach (int length in new[] { 4, 7, 10 })
        {
            Board.CardField.Present(new byte[length]);
            Assert.AreEqual(length, Board.CardField.Uid.Length);
        }

        Assert.ThrowsExactly<ArgumentException>(() => Board.CardField.Present(new byte[5]));
        Board.CardField.Remove();
        Assert.IsFalse(Board.CardField.HasCard);
    }
}
