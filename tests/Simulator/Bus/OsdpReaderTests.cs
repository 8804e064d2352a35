using System;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Board.Bus;
using AccessStandalone.HalSim.Readers;
using AccessStandalone.Rs485;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Bus;

/// <summary>The simulated OSDP reader, asked over the line by a panel.</summary>
[TestClass]
public sealed class OsdpReaderTests
{
    private const int Address = 5;
    private const string Key = "000102030405060708090A0B0C0D0E0F";
    private const string OtherKey = "0F0E0D0C0B0A09080706050403020100";
    private const string Poll = "60";
    private const string Ack = "40";

    private readonly Rs485Bus _line = new();
    private readonly OsdpReader _reader;
    private readonly LinePanel _panel;

    public OsdpReaderTests()
    {
        var clock = new VirtualClock();
        _line.Follow(clock);
        _reader = new OsdpReader(_line, Address);
        _panel = new LinePanel(_line, clock, Address);
    }

    [TestMethod]
    public void It_says_who_it_is_and_what_it_has()
    {
        Assert.AreEqual("450C0B0A990105000000010000", _panel.Ask("6100"));
        Assert.AreEqual("46010101020101030100040401050101060101080100090100" + "0A0001" + "0D0001", _panel.Ask("6200"));
        Assert.AreEqual(Ack, _panel.Ask(Poll));
        Assert.AreEqual(1, _reader.Outputs.TimesOnline);
    }

    [TestMethod]
    public void It_answers_a_millisecond_after_the_last_byte()
    {
        _panel.Ask(Poll);
        long byteNs = Rs485Bus.BitsPerByte * Rs485Bus.NsPerSecond / 9600;
        Assert.AreEqual(1_000_000 + byteNs, _panel.FirstByteNs - _panel.SentNs, 1_000);
        _reader.ReactionUs = 20_000;
        _panel.Ask(Poll);
        Assert.AreEqual(20_000_000 + byteNs, _panel.FirstByteNs - _panel.SentNs, 1_000);
    }

    [TestMethod]
    public void Cards_and_keys_are_told_once()
    {
        Assert.IsFalse(_reader.Present("1011"), "nobody asks yet");
        _panel.Ask(Poll);
        Assert.IsTrue(_reader.Present(WiegandReader.BitsOf(8065495)));
        Assert.IsTrue(_reader.Press("12#*"));
        Assert.AreEqual("5000011A00BD88EB80", _panel.Ask(Poll));
        Assert.AreEqual("53000431320D7F", _panel.Ask(Poll));
        Assert.AreEqual(Ack, _panel.Ask(Poll));
    }

    [TestMethod]
    public void It_remembers_what_it_was_told_to_show()
    {
        _panel.Ask(Poll);
        Assert.AreEqual(0, _reader.Outputs.Colour());

        // Green and dark in turns, half a second each, for 3 s; blue otherwise. Three beeps of 200 ms.
        Assert.AreEqual(Ack, _panel.Ask("690000020505" + "02001E00" + "010A000400"));
        Assert.AreEqual(Ack, _panel.Ask("6A0002020203"));
        Assert.AreEqual(2, _reader.Outputs.Colour());
        Assert.AreEqual(1, _reader.Outputs.BuzzerCommands);
        _panel.Wait(100);
        Assert.IsFalse(_reader.Outputs.IsSounding);
        Assert.AreEqual(0, _reader.Outputs.Colour());
        _panel.Wait(200);
        Assert.IsTrue(_reader.Outputs.IsSounding);
        _panel.Wait(4_000);
        Assert.AreEqual(4, _reader.Outputs.Colour());
        Assert.IsFalse(_reader.Outputs.IsSounding);
        Assert.AreEqual(Ack, _panel.Ask("6800021E00"));
        Assert.IsTrue(_reader.Outputs.IsOn());
        Assert.AreEqual(Ack, _panel.Ask("6B000100010105" + "48454C4C4F"));
        Assert.AreEqual("HELLO", _reader.Outputs.Text);
    }

    [TestMethod]
    public void Nobody_asks_and_it_is_offline_and_still()
    {
        _panel.Ask(Poll);
        _panel.Wait(7_000);
        Assert.AreEqual(0, _reader.Outputs.TimesOffline);
        _panel.Wait(1_100);
        Assert.AreEqual(1, _reader.Outputs.TimesOffline);
        Assert.AreEqual(0, _reader.Outputs.Colour());
        Assert.IsTrue(_line.IsQuietFor(7_000_000));
    }

