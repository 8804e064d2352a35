using AccessStandalone.Rs485;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Rs485;

[TestClass]
public class SecureChannelTests
{
    [TestMethod]
    public void Keys_and_cryptograms_are_as_in_Annex_E()
    {
        var side = new OsdpSecureSide(true);
        byte[] nonceA = OsdpHex.Bytes("B0B1B2B3B4B5B6B7");
        byte[] nonceB = OsdpHex.Bytes("A0A1A2A3A4A5A6A7");
        byte[] result = new byte[16];
        byte[] server = new byte[16];
        side.Keys.Derive(SessionKeys.DefaultBaseKey, nonceA);
        Assert.AreEqual("BF8DC2A8329ACB8C67C6D0CD9A451682", OsdpHex.Text(side.Encryption.Key));
        Assert.AreEqual("5E86C676603BDEE2D8BEAFE178637332", OsdpHex.Text(side.Mac1.Key));
        Assert.AreEqual("6FDA86E857777E81132035758239172E", OsdpHex.Text(side.Mac2.Key));
        side.Keys.ServerCryptogram(nonceA, nonceB, server);
        Assert.AreEqual("26D3356E07762D262801FC8E6665A891", OsdpHex.Text(server));
        side.Keys.ClientCryptogram(nonceA, nonceB, result);
        Assert.AreEqual("FDE5D2F428EC16312471EA3C02BD7796", OsdpHex.Text(result));
        side.Keys.InitialMac(server, result);
        Assert.AreEqual("B2A30057EB98BA2229EC1F875662B524", OsdpHex.Text(result));
    }

    [TestMethod]
    [DataRow("72D2668EA2A9883B", "65C56E8F385705B73EDEDB61A09BFBDA", "20FE1E5515FF43B601964E8446305069", "EC09662B4DFB7C73865C3B3BE1A74F0E", "000102030405060708090A0B0C0D0E0F")]
    [DataRow("48ACEC3C690936B9", "B47C59151B8A110A4706147029849391", "", "", "0F0E0D0C0B0A09080706050403020100")]
    public void Keys_of_captured_sessions_are_derived(string nonce, string encryption, string mac1, string mac2, string baseKey)
    {
        var side = new OsdpSecureSide(true);
        side.Keys.Derive(OsdpHex.Bytes(baseKey), OsdpHex.Bytes(nonce));
        Assert.AreEqual(encryption, OsdpHex.Text(side.Encryption.Key));
        if (mac1 != "")
        {
            Assert.AreEqual(mac1, OsdpHex.Text(side.Mac1.Key));
            Assert.AreEqual(mac2, OsdpHex.Text(side.Mac2.Key));
        }
    }

    [TestMethod]
    [DataRow(0x60, "", "53000E000E0215604B32767773B6")]
    [DataRow(0x64, "", "53000E000E0215646F63246FD050")]
    [DataRow(0x6E, "0180250000", "53001E000E02176EACA3C2FFE4D9E599CD771B8EF3D13F23FAAB634E0895")]
    [DataRow(0x61, "00", "53001E000E021761D14EB7AD982CC5F9AA25318A7EAED6269AE995731983")]
    public void Frames_under_zero_keys_are_as_OSDP_Net_has_them(int code, string data, string frame)
    {
        OsdpSecureSide panel = OsdpSecureSide.WithZeroKeys(true);
        OsdpSecureSide peripheral = OsdpSecureSide.WithZeroKeys(false);
        Assert.AreEqual(frame, OsdpHex.Text(panel.Seal(2, code, OsdpHex.Bytes(data))));
        byte[] bytes = OsdpHex.Bytes(frame);
        Assert.AreEqual((int)SecureRefusal.None, (int)peripheral.Unseal(bytes));
        Assert.AreEqual(data, OsdpHex.Text(bytes, peripheral.Frame.DataOffset, peripheral.Frame.DataCount));
    }

