using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Platform;

/// <summary>PROTOCOL.md §8, in bytes.</summary>
[TestClass]
public sealed class DeskRecordTests
{
    private const byte Read = 0x58;
    private const byte Acknowledge = 0x5A;
    private const byte Subscribe = 0x5B;
    private const byte Unsubscribe = 0x5E;
    private const string AllTimes = "0000000000000000 0000000000000000";
    private const string Start = "010000000000000000000000" + "0c00000000000000" + "00000000" + "0000000000000000" + "00000000";

    // Door open duration set to 7 s by 192.168.0.9.
    private const string Set = "020000000000000000000000" + "0800060000000200" + "00000000" + "0900a8c000000000" + "07000000";

    private readonly DeskRig _rig = new();

    [TestMethod]
    public void Records_are_read_with_what_there_is()
    {
        _rig.Ask(0x39, "01 02 07000000");
        Assert.AreEqual("00 01000000" + "02000000" + "03000000" + "02" + Start + Set, _rig.Ask(Read, "00000000 c8" + AllTimes));
        Assert.AreEqual("00 01000000" + "02000000" + "02000000" + "01" + Start, _rig.Ask(Read, "00000000 01" + AllTimes));
        Assert.AreEqual("00 01000000" + "02000000" + "03000000" + "01" + Set, _rig.Ask(Read, "02000000 01" + AllTimes));
        Assert.AreEqual("00 01000000" + "02000000" + "03000000" + "00", _rig.Ask(Read, "03000000 01" + AllTimes));
    }

    [TestMethod]
    [DataRow("00000000 00" + AllTimes)]
    [DataRow("00000000 c9" + AllTimes)]
    [DataRow("00000000 01")]
    [DataRow("00000000 01 0200000000000000 0100000000000000")]
    public void What_is_no_request_is_refused(string request) => Assert.AreEqual("80", _rig.Ask(Read, request));

    [TestMethod]
    public void A_time_filter_leaves_out_the_others_and_looks_at_400_at_most()
    {
        _rig.Ask(0x49, "00286bee9a010000");
        for (int i = 0; i < 250; i++)
        {
            _rig.Bench.RunFor(10);
            _rig.Ask(0x39, "02 02 07000000 02 08000000");
        }

        uint newest = _rig.Log.NewestSequence;
        string page = _rig.Ask(Read, "01000000 c8 00286bee9a010000 00286bee9a010000");
        Assert.AreEqual("00 01000000" + DeskRig.Hex(newest) + DeskRig.Hex(401u) + "01", page[..29], "the record of the clock itself");
        Assert.IsLessThan(25_000, _rig.LongestUs);
        page = _rig.Ask(Read, "01000000 c8 00286bee9a010000 ffffffffffffff7f");
        Assert.AreEqual("c8", page.Substring(27, 2));
    }

    [TestMethod]
    public void Acknowledging_never_goes_back_and_not_beyond_the_newest()
    {
        _rig.Ask(0x39, "01 02 07000000");
        Assert.AreEqual("80", _rig.Ask(Acknowledge, "03000000"));
        Assert.AreEqual("80", _rig.Ask(Acknowledge, "0300"));
        Assert.AreEqual("00", _rig.Ask(Acknowledge, "02000000"));
        Assert.AreEqual("00", _rig.Ask(Acknowledge, "01000000"));
        Assert.AreEqual(2u, _rig.Log.ReadAcknowledged());
    }

    [TestMethod]
    public void Records_are_told_in_order_from_where_was_asked()
    {
        Assert.AreEqual(string.Empty, _rig.Tell());
        Assert.AreEqual("00 01000000", _rig.Ask(Subscribe, "00000000 01"));
        Assert.AreEqual("5c 01" + Start, _rig.Tell());
        Assert.AreEqual(string.Empty, _rig.Tell());
        _rig.Ask(0x39, "01 02 07000000");
        Assert.AreEqual(string.Empty, _rig.Tell(session: 1), "another session has not asked");
        Assert.AreEqual("5c 01" + Set, _rig.Tell());
        Assert.AreEqual("00", _rig.Ask(Unsubscribe));
        _rig.Ask(0x39, "01 02 07000000");
        Assert.AreEqual(string.Empty, _rig.Tell());
        _rig.Ask(Acknowledge, "02000000");
        Assert.AreEqual("00 03000000", _rig.Ask(Subscribe, "00000000 01"));
        StringAssert.StartsWith(_rig.Tell(), "5c 0103");
        Assert.AreEqual("00 02000000", _rig.Ask(Subscribe, "02000000 01"), "anew");
        _rig.Device.Firmware.Desk.End(0);
        Assert.AreEqual(string.Empty, _rig.Tell());
        Assert.AreEqual("80", _rig.Ask(Subscribe, "00000000 00"));
        Assert.AreEqual("80", _rig.Ask(Subscribe, "00000000 04"));
        Assert.AreEqual("80", _rig.Ask(Subscribe, "05000000 01"), "beyond the next");
        Assert.AreEqual("80", _rig.Ask(Unsubscribe, "00"));
    }

