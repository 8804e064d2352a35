using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.Protocol;
using AccessStandalone.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Platform;

/// <summary>PROTOCOL.md §7.4, in bytes.</summary>
[TestClass]
public sealed class DeskReplacementTests
{
    private const byte Put = 0x20;
    private const byte Find = 0x24;
    private const byte Begin = 0x25;
    private const byte Add = 0x26;
    private const byte Commit = 0x27;
    private const byte Abandon = 0x28;
    private const byte State = 0x29;
    private const string Token = "0102030405060708";
    private const string NoState = "00 0000000000000000" + "000000000000000000";

    private readonly DeskRig _rig = new();

    [TestMethod]
    public void All_users_are_replaced_at_once()
    {
        _rig.Ask(Put, "00 02" + DeskRig.User(1, 4, 1234, 11) + DeskRig.User(2, 0, 0, 12));
        Assert.AreEqual(NoState, _rig.Ask(State));
        Assert.AreEqual("00 0000000003000000", _rig.Ask(Begin, Token));
        Assert.AreEqual("00 0400000505", _rig.Ask(Add, "00000000 04" + DeskRig.User(1, 255, 0) + DeskRig.User(3, 0, 0, 12) + DeskRig.User(4, 0, 0, 12) + DeskRig.User(5, 0, 0, 6, 6)));
        Assert.AreEqual("00 010102030405060708" + "04000000" + "03000000", _rig.Ask(State));
        Assert.AreEqual("0b", _rig.Ask(Find, "00 0300000000000000"), "not before the commit");
        Assert.AreEqual("86 04000000", _rig.Ask(Commit, "03000000"));
        Assert.AreEqual("80", _rig.Ask(Commit));
        Assert.AreEqual("00 04000000", _rig.Ask(Commit, "04000000"));
        Assert.AreEqual(RecordKind.User, _rig.Newest.Kind);
        Assert.AreEqual(RecordWord.Replaced, _rig.Newest.Word);
        Assert.AreEqual(AccessMethod.Remote, _rig.Newest.Method);
        Assert.AreEqual(NoState, _rig.Ask(State));
        Assert.AreEqual("0b", _rig.Ask(Find, "00 0200000000000000"));
        StringAssert.StartsWith(_rig.Ask(Find, "00 0300000000000000"), "00 03");
        Assert.AreEqual("03000000", _rig.Ask(0x10).Substring(3 + 40, 8), "the epoch that was told");

        // The password that was not sent is the one there was.
        _rig.Ask(0x39, "01 01 02000000");
        _rig.Run("touch\nkeys 1 # 1234 #");
        Assert.AreEqual(RecordKind.Granted, _rig.Newest.Kind);
    }

    [TestMethod]
    public void The_results_of_the_entries_added_last_are_given_again()
    {
        _rig.Ask(Begin, Token);
        string first = "00000000 02" + DeskRig.User(1, 0, 0, 11) + DeskRig.User(0, 0, 0, 12);
        string second = "02000000 01" + DeskRig.User(3, 0, 0, 13);
        Assert.AreEqual("00 020001", _rig.Ask(Add, first));
        Assert.AreEqual("00 020001", _rig.Ask(Add, first));
        Assert.AreEqual("00 0100", _rig.Ask(Add, second));
        Assert.AreEqual("86 03000000", _rig.Ask(Add, first), "not the last any more");
        Assert.AreEqual("86 03000000", _rig.Ask(Add, "04000000 01" + DeskRig.User(4, 0, 0, 14)));
        Assert.AreEqual("00 020000", _rig.Ask(Add, "02000000 02" + DeskRig.User(3, 0, 0, 13) + DeskRig.User(4, 0, 0, 14)), "what is new of it is added");
        Assert.AreEqual("00 0400000001000000", _rig.Ask(Begin, Token, session: 1), "from another connection");
    }