    [TestMethod]
    public void Data_of_every_length_comes_through_both_ways()
    {
        OsdpSecureSide panel = OsdpSecureSide.WithZeroKeys(true);
        OsdpSecureSide peripheral = OsdpSecureSide.WithZeroKeys(false);
        for (int length = 0; length < 50; length++)
        {
            byte[] data = new byte[length];
            for (int i = 0; i < length; i++)
            {
                data[i] = (byte)(i % 3 == 0 ? 0x80 : 0);
            }

            byte[] command = panel.Seal(1, OsdpCommand.Text, data);
            Assert.AreEqual((int)SecureRefusal.None, (int)peripheral.Unseal(command));
            Assert.AreEqual(OsdpHex.Text(data), OsdpHex.Text(command, peripheral.Frame.DataOffset, peripheral.Frame.DataCount));
            byte[] reply = peripheral.Seal(1, OsdpReply.Card, data);
            Assert.AreEqual((int)SecureRefusal.None, (int)panel.Unseal(reply));
            Assert.AreEqual(OsdpHex.Text(data), OsdpHex.Text(reply, panel.Frame.DataOffset, panel.Frame.DataCount));
        }
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("0180250000")]
    public void No_bit_of_a_sealed_frame_can_be_changed(string data)
    {
        byte[] frame = OsdpSecureSide.WithZeroKeys(true).Seal(2, OsdpCommand.Link, OsdpHex.Bytes(data));
        for (int bit = 0; bit < (frame.Length - 2) * 8; bit++)
        {
            byte[] changed = new byte[frame.Length];
            System.Array.Copy(frame, 0, changed, 0, frame.Length);
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            OsdpCheck.Write(changed, 0, changed.Length - 2, true);
            OsdpSecureSide peripheral = OsdpSecureSide.WithZeroKeys(false);
            if (peripheral.Frame.Parse(changed, 0, changed.Length) == OsdpRefusal.None)
            {
                Assert.IsTrue(peripheral.Channel.Unseal(peripheral.Frame) != SecureRefusal.None);
                Assert.IsFalse(peripheral.Channel.IsOpen);
                Assert.AreEqual(0, peripheral.Frame.DataCount);
            }
        }
    }

    [TestMethod]
    public void A_frame_is_good_once_only()
    {
        OsdpSecureSide panel = OsdpSecureSide.WithZeroKeys(true);
        OsdpSecureSide peripheral = OsdpSecureSide.WithZeroKeys(false);
        byte[] first = panel.Seal(1, OsdpCommand.Poll, OsdpHex.Bytes(""));
        Assert.AreEqual((int)SecureRefusal.None, (int)peripheral.Unseal(first));
        byte[] reply = peripheral.Seal(1, OsdpReply.Ack, OsdpHex.Bytes(""));
        Assert.AreEqual((int)SecureRefusal.None, (int)panel.Unseal(reply));
        Assert.AreEqual((int)SecureRefusal.Mac, (int)peripheral.Unseal(first));
        Assert.IsFalse(peripheral.Channel.IsOpen);
    }

    [TestMethod]
    public void A_reply_built_again_would_not_be_the_same()
    {
        OsdpSecureSide panel = OsdpSecureSide.WithZeroKeys(true);
        OsdpSecureSide peripheral = OsdpSecureSide.WithZeroKeys(false);
        peripheral.Unseal(panel.Seal(1, OsdpCommand.Poll, OsdpHex.Bytes("")));
        byte[] reply = peripheral.Seal(1, OsdpReply.Ack, OsdpHex.Bytes(""));
        byte[] next = panel.Seal(2, OsdpCommand.Poll, OsdpHex.Bytes(""));
        Assert.AreEqual((int)SecureRefusal.Mac, (int)peripheral.Unseal(next), "the reply that was not read is in the chain");
        Assert.AreEqual((int)SecureRefusal.None, (int)OsdpSecureSide.WithZeroKeys(false).Unseal(next));
        Assert.AreEqual(14, reply.Length);
    }

