using AccessStandalone.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Platform;

/// <summary>PROTOCOL.md §6.5 to §6.9, in bytes.</summary>
[TestClass]
public sealed class DeskSettingTests
{
    private const byte ReadSettings = 0x38;
    private const byte WriteSettings = 0x39;
    private const byte ReadRule = 0x3A;
    private const byte WriteRule = 0x3B;
    private const byte RemoveRule = 0x3C;
    private const byte SetKey = 0x3D;
    private const byte Install = 0x3E;
    private const byte ReadNetwork = 0x3F;
    private const byte WriteNetwork = 0x40;
    private const byte ReadAddresses = 0x41;
    private const byte WriteAddresses = 0x42;
    private const byte ReadTime = 0x48;
    private const byte WriteTime = 0x49;

    /// <summary>Address 10.1.2.3 of a /16, gateway 10.1.0.1, name server 8.8.8.8; time server time.example:123 every hour.</summary>
    private const string Network = "02 0a010203 ffff0000 0a010001 08080808 7b00 3c00 0c 74696d652e6578616d706c65";

    private readonly DeskRig _rig = new();

    [TestMethod]
    public void Settings_are_read_and_written_each_by_itself()
    {
        Assert.AreEqual("00 0500100f0f10", _rig.Ask(WriteSettings, "05 02 07000000 02 59020000 00 00000000 fa 00000000 07 00000000"));
        StringAssert.StartsWith(_rig.Ask(ReadSettings), "00 31" + "0100000000" + "0207000000" + "0300000000");
        Assert.AreEqual("00 0100", _rig.Ask(WriteSettings, "01 0d ffffffff"), "none is -1");
        Assert.AreEqual("80", _rig.Ask(ReadSettings, "00"));
        Assert.AreEqual("80", _rig.Ask(WriteSettings, "02 02 07000000"));
        Assert.AreEqual("80", _rig.Ask(WriteSettings, "00"));
        Assert.AreEqual(DeskRig.Address, _rig.Newest.Address);
    }

    [TestMethod]
    public void Time_rules_are_read_written_and_removed()
    {
        Assert.AreEqual("0b", _rig.Ask(ReadRule, "04 05"));
        Assert.AreEqual("00", _rig.Ask(WriteRule, "04 05 00000000 7f510100"));
        Assert.AreEqual("00 000000007f510100", _rig.Ask(ReadRule, "04 05"));
        Assert.AreEqual("15", _rig.Ask(WriteRule, "04 05 00000000 80510100"), "a day ends at 23:59:59");
        Assert.AreEqual("15", _rig.Ask(WriteRule, "04 05" + new string('0', 2 * 72)), "too many");
        Assert.AreEqual("14", _rig.Ask(WriteRule, "05 80"));
        Assert.AreEqual("00", _rig.Ask(RemoveRule, "04 05"));
        Assert.AreEqual("0b", _rig.Ask(ReadRule, "04 05"));
        Assert.AreEqual("00", _rig.Ask(WriteRule, "0a 00 02 0305000200 0a05000300"));
        Assert.AreEqual("00 0203050002000a05000300", _rig.Ask(ReadRule, "0a 00"));
        Assert.AreEqual("14", _rig.Ask(RemoveRule, "0a 01"));
        Assert.AreEqual("80", _rig.Ask(ReadRule, "03 00"));
        Assert.AreEqual("80", _rig.Ask(ReadRule, "04"));
        Assert.AreEqual("80", _rig.Ask(RemoveRule, "04 05 00"));
    }

    [TestMethod]
    public void Keys_are_taken_and_nowhere_told()
    {
        Assert.AreEqual("00", _rig.Ask(SetKey, "01 000102030405060708090a0b0c0d0e0f"));
        Assert.AreEqual(RecordName.OsdpKey, _rig.Newest.Name);
        Assert.AreEqual(1, _rig.Newest.Value);
        Assert.AreEqual("10", _rig.Ask(SetKey, "01 00000000000000000000000000000000"));
        Assert.AreEqual("0f", _rig.Ask(SetKey, "09"));
        Assert.AreEqual("80", _rig.Ask(SetKey, "01 00"));
        Assert.AreEqual("80", _rig.Ask(SetKey));
        Assert.IsNotNull(_rig.Device.Firmware.ReaderKeys.Find(1));
        Assert.AreEqual("00", _rig.Ask(SetKey, "01"));
        Assert.IsNull(_rig.Device.Firmware.ReaderKeys.Find(1));
    }

    [TestMethod]
    public void Installing_is_switched()
    {
        Assert.AreEqual("00", _rig.Ask(Install, "01"));
        Assert.IsTrue(_rig.Device.Firmware.Readers.Install.IsOn);
        Assert.AreEqual("00", _rig.Ask(Install, "00"));
        Assert.IsFalse(_rig.Device.Firmware.Readers.Install.IsOn);
        Assert.AreEqual("80", _rig.Ask(Install, "02"));
        Assert.AreEqual("80", _rig.Ask(Install));
    }

    [TestMethod]
    public void The_network_has_its_defaults_keeps_what_is_set_and_forgets_it_with_a_restore()
    {
        const string Defaults = "00 00c0a80002ffffff00c0a80001000000007b00a00500";
        Assert.AreEqual(Defaults, _rig.Ask(ReadNetwork));
        Assert.AreEqual("80", _rig.Ask(ReadNetwork, "00"));
        Assert.AreEqual("00", _rig.Ask(WriteNetwork, Network));
        Assert.AreEqual(RecordName.Network, _rig.Newest.Name);
        Assert.AreEqual(RecordWord.Changed, _rig.Newest.Word);
        string kept = "00 " + Network.Replace(" ", string.Empty, System.StringComparison.Ordinal);
        Assert.AreEqual(kept, _rig.Ask(ReadNetwork));
        _rig.Run("power cycle");
        Assert.AreEqual(kept, _rig.Ask(ReadNetwork));
        _rig.Run("platform restore --yes");
        Assert.AreEqual(Defaults, _rig.Ask(ReadNetwork));
    }