    [TestMethod]
    public void Another_token_begins_anew_and_nothing_is_added_without_a_begin()
    {
        string add = "00000000 01" + DeskRig.User(1, 0, 0, 11);
        Assert.AreEqual("85", _rig.Ask(Add, add));
        Assert.AreEqual("85", _rig.Ask(Commit, "00000000"));
        Assert.AreEqual("00", _rig.Ask(Abandon), "there is none: that is what was wanted");
        _rig.Ask(Begin, Token);
        _rig.Ask(Add, add);
        Assert.AreEqual("00 0000000002000000", _rig.Ask(Begin, "1102030405060708"));
        Assert.AreEqual("00 0100", _rig.Ask(Add, add));
        Assert.AreEqual("00", _rig.Ask(Abandon));
        Assert.AreEqual("85", _rig.Ask(Commit, "01000000"));
        Assert.AreEqual("80", _rig.Ask(Begin, "00"));
        Assert.AreEqual("80", _rig.Ask(State, "00"));
        Assert.AreEqual("80", _rig.Ask(Abandon, "00"));
        Assert.AreEqual("80", _rig.Ask(Add, "00000000 02" + DeskRig.User(1, 0, 0, 11)));
    }

    [TestMethod]
    public void Who_reconnects_goes_on_at_once_and_what_the_former_connection_had_under_way_ends()
    {
        _rig.TidyUp();
        string users = Users(20);
        _rig.Ask(Begin, Token);
        PlatformCall former = DeskRig.Begin(Add, "00000000 14" + users, 0, out byte[] answer);
        Assert.IsFalse(_rig.Handle(former));
        Assert.AreEqual("85", _rig.Ask(Add, "03000000 01" + DeskRig.User(4, 0, 0, 1004), session: 1), "it has not begun");
        Assert.AreEqual("85", _rig.Ask(Commit, "03000000", session: 1));
        int added = Position(_rig.Ask(Begin, Token, session: 1));
        Assert.IsTrue(added is > 0 and < 20, $"what was added counts: {added}");
        Assert.IsTrue(_rig.Handle(former));
        Assert.AreEqual("85", DeskRig.Answer(former, answer));
        Assert.AreEqual("85", _rig.Ask(Add, "03000000 01" + DeskRig.User(4, 0, 0, 1004)), "nor does what came behind it count");
        Assert.AreEqual("85", _rig.Ask(Commit, "03000000"));
        Assert.AreEqual("00 14" + new string('0', 40), _rig.Ask(Add, "00000000 14" + users, session: 1));
        Assert.AreEqual("87", _rig.Ask(0x30, "01 01 04 d204000000000000"), "no public passwords meanwhile");
        StringAssert.StartsWith(_rig.Ask(Commit, "14000000", session: 1), "00 ");
        Assert.AreEqual(20, _rig.Device.Firmware.Users.Store.UserCount);
    }

    [TestMethod]
    public void Another_client_in_the_place_of_one_that_has_gone_begins_first()
    {
        _rig.TidyUp();
        _rig.Ask(Begin, Token);
        Assert.IsFalse(_rig.Handle(DeskRig.Begin(Add, "00000000 14" + Users(20), 0, out _)));
        _rig.Device.Firmware.Desk.End(0);
        Assert.AreEqual("85", _rig.Ask(Add, "03000000 01" + DeskRig.User(4, 0, 0, 1004)));
        uint added = (uint)Position(_rig.Ask(Begin, Token));
        Assert.IsGreaterThan(0u, added);
        Assert.AreEqual("00 0100", _rig.Ask(Add, DeskRig.Hex(added) + "01" + DeskRig.User(21, 0, 0, 1021)));
    }

    [TestMethod]
    public void Another_token_ends_an_add_that_is_being_done()
    {
        _rig.TidyUp();
        _rig.Ask(Begin, Token);
        PlatformCall former = DeskRig.Begin(Add, "00000000 14" + Users(20), 0, out byte[] answer);
        Assert.IsFalse(_rig.Handle(former));
        Assert.AreEqual("00 0000000002000000", _rig.Ask(Begin, "1102030405060708", session: 1));
        Assert.IsTrue(_rig.Handle(former));
        Assert.AreEqual("85", DeskRig.Answer(former, answer));
        Assert.AreEqual("00 0100", _rig.Ask(Add, "00000000 01" + DeskRig.User(4, 0, 0, 1004), session: 1));
    }

