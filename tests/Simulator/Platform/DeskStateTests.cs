using System;
using AccessStandalone.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Platform;

/// <summary>PROTOCOL.md §5.1, §6.1, §6.3, §6.4 and §6.10, in bytes.</summary>
[TestClass]
public sealed class DeskStateTests
{
    private const byte Info = 0x01;
    private const byte Ping = 0x06;
    private const byte Status = 0x10;
    private const byte SetPassword = 0x11;
    private const byte Restart = 0x12;
    private const byte Restore = 0x13;
    private const byte Door = 0x50;
    private const string Names = "11" + "416363657373205374616e64616c6f6e65" + "05" + "312e302e30";

    private readonly DeskRig _rig = new();

    [TestMethod]
    public void The_device_says_who_it_is()
    {
        string info = _rig.Ask(Info);
        Assert.AreEqual("00 0102", info[..7], "version 1, not initialised, high security");
        Assert.AreEqual(Names, info[23..]);
        _rig.Run("power cycle");
        Assert.AreEqual(info, _rig.Ask(Info), "the number stays");
        _rig.Ask(0x39, "01 2f 00000000");
        Assert.AreEqual("00 0100" + info[7..], _rig.Ask(Info));
        Assert.AreEqual("80", _rig.Ask(Info, "00"));
    }

    [TestMethod]
    public void A_restore_answers_first_then_forgets_all_but_the_records_and_restarts()
    {
        string info = _rig.Ask(Info);
        _rig.Ask(SetPassword, AccountTests.Verifier + "00");
        Assert.AreEqual("03", _rig.Ask(Info).Substring(5, 2));
        _rig.Ask(0x39, "02 2f 00000000 02 07000000");
        Assert.AreEqual("80", _rig.Ask(Restore, "00"));
        Assert.AreEqual("00", _rig.Ask(Restore));
        Assert.AreEqual(7, _rig.Device.Firmware.Settings.Get(SettingId.DoorOpenDurationS), "not yet");
        uint before = _rig.Log.NewestSequence;
        Assert.IsTrue(_rig.Bench.RunUntil(() => _rig.Device.Restarts == 1, 1500));
        _rig.Bench.RunFor(100);
        string after = _rig.Ask(Info);
        Assert.AreEqual("00 0102", after[..7], "not initialised, high security");
        Assert.AreNotEqual(info, after, "another number");
        Assert.AreEqual(3, _rig.Device.Firmware.Settings.Get(SettingId.DoorOpenDurationS));
        Record restore = _rig.RecordAt(before + 1);
        Assert.AreEqual(RecordKind.Restore, restore.Kind);
        Assert.AreEqual(RecordWord.Platform, restore.Word);
        Assert.AreEqual(DeskRig.Address, restore.Address);
    }

    [TestMethod]
    public void A_restart_forgets_nothing()
    {
        _rig.Ask(0x39, "01 02 07000000");
        Assert.AreEqual("80", _rig.Ask(Restart, "00"));
        Assert.AreEqual("00", _rig.Ask(Restart));
        Assert.IsFalse(_rig.Bench.RunUntil(() => _rig.Device.Restarts == 1, 900));
        Assert.IsTrue(_rig.Bench.RunUntil(() => _rig.Device.Restarts == 1, 300));
        Assert.AreEqual(7, _rig.Device.Firmware.Settings.Get(SettingId.DoorOpenDurationS));
    }

    [TestMethod]
    public void The_status()
    {
        _rig.Ask(0x20, "00 01" + DeskRig.User(7, 0, 0, 11, 12));
        _rig.Ask(0x30, "01 01 04 d204000000000000");
        _rig.Ask(0x5A, "02000000");
        _rig.Ask(0x49, "00286bee9a010000");
        _rig.Ask(Door, "03");
        _rig.Run("tamper open\nwait 200ms");
        string status = _rig.Ask(Status);
        Assert.AreEqual(
            "00 01000000" + "02000000" + "30750000" + "30750000" + "01000000" + "00000000" + "01000000" + "01000000" + "06000000" + "02000000", status[..83]);
        StringAssert.EndsWith(status[83..99], "6bee9a010000");
        Assert.AreEqual("00000000" + "00000000" + "09" + "01" + "04" + "00" + new string('0', 64), status[99..]);
        Assert.AreEqual("80", _rig.Ask(Status, "00"));
    }

    [TestMethod]
    public void The_door()
    {
        Assert.AreEqual("00", _rig.Ask(Door, "01"));
        Assert.AreEqual(RecordWord.Open, _rig.Newest.Word);
        Assert.AreEqual(DeskRig.Address, _rig.Newest.Address);
        Assert.IsTrue(_rig.Device.Firmware.Door.IsReleased);
        Assert.AreEqual("00", _rig.Ask(Door, "02"));
        Assert.AreEqual("00", _rig.Ask(Door, "03"));
        Assert.AreEqual(RecordWord.AlwaysOpen, _rig.Newest.Word);
        Assert.AreEqual(DeskRig.Address, _rig.Newest.Address);
        Assert.AreEqual("17", _rig.Ask(Door, "02"));
        Assert.AreEqual("00", _rig.Ask(Door, "04"));
        Assert.AreEqual("16", _rig.Ask(Door, "01"));
        Assert.AreEqual("00", _rig.Ask(Door, "05"));
        Assert.AreEqual("00", _rig.Ask(Door, "06"));
        Assert.AreEqual("80", _rig.Ask(Door, "00"));
        Assert.AreEqual("80", _rig.Ask(Door, "07"));
        Assert.AreEqual("80", _rig.Ask(Door));
    }

    [TestMethod]
    public void What_is_nothing_to_ask()
    {
        Assert.AreEqual("00", _rig.Ask(Ping));
        Assert.AreEqual("80", _rig.Ask(Ping, "00"));
        foreach (byte op in new byte[] { 0x00, 0x02, 0x03, 0x04, 0x05, 0x07, 0x14, 0x2A, 0x5C, 0x5D, 0x5F, 0xFF })
        {
            Assert.AreEqual("81", _rig.Ask(op), Convert.ToHexString([op]));
        }
    }
}