    [TestMethod]
    [DataRow("04 0a010203 ffff0000 0a010001 08080808 7b00 3c00 00")]
    [DataRow("00 00000000 ffff0000 0a010001 08080808 7b00 3c00 00")]
    [DataRow("00 7f000001 ff000000 0a010001 08080808 7b00 3c00 00")]
    [DataRow("00 e0000001 ff000000 0a010001 08080808 7b00 3c00 00")]
    [DataRow("00 0a010000 ffff0000 0a010001 08080808 7b00 3c00 00")]
    [DataRow("00 0a01ffff ffff0000 0a010001 08080808 7b00 3c00 00")]
    [DataRow("00 0a010203 ff00ff00 0a010001 08080808 7b00 3c00 00")]
    [DataRow("00 0a010203 00000000 0a010001 08080808 7b00 3c00 00")]
    [DataRow("00 0a010203 fffffffe 0a010001 08080808 7b00 3c00 00")]
    [DataRow("00 0a010203 ffff0000 ff010001 08080808 7b00 3c00 00")]
    [DataRow("00 0a010203 ffff0000 0a010001 e8080808 7b00 3c00 00")]
    [DataRow("00 0a010203 ffff0000 0a010001 08080808 0000 3c00 00")]
    [DataRow("00 0a010203 ffff0000 0a010001 08080808 7b00 0000 00")]
    [DataRow("00 0a010203 ffff0000 0a010001 08080808 7b00 c1a8 00")]
    [DataRow("02 0a010203 ffff0000 0a010001 08080808 7b00 3c00 00")]
    [DataRow("00 0a010203 ffff0000 0a010001 08080808 7b00 3c00 01 20")]
    [DataRow("00 0a010203 ffff0000 0a010001 08080808 7b00 3c00 01 7f")]
    [DataRow("00 0a010203 ffff0000 0a010001 08080808 7b00 3c00 02 41")]
    [DataRow("00 0a010203 ffff0000 0a010001 08080808 7b00 3c00 00 00")]
    [DataRow("00 0a010203 ffff0000 0a010001 08080808 7b00 3c00 29 4141414141414141414141414141414141414141414141414141414141414141414141414141414141")]
    [DataRow("00")]
    public void A_network_there_cannot_be_is_refused(string request)
    {
        Assert.AreEqual("80", _rig.Ask(WriteNetwork, request));
        Assert.AreEqual(0, (int)_rig.Newest.Name);
    }

    [TestMethod]
    public void The_list_of_addresses_is_kept_and_never_locks_out_who_sends_it()
    {
        Assert.AreEqual("00 0000", _rig.Ask(ReadAddresses));
        Assert.AreEqual("00", _rig.Ask(WriteAddresses, "01 02 c0a80000 18 0a000000 08"));
        Assert.AreEqual("00 0102c0a80000180a00000008", _rig.Ask(ReadAddresses));
        Assert.AreEqual(RecordName.AddressList, _rig.Newest.Name);
        Assert.AreEqual("88", _rig.Ask(WriteAddresses, "01 01 0a000000 08"));
        Assert.AreEqual("88", _rig.Ask(WriteAddresses, "01 00"));
        Assert.AreEqual("88", _rig.Ask(WriteAddresses, "02 01 c0a80009 20"));
        Assert.AreEqual("88", _rig.Ask(WriteAddresses, "02 01 00000000 00"));
        Assert.AreEqual("00 0102c0a80000180a00000008", _rig.Ask(ReadAddresses), "as it was");
        Assert.AreEqual("00", _rig.Ask(WriteAddresses, "02 01 c0a80008 20"));
        Assert.AreEqual("00", _rig.Ask(WriteAddresses, "00 00"));
        Assert.AreEqual("80", _rig.Ask(WriteAddresses, "03 00"));
        Assert.AreEqual("80", _rig.Ask(WriteAddresses, "01 01 c0a80000 21"));
        Assert.AreEqual("80", _rig.Ask(WriteAddresses, "01 02 c0a80000 18"));
        Assert.AreEqual("80", _rig.Ask(WriteAddresses, "00 11" + new string('0', 170)));
        Assert.AreEqual("80", _rig.Ask(ReadAddresses, "00"));
    }

    [TestMethod]
    public void The_time()
    {
        Assert.AreEqual("00 0000000000000000", _rig.Ask(ReadTime));
        Assert.AreEqual("00", _rig.Ask(WriteTime, "00286bee9a010000"));
        Assert.AreEqual(RecordKind.Clock, _rig.Newest.Kind);
        Assert.AreEqual(0, _rig.Newest.FormerUtcMs, "the time before, no address");
        StringAssert.EndsWith(_rig.Ask(ReadTime), "6bee9a010000");
        Assert.AreEqual("18", _rig.Ask(WriteTime, "0000000000000000"));
        Assert.AreEqual("18", _rig.Ask(WriteTime, "ffffffffffffffff"));
        Assert.AreEqual("80", _rig.Ask(WriteTime, "00"));
        Assert.AreEqual("80", _rig.Ask(ReadTime, "00"));
    }
}