    [TestMethod]
    [DataRow(0x16, 0x40, "", 0)]
    [DataRow(0x15, 0x48, "0000", 8)]
    [DataRow(0x16, 0x48, "0000", 8)]
    [DataRow(0x15, 0x40, "", 4)]
    [DataRow(0x17, 0x48, "00000000000000000000000000000000", 4)]
    [DataRow(0x18, 0x48, "", 6)]
    [DataRow(0x18, 0x48, "000000000000000000000000000000", 6)]
    [DataRow(0x18, 0x48, "00000000000000000000000000000000", 7)]
    public void A_panel_takes_replies_by_their_block_and_data(int type, int code, string data, int refusal)
    {
        OsdpSecureSide panel = OsdpSecureSide.WithZeroKeys(true);
        OsdpSecureSide forger = OsdpSecureSide.WithZeroKeys(false);
        Assert.AreEqual(refusal, (int)panel.Unseal(forger.Forge(1, type, code, OsdpHex.Bytes(data))));
        Assert.AreEqual(refusal == 0 || refusal == 8, panel.Channel.IsOpen);
        Assert.AreEqual(0, panel.Frame.DataCount);
    }

    [TestMethod]
    public void Clear_data_in_a_direct_status_reply_is_not_given_out_but_the_channel_stays()
    {
        OsdpSecureSide panel = OsdpSecureSide.WithZeroKeys(true);
        OsdpSecureSide forger = OsdpSecureSide.WithZeroKeys(false);
        Assert.AreEqual((int)SecureRefusal.ClearData, (int)panel.Unseal(forger.Forge(1, 0x15, OsdpReply.LocalStatus, new byte[2])));
        Assert.AreEqual((int)SecureRefusal.None, (int)panel.Unseal(forger.Forge(2, 0x16, OsdpReply.Ack, OsdpHex.Bytes(""))));
    }

    [TestMethod]
    [DataRow(0x16, 4)]
    [DataRow(0x18, 4)]
    [DataRow(0x15, 8)]
    public void A_peripheral_takes_no_reply_for_a_command_and_no_clear_data(int type, int refusal)
    {
        OsdpSecureSide peripheral = OsdpSecureSide.WithZeroKeys(false);
        byte[] frame = OsdpSecureSide.WithZeroKeys(true).Forge(1, type, OsdpCommand.Identify, new byte[1]);
        Assert.AreEqual(refusal, (int)peripheral.Unseal(frame));
    }

    [TestMethod]
    [DataRow(1, 0, 0x40, 2, false)]
    [DataRow(0, 0, 0x79, 9, true)]
    [DataRow(1, 0, 0x79, 2, false)]
    [DataRow(0, 0x16, 0x40, 3, false)]
    public void A_plain_frame_or_sequence_0_ends_the_channel_but_BUSY_does_not(int sequence, int type, int code, int refusal, bool isOpen)
    {
        OsdpSecureSide panel = OsdpSecureSide.WithZeroKeys(true);
        Assert.AreEqual(refusal, (int)panel.Unseal(OsdpSecureSide.WithZeroKeys(false).Forge(sequence, type, code, OsdpHex.Bytes(""))));
        Assert.AreEqual(isOpen, panel.Channel.IsOpen);
    }

    [TestMethod]
    public void Nothing_is_sealed_or_opened_without_a_channel_or_above_the_maximum()
    {
        OsdpSecureSide panel = OsdpSecureSide.WithZeroKeys(true);
        byte[] poll = panel.Seal(1, OsdpCommand.Poll, OsdpHex.Bytes(""));
        var frame = new OsdpFrame(OsdpFrame.MinimumMaximum, new OsdpCounters());
        panel.Channel.Prepare(frame);
        frame.Begin(new byte[256], 0);
        Assert.AreEqual((int)SecureRefusal.TooLong, (int)panel.Channel.Seal(frame, 112));
        Assert.AreEqual((int)SecureRefusal.None, (int)panel.Channel.Seal(frame, 111));
        Assert.AreEqual(126, frame.Length);
        panel.Channel.End();
        Assert.AreEqual((int)SecureRefusal.NotOpen, (int)panel.Channel.Seal(frame, 0));
        var peripheral = new OsdpSecureSide(false);
        Assert.AreEqual((int)SecureRefusal.NotOpen, (int)peripheral.Unseal(poll));
    }
}
