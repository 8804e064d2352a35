using System;
using System.Device.Spi;
using AccessStandalone.HalSim.Board;
using Iot.Device.Mfrc522;
using Iot.Device.Rfid;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Board.Tests;

[TestClass]
public class MfRc522Test : BoardTest
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);
    private static readonly byte[] Uid = [0x12, 0x34, 0x56, 0x78];

    private MfRc522 _reader = null!;

    [TestInitialize]
    public void SetUp() => _reader = new MfRc522(Open(Wiring.RfidCs, MfRc522.MaximumSpiClockFrequency));

    [TestMethod]
    [DataRow("12345678", (ushort)0x0400, (byte)0x08)]
    [DataRow("04A1B2C3D4E5F6", (ushort)0x4400, (byte)0x20)]
    [DataRow("0102030405060708090A", (ushort)0x8400, (byte)0x20)]
    public void ACardIsRead(string uid, ushort atqa, byte sak)
    {
        Board.CardField.Present(Convert.FromHexString(uid));
        Assert.IsTrue(_reader.ListenToCardIso14443TypeA(out Data106kbpsTypeA card, Timeout));
        Assert.AreEqual(uid, Convert.ToHexString(card.NfcId));
        Assert.AreEqual(atqa, card.Atqa);
        Assert.AreEqual(sak, card.Sak);
    }

    [TestMethod]
    public void OneEmptyPollEndsTheLongestTimeout()
    {
        ulong before = Board.Clock.NowMicroseconds;
        long transactions = Board.Spi.TrafficOf(Wiring.RfidCs).Transactions;
        Assert.IsFalse(_reader.ListenToCardIso14443TypeA(out Data106kbpsTypeA card, TimeSpan.FromHours(1)));
        Assert.IsEmpty(card.NfcId);
        Assert.AreEqual(25_000UL, Board.Clock.NowMicroseconds - before);
        Assert.AreEqual(12, Board.Spi.TrafficOf(Wiring.RfidCs).Transactions - transactions);
    }

    [TestMethod]
    public void AReadCostsTimeAndTransactions()
    {
        Board.CardField.Present(Uid);
        ulong before = Board.Clock.NowMicroseconds;
        long transactions = Board.Spi.TrafficOf(Wiring.RfidCs).Transactions;
        Assert.IsTrue(Found());
        Assert.AreEqual(12_000UL, Board.Clock.NowMicroseconds - before);
        Assert.AreEqual(30, Board.Spi.TrafficOf(Wiring.RfidCs).Transactions - transactions);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(-1)]
    [DataRow(25)]
    public void ATimeoutThatPassesDuringThePollWouldHang(int milliseconds) =>
        Assert.ThrowsExactly<InvalidOperationException>(
            () => _reader.ListenToCardIso14443TypeA(out _, TimeSpan.FromMilliseconds(milliseconds)));

    [TestMethod]
    public void ACardThatIsNotHaltedIsFoundAgain()
    {
        Board.CardField.Present(Uid);
        Assert.IsTrue(Found());
        Assert.IsTrue(Found());
    }

    [TestMethod]
    public void AHaltedCardIsSilentUntilItComesBack()
    {
        Board.CardField.Present(Uid);
        Assert.IsTrue(Found());
        Assert.IsTrue(_reader.Halt());
        Assert.IsFalse(Found());
        Assert.IsFalse(_reader.IsCardPresent(new byte[2]));
        Board.CardField.Remove();
        Assert.IsFalse(Found());
        Board.CardField.Present(Uid);
        Assert.IsTrue(Found());
    }

    [TestMethod]
    public void ACardWithoutFieldForgetsThatItWasHalted()
    {
        Board.CardField.Present(Uid);
        _reader.Halt();
        _reader.Enabled = false;
        Assert.IsFalse(_reader.Enabled);
        Assert.IsFalse(Found());
        _reader.Enabled = true;
        Assert.IsTrue(Found());

        _reader.Halt();
        _reader.SoftReset();
        Assert.IsFalse(Found());
        _reader.Enabled = true;
        Assert.IsTrue(Found());
    }

    [TestMethod]
    public void AHaltedCardStaysHaltedThroughAResetOfTheBoard()
    {
        Board.CardField.Present(Uid);
        _reader.Halt();
        Board.Reset();
        OpenDevices();
        SetUp();
        Assert.IsFalse(Found());

        CyclePower();
        SetUp();
        Assert.IsTrue(Found());
    }

    [TestMethod]
    public void PresenceIsTheAnswerToRequest()
    {
        var atqa = new byte[2];
        Assert.IsFalse(_reader.IsCardPresent(atqa));
        Board.CardField.Present(Uid);
        Assert.IsTrue(_reader.IsCardPresent(atqa));
        CollectionAssert.AreEqual(new byte[] { 0x04, 0x00 }, atqa);
        Assert.ThrowsExactly<ArgumentException>(() => _reader.IsCardPresent(new byte[3]));
    }

    [TestMethod]
    public void TheCardsHaveNothingElseToSay()
    {
        Board.CardField.Present(Uid);
        Assert.IsTrue(Found());
        Assert.AreEqual(-1, _reader.Transceive(0, new byte[] { 0x30, 0x00 }, new byte[16]));
        Assert.IsFalse(_reader.ReselectTarget(0));
    }

    [TestMethod]
    public void TheChipSaysItsVersion()
    {
        Assert.AreEqual(new Version(2, 0), _reader.Version);
        Assert.AreEqual(Gain.G33dB, _reader.Gain);
        _reader.Gain = Gain.G48dB;
        Assert.AreEqual(Gain.G48dB, _reader.Gain);
    }

    [TestMethod]
    public void AMissingChipFindsNothing()
    {
        Board.CardReader.Absent = true;
        CyclePower();
        SetUp();
        Board.CardField.Present(Uid);
        Assert.AreEqual(new Version(0, 0), _reader.Version);
        Assert.IsFalse(Found());
        Assert.IsFalse(_reader.Halt());
    }

    [TestMethod]
    public void OnAnotherChipSelectThereIsNoReader()
    {
        Expanders.Dispose();
        var wrong = new MfRc522(Open(Wiring.ExpanderCs, 1_000_000));
        Board.CardField.Present(Uid);
        Assert.AreEqual(new Version(0, 0), wrong.Version);
        Assert.IsFalse(wrong.ListenToCardIso14443TypeA(out _, Timeout));
    }

    [TestMethod]
    public void DisposingItSwitchesItOffWithItsDevice()
    {
        _reader.Dispose();
        Assert.IsFalse(Board.CardReader.AntennaOn);
        Assert.ThrowsExactly<ObjectDisposedException>(() => Found());
        using SpiDevice free = Open(Wiring.RfidCs, 1_000_000);
        Assert.IsNotNull(free);
    }

    [TestMethod]
    public void EmptyPollsAllocateNothing()
    {
        Found();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1_000; i++)
        {
            Found();
        }

        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private bool Found() => _reader.ListenToCardIso14443TypeA(out _, Timeout);
}
