using AccessStandalone.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Platform;

/// <summary>What the platform asks never waits for an erase: it is put off until there is erased flash, and idle work sees to that.</summary>
[TestClass]
public sealed class DeskPaceTests
{
    private const byte Acknowledge = 0x5A;
    private const long LongestUs = 40_000;

    private readonly DeskRig _rig = new();

    [TestMethod]
    [DataRow((byte)0x11, "00100000 0102030405060708090a0b0c0d0e0f10 0102030405060708090a0b0c0d0e0f100102030405060708090a0b0c0d0e0f10 0102030405060708090a0b0c0d0e0f100102030405060708090a0b0c0d0e0f10 01 0102030405060708090a0b0c0d0e0f10", DisplayName = "password")]
    [DataRow((byte)0x30, "01 01 06 40e2010000000000", DisplayName = "public password")]
    [DataRow((byte)0x39, "03 02 07000000 03 07000000 04 07000000", DisplayName = "settings")]
    [DataRow((byte)0x3B, "04 05 00000000 7f510100", DisplayName = "time rule")]
    [DataRow((byte)0x3D, "01 0102030405060708090a0b0c0d0e0f10", DisplayName = "reader key")]
    [DataRow((byte)0x40, "02 0a010203 ffff0000 0a010001 08080808 7b00 3c00 0c 74696d652e6578616d706c65", DisplayName = "network")]
    [DataRow((byte)0x50, "04", DisplayName = "always closed")]
    [DataRow((byte)0x42, "02 01 0a010000 10", DisplayName = "addresses")]
    public void Nothing_waits_for_an_erase_after_a_restore(byte op, string request)
    {
        RestoreTwice();
        _rig.Ask(op, request);
        Assert.IsTrue(_rig.Calls > 1, "there was erased flash");
        Assert.IsTrue(_rig.LongestUs < LongestUs, $"{_rig.LongestUs} µs");
    }

    [TestMethod]
    public void Acknowledging_waits_for_no_erase()
    {
        RestoreTwice();
        Assert.AreEqual("00", _rig.Ask(Acknowledge, DeskRig.Hex(_rig.Log.NewestSequence)));
        Assert.IsTrue(_rig.Calls > 1 && _rig.LongestUs < LongestUs, $"{_rig.LongestUs} µs");
    }

    /// <summary>The second time settings are kept where those of before the first were, and nothing is erased there yet.</summary>
    private void RestoreTwice() => _rig.Bench.Ask((firmware, _) =>
    {
        ISettingStore settings = firmware.Storage.Settings;
        byte[] secret = new byte[16];
        for (int i = 0; i < 2; i++)
        {
            for (int setting = 1; setting < SettingTable.Count; setting++)
            {
                settings.Set((SettingId)setting, settings.Get((SettingId)setting));
            }

            for (int number = 3; number < 11; number++)
            {
                settings.SetSecret((SecretId)number, secret);
            }

            settings.Clear();
        }

        return settings.Version;
    });
}