    [TestMethod]
    public void A_channel_with_the_key_and_none_with_another()
    {
        _reader.Configure(Address, Convert.FromHexString(Key), requiresSecure: true);
        Assert.AreEqual("4106", _panel.Ask(Poll));
        Assert.IsFalse(_panel.Open(OtherKey));
        Assert.IsTrue(_panel.Open(Key));
        Assert.IsTrue(_reader.Role.IsSecure);
        Assert.AreEqual(Ack, _panel.AskSealed(Poll));
        _reader.SetTamper(true);
        Assert.AreEqual("480100", _panel.AskSealed(Poll));
        Assert.AreEqual(Ack, _panel.AskSealed("750110" + OtherKey));
        Assert.AreEqual(OtherKey, Convert.ToHexString(_reader.Outputs.Keys[0]));
        Assert.IsTrue(_panel.Open(OtherKey));
    }

    [TestMethod]
    public void A_cut_cable_and_a_mute_reader()
    {
        Assert.AreEqual(Ack, _panel.Ask(Poll));
        _reader.Faults.IsCut = true;
        Assert.AreEqual(string.Empty, _panel.Ask(Poll));
        Assert.AreEqual(OsdpRefusal.TooShort, _panel.Refusal);
        _reader.Faults.IsCut = false;
        _reader.Faults.IsMute = true;
        Assert.AreEqual(string.Empty, _panel.Ask("68" + "00020000"));
        _reader.Faults.IsMute = false;
        _panel.Sequence = 0;
        Assert.AreEqual(Ack, _panel.Ask(Poll));
    }

    [TestMethod]
    public void Replies_are_changed_as_many_as_were_asked_for()
    {
        _panel.Ask(Poll);
        _reader.Faults.ChangeNext(OsdpFrameChange.WrongCheck);
        _reader.Faults.ChangeNext(frame => OsdpFrameChange.After([0x12, 0x34], frame), 2);
        _panel.Ask(Poll);
        Assert.AreEqual(OsdpRefusal.BadCrc, _panel.Refusal);
        _panel.Ask(Poll);
        Assert.AreEqual(OsdpRefusal.NoSom, _panel.Refusal);
        Assert.AreEqual(1, _reader.Faults.ChangesWaiting);
        _panel.Ask(Poll);
        Assert.AreEqual(Ack, _panel.Ask(Poll));
    }

    [TestMethod]
    public void A_reply_that_is_too_late_and_bytes_that_are_lost()
    {
        _reader.Faults.LateUs = 500_000;
        Assert.AreEqual(string.Empty, _panel.Ask(Poll));
        _panel.Wait(1_000);
        _reader.Faults.LateUs = 0;
        _reader.Faults.LosesEvery = 5;
        _panel.Sequence = 0;
        Assert.AreEqual(string.Empty, _panel.Ask(Poll));
    }

    [TestMethod]
    public void What_is_changed_in_a_frame()
    {
        byte[] ack = Convert.FromHexString("53E508000640B0F0");
        Assert.AreEqual("53E508000640B00F", Convert.ToHexString(OsdpFrameChange.WrongCheck(ack)));
        Assert.AreEqual("53E50800074081C3", Convert.ToHexString(OsdpFrameChange.NextSequence(ack)));
        Assert.AreEqual("5380080006403BCA", Convert.ToHexString(OsdpFrameChange.WithAddress(ack, 0)));
        Assert.AreEqual("53E5", Convert.ToHexString(OsdpFrameChange.CutShort(ack, 2)));
        var frame = new OsdpFrame(128, new OsdpCounters());
        foreach (byte[] changed in new[] { OsdpFrameChange.NextSequence(ack), OsdpFrameChange.WithAddress(ack, 7) })
        {
            Assert.AreEqual(OsdpRefusal.None, frame.Parse(changed, 0, changed.Length));
        }

        byte[] secured = Convert.FromHexString("53810E000E021640CC0BA1FCB65A");
        byte[] broken = OsdpFrameChange.WrongMac(secured);
        Assert.AreEqual("CD", Convert.ToHexString(broken, 8, 1));
        Assert.AreEqual(OsdpRefusal.None, frame.Parse(broken, 0, broken.Length));
        Assert.ThrowsExactly<ArgumentException>(() => OsdpFrameChange.NextSequence([1, 2, 3]));
    }
}