    /// <summary>So an epoch that was told, and is the table's, tells that this set is the table.</summary>
    [TestMethod]
    public void An_epoch_is_of_one_replacement_only_whatever_becomes_of_it()
    {
        var told = new HashSet<string>();
        Assert.IsTrue(told.Add(Epoch()), "no replacement's yet");
        for (int i = 0; i < 3; i++)
        {
            Assert.IsTrue(told.Add(Begun(1)), "given up for another");
            Assert.IsTrue(told.Add(Begun(2)), "abandoned");
            _rig.Ask(Abandon);
            Assert.IsTrue(told.Add(Begun(3)), "given up by a cut");
            _rig.Run("power cycle");
            Assert.IsTrue(told.Add(Begun(3)), "with the same token after the cut");
            _rig.Ask(0x22);
            Assert.IsTrue(told.Add(Epoch()), "all were deleted");
            string last = Begun(4);
            Assert.IsTrue(told.Add(last), "this one is committed");
            Assert.AreNotEqual(last, Epoch());
            StringAssert.StartsWith(_rig.Ask(Commit, "00000000"), "00 ");
            Assert.AreEqual(last, Epoch());
            _rig.Run("power cycle");
            Assert.AreEqual(last, Epoch());
        }
    }

    [TestMethod]
    public void A_replacement_right_after_another_waits_for_erased_flash_in_steps()
    {
        _rig.TidyUp();
        for (int round = 1; round <= 3; round++)
        {
            _rig.Ask(Begin, DeskRig.Hex((ulong)round));
            for (int batch = 0; batch < 5; batch++)
            {
                uint first = (uint)(batch * 100);
                string users = string.Concat(Enumerable.Range(1, 100).Select(i => DeskRig.User(first + (uint)i, 0, 0, (ulong)(first + (1000 * i)), (ulong)(first + (1000 * i) + 1))));
                Assert.AreEqual("00 64" + new string('0', 200), _rig.Ask(Add, DeskRig.Hex(first) + "64" + users));
            }

            StringAssert.StartsWith(_rig.Ask(Commit, DeskRig.Hex(500u)), "00 ");
        }

        Assert.IsLessThan(30_000, _rig.WorstUs);
        Assert.AreEqual(500, _rig.Device.Firmware.Users.Store.UserCount);
        Assert.AreEqual(1000, _rig.Device.Firmware.Users.Store.CardCount);
    }

    [TestMethod]
    public void A_change_at_the_keypad_goes_to_both_and_a_restart_gives_it_up()
    {
        _rig.Ask(Begin, Token);
        _rig.Run("touch\nkeys # 88888888 # 1 # 9 # # 1234 #\nwait 1s\nkeys * *");
        Assert.AreEqual("00 0100", _rig.Ask(Add, "00000000 01" + DeskRig.User(1, 0, 0, 11)));
        StringAssert.StartsWith(_rig.Ask(Commit, "01000000"), "00 ");
        Assert.AreEqual(2, _rig.Device.Firmware.Users.Store.UserCount);
        _rig.Ask(Begin, Token);
        _rig.Run("power cycle");
        Assert.AreEqual(NoState, _rig.Ask(State));
        Assert.AreEqual(2, _rig.Device.Firmware.Users.Store.UserCount);
    }

    private static string Users(int count) =>
        string.Concat(Enumerable.Range(1, count).Select(id => DeskRig.User((uint)id, 0, 0, (ulong)(1000 + id))));

    /// <summary>By the answer to a begin: how many it has.</summary>
    private static int Position(string begun)
    {
        Assert.AreEqual("000000", begun.Substring(5, 6), "a few");
        Assert.EndsWith("01000000", begun);
        return Convert.ToInt32(begun.Substring(3, 2), 16);
    }

    /// <summary>The epoch that a replacement will have.</summary>
    private string Begun(uint token) => _rig.Ask(Begin, DeskRig.Hex((ulong)token)).Substring(11, 8);

    /// <summary>The table's, by the status.</summary>
    private string Epoch() => _rig.Ask(0x10).Substring(43, 8);
}
