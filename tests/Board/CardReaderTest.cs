extern alias firmware;

using System;
using AccessStandalone.HalSim.Board;
using Iot.Device.Mfrc522;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using CardReader = firmware::AccessStandalone.Board.CardReader;

namespace AccessStandalone.Board.Tests;

/// <summary>The firmware's side of the built-in reader.</summary>
[TestClass]
public sealed class CardReaderTest : BoardTest
{
    private const long PollMs = 100;
    private const long CheckMs = 5_000;
    private const string Uid = "04A1B2C3D4E5F6";

    private CardReader _reader = null!;
    private long _nowMs;

    [TestInitialize]
    public void SetUp() => _reader = new CardReader(Open(Wiring.RfidCs, MfRc522.MaximumSpiClockFrequency));

    [TestMethod]
    [DataRow("12345678")]
    [DataRow(Uid)]
    [DataRow("0102030405060708090A")]
    public void ACardIsReadWithAllItsBytes(string uid)
    {
        Board.CardField.Present(Convert.FromHexString(uid));
        Assert.AreEqual(uid, Poll());
    }

    [TestMethod]
    public void ACardCountsOnceForAsLongAsItStays()
    {
        Present(Uid);
        Assert.AreEqual(Uid, Poll());
        for (int i = 0; i < 1_000; i++)
        {
            Assert.IsNull(Poll());
        }
    }

    [TestMethod]
    public void ACardThatWasAwayForTwoPollsIsANewOne()
    {
        Present(Uid);
        Assert.AreEqual(Uid, Poll());
        Board.CardField.Remove();
        Assert.IsNull(Poll());
        Assert.IsNull(Poll());
        Present(Uid);
        Assert.AreEqual(Uid, Poll());
    }

    [TestMethod]
    public void ACardThatMissesOnePollIsTheSame()
    {
        Present(Uid);
        Assert.AreEqual(Uid, Poll());
        Board.CardField.Remove();
        Assert.IsNull(Poll());
        Present(Uid);
        Assert.IsNull(Poll());
    }

    [TestMethod]
    public void AnotherCardIsANewOneAtOnce()
    {
        Present(Uid);
        Assert.AreEqual(Uid, Poll());
        Present("04A1B2C3D4E5F7");
        Assert.AreEqual("04A1B2C3D4E5F7", Poll());

        // Four bytes that the longer one begins with are another card.
        Present("04A1B2C3");
        Assert.AreEqual("04A1B2C3", Poll());
    }

    [TestMethod]
    public void BetweenPollsTheChipIsLeftAlone()
    {
        Poll();
        long transactions = Board.Spi.TrafficOf(Wiring.RfidCs).Transactions;
        for (int i = 1; i < PollMs; i++)
        {
            Assert.IsFalse(_reader.TryRead(_nowMs + i, out _));
        }

        Assert.AreEqual(transactions, Board.Spi.TrafficOf(Wiring.RfidCs).Transactions);
    }

    [TestMethod]
    public void AChipThatGoesIsLostWithinFiveSecondsAndFoundWhenItIsBack()
    {
        Poll();
        Board.CardReader.Absent = true;
        Assert.IsFalse(_reader.IsLost);
        PollFor(CheckMs + PollMs);
        Assert.IsTrue(_reader.IsLost);
        Board.CardReader.Absent = false;
        PollFor(CheckMs + PollMs);
        Assert.IsFalse(_reader.IsLost);
        Present(Uid);
        Assert.AreEqual(Uid, Poll());
    }

    [TestMethod]
    public void AChipThatWasResetIsSetUpAgain()
    {
        Poll();
        Board.CardReader.Absent = true;
        Board.CardReader.Absent = false;
        Present(Uid);
        Assert.IsNull(Poll());
        Board.CardField.Remove();
        PollFor(CheckMs);
        Present(Uid);
        Assert.AreEqual(Uid, Poll());
        Assert.IsFalse(_reader.IsLost);
    }

    [TestMethod]
    public void AChipThatWasNeverThereIsLostFromTheBegin()
    {
        Board.CardReader.Absent = true;
        CyclePower();
        SetUp();
        Assert.IsTrue(_reader.IsLost);
        Present(Uid);
        Assert.IsNull(Poll());
    }

    private void Present(string uid) => Board.CardField.Present(Convert.FromHexString(uid));

    private void PollFor(long milliseconds)
    {
        for (long end = _nowMs + milliseconds; _nowMs < end;)
        {
            Poll();
        }
    }

    /// <returns>The UID of a card that has newly come, or null.</returns>
    private string? Poll()
    {
        _nowMs += PollMs;
        return _reader.TryRead(_nowMs, out byte[] uid) ? Convert.ToHexString(uid) : null;
    }
}