    [TestMethod]
    public void Many_records_come_in_several_messages_none_twice()
    {
        for (int i = 0; i < 30; i++)
        {
            _rig.Ask(0x39, "01 02 07000000");
        }

        _rig.Ask(Subscribe, "00000000 01");
        uint next = 1;
        for (string told = _rig.Tell(); told.Length > 0; told = _rig.Tell())
        {
            int count = int.Parse(told.AsSpan(3, 2), System.Globalization.NumberStyles.HexNumber, null);
            foreach (int i in Enumerable.Range(0, count))
            {
                Assert.AreEqual(DeskRig.Hex(next), told.Substring(5 + (72 * i), 8));
                next++;
            }
        }

        Assert.AreEqual(32u, next);
    }

    [TestMethod]
    public void A_user_changed_at_the_keypad_goes_ahead_of_his_record()
    {
        _rig.Ask(Subscribe, "02000000 03");
        _rig.Run("touch\nkeys # 88888888 # 1 # 9 # # 1234 #\nwait 2s\nkeys * *");
        string login = _rig.Tell();
        Assert.AreEqual("5c 0102000000", login[..13]);
        Assert.AreEqual("5d 090000000000ffff0000000000000000ff00ff0001000000" + new string('0', 112), _rig.Tell());
        StringAssert.StartsWith(_rig.Tell(), "5c 0103000000");
        Assert.AreEqual(string.Empty, _rig.Tell());
        _rig.Run("keys # 88888888 # 2 # 9 #\nwait 2s");
        StringAssert.StartsWith(_rig.Tell(), "5c 01");
        Assert.AreEqual("5d 09000000", _rig.Tell());
        StringAssert.StartsWith(_rig.Tell(), "5c 01");
        _rig.Run("keys 0000 #\nwait 2s");
        Assert.AreEqual("5d 00000000", _rig.Tell());
        StringAssert.StartsWith(_rig.Tell(), "5c 01");
        _rig.Ask(0x20, "00 01" + DeskRig.User(1, 0, 0, 11));
        StringAssert.StartsWith(_rig.Tell(), "5c 01");
        Assert.AreEqual(string.Empty, _rig.Tell(), "what the platform does it knows");
    }

    /// <summary>Whoever has a record has the user that went ahead of it; who has not gets both.</summary>
    [TestMethod]
    public void A_user_is_told_again_to_who_lost_the_connection_before_his_record()
    {
        _rig.Run("touch\nkeys # 88888888 # 1 # 9 # # 1234 #\nwait 2s\nkeys * *");
        _rig.Ask(Subscribe, "03000000 03");
        string user = _rig.Tell();
        StringAssert.StartsWith(user, "5d 09");
        _rig.Device.Firmware.Desk.End(0);
        Assert.AreEqual(string.Empty, _rig.Tell(), "nobody is there");
        Assert.AreEqual("00 03000000", _rig.Ask(Subscribe, "03000000 03"));
        Assert.AreEqual(user, _rig.Tell());
        StringAssert.StartsWith(_rig.Tell(), "5c 0103000000");
        _rig.Device.Firmware.Desk.End(0);
        Assert.AreEqual("00 04000000", _rig.Ask(Subscribe, "04000000 03"));
        Assert.AreEqual(string.Empty, _rig.Tell());
    }

    [TestMethod]
    public void Without_person_collection_users_are_not_told_and_users_come_also_without_records()
    {
        _rig.Ask(Subscribe, "02000000 02");
        _rig.Ask(0x39, "01 31 00000000");
        _rig.Run("touch\nkeys # 88888888 # 1 # 9 # # 1234 #\nwait 2s");
        Assert.AreEqual(string.Empty, _rig.Tell() + _rig.Tell());
        _rig.Ask(0x39, "01 31 01000000");
        _rig.Run("keys 8 # # 1234 #\nwait 2s");
        string told = string.Concat(Enumerable.Range(0, 4).Select(i => _rig.Tell()));
        StringAssert.StartsWith(told, "5d 08000000");
    }
}
