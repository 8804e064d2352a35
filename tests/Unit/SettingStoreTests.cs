using AccessStandalone.Storage;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

[TestClass]
public class SettingStoreTests
{
    [TestMethod]
    public void Numbers_have_their_defaults_until_set_and_are_kept()
    {
        var bench = new StorageBench();
        for (int i = 1; i < SettingTable.Count; i++)
        {
            Assert.AreEqual(SettingTable.Default((SettingId)i), bench.Settings.Get((SettingId)i));
        }

        Assert.IsTrue(bench.Settings.Set(SettingId.UnlockMode, 3));
        Assert.IsTrue(bench.Settings.Set(SettingId.DoorOpenDurationS, 600));
        Assert.IsTrue(bench.Settings.Set(SettingId.DoorOpenDurationS, 599));
        Assert.IsTrue(bench.Settings.Set(SettingId.DoorSensorCheckTimeS, 9999));
        for (int start = 0; start < 2; start++)
        {
            Assert.AreEqual(3, bench.Settings.Get(SettingId.UnlockMode));
            Assert.AreEqual(599, bench.Settings.Get(SettingId.DoorOpenDurationS));
            Assert.AreEqual(9999, bench.Settings.Get(SettingId.DoorSensorCheckTimeS));
            Assert.AreEqual(0, bench.Settings.Get(SettingId.WorkingMode));
            bench.Remount();
        }
    }

    [TestMethod]
    public void A_number_out_of_its_range_is_the_default_after_a_start()
    {
        var bench = new StorageBench();
        bench.Settings.Set(SettingId.UnlockMode, 4);
        bench.Remount();
        Assert.AreEqual(0, bench.Settings.Get(SettingId.UnlockMode));
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(8)]
    [DataRow(32)]
    [DataRow(47)]
    [DataRow(48)]
    [DataRow(94)]
    public void A_secret_is_kept_with_its_length(int length)
    {
        var bench = new StorageBench();
        byte[] into = new byte[length];
        byte[] secret = SecretOf(length);
        Assert.IsFalse(bench.Settings.TryGetSecret(SecretId.DeviceSecret, into));
        Assert.IsTrue(bench.Settings.SetSecret(SecretId.DeviceSecret, secret));
        for (int start = 0; start < 2; start++)
        {
            Assert.IsTrue(bench.Settings.TryGetSecret(SecretId.DeviceSecret, into));
            Assert.IsTrue(into.SequenceEqual(secret));
            Assert.IsFalse(bench.Settings.TryGetSecret(SecretId.DeviceSecret, new byte[length + 1]));
            Assert.IsFalse(bench.Settings.TryGetSecret(SecretId.DeviceSecret, new byte[length - 1]));
            Assert.IsFalse(bench.Settings.TryGetSecret(SecretId.AdminPasswordTag, into));
            bench.Remount();
        }
    }

    [TestMethod]
    public void A_secret_that_was_removed_stays_away()
    {
        var bench = new StorageBench();
        byte[] into = new byte[8];
        bench.Settings.SetSecret(SecretId.AdminPasswordTag, SecretOf(8));
        Assert.IsTrue(bench.Settings.SetSecret(SecretId.AdminPasswordTag, null));
        Assert.IsTrue(bench.Settings.SetSecret(SecretId.AdminPasswordTag, null));
        Assert.IsFalse(bench.Settings.TryGetSecret(SecretId.AdminPasswordTag, into));
        bench.Remount();
        Assert.IsFalse(bench.Settings.TryGetSecret(SecretId.AdminPasswordTag, into));
    }

    [TestMethod]
    public void A_public_password_is_a_number_with_a_length()
    {
        var bench = new StorageBench();
        Assert.AreEqual(0, bench.PublicPasswords.Count);
        Assert.IsTrue(bench.PublicPasswords.Add(0xFEDCBA9876543210, 4));
        Assert.IsTrue(bench.PublicPasswords.Add(0xFEDCBA9876543210, 16));
        Assert.IsTrue(bench.PublicPasswords.Add(0xFEDCBA9876543210, 1));
        Assert.IsTrue(bench.PublicPasswords.Add(7, 1));
        Assert.IsTrue(bench.PublicPasswords.Add(7, 1));
        for (int start = 0; start < 2; start++)
        {
            Assert.AreEqual(4, bench.PublicPasswords.Count);
            Assert.IsTrue(bench.PublicPasswords.Has(0xFEDCBA9876543210, 1));
            Assert.IsTrue(bench.PublicPasswords.Has(0xFEDCBA9876543210, 4));
            Assert.IsTrue(bench.PublicPasswords.Has(0xFEDCBA9876543210, 16));
            Assert.IsFalse(bench.PublicPasswords.Has(0xFEDCBA9876543210, 5));
            Assert.IsTrue(bench.PublicPasswords.HasNumber(7));
            Assert.IsFalse(bench.PublicPasswords.HasNumber(8));
            bench.Remount();
        }

        Assert.IsTrue(bench.PublicPasswords.Remove(0xFEDCBA9876543210, 4));
        Assert.IsTrue(bench.PublicPasswords.Remove(0xFEDCBA9876543210, 5));
        Assert.IsTrue(bench.PublicPasswords.Remove(7, 1));
        for (int start = 0; start < 2; start++)
        {
            Assert.AreEqual(2, bench.PublicPasswords.Count);
            Assert.IsFalse(bench.PublicPasswords.Has(0xFEDCBA9876543210, 4));
            Assert.IsTrue(bench.PublicPasswords.Has(0xFEDCBA9876543210, 16));
            Assert.IsFalse(bench.PublicPasswords.HasNumber(7));
            bench.Remount();
        }
    }

    [TestMethod]
    public void A_hundred_public_passwords_are_counted_after_a_start()
    {
        var bench = new StorageBench();
        for (uint i = 1; i <= 100; i++)
        {
            Assert.IsTrue(bench.PublicPasswords.Add(i * 0x9E3779B97F4A7C15, (int)(1 + (i % 16))));
        }

        for (int start = 0; start < 2; start++)
        {
            Assert.AreEqual(100, bench.PublicPasswords.Count);
            for (uint i = 1; i <= 100; i++)
            {
                Assert.IsTrue(bench.PublicPasswords.Has(i * 0x9E3779B97F4A7C15, (int)(1 + (i % 16))));
            }

            bench.Remount();
            bench.Tidy();
        }
    }

    [TestMethod]
    public void A_secret_read_before_its_sector_was_copied_is_changed_in_the_copy()
    {
        var bench = new StorageBench();
        byte[] into = new byte[8];
        for (int i = 0; i < 10; i++)
        {
            bench.Settings.SetSecret(SecretId.DeviceId, new byte[8]);
        }

        Assert.IsTrue(bench.Settings.TryGetSecret(SecretId.DeviceId, into));
        bench.Tidy();
        byte[] secret = SecretOf(8);
        Assert.IsTrue(bench.Settings.SetSecret(SecretId.DeviceId, secret));
        Assert.IsTrue(bench.Settings.TryGetSecret(SecretId.DeviceId, into));
        Assert.IsTrue(into.SequenceEqual(secret));
    }

    [TestMethod]
    public void Clearing_brings_everything_back_to_defaults()
    {
        var bench = new StorageBench();
        byte[] into = new byte[32];
        for (int round = 0; round < 3; round++)
        {
            bench.Settings.Set(SettingId.UnlockMode, 3);
            bench.Settings.SetSecret(SecretId.DeviceSecret, SecretOf(32));
            bench.PublicPasswords.Add(7, 1);
            Assert.AreEqual(1, bench.PublicPasswords.Count);
            Assert.IsTrue(bench.Settings.Clear());
            for (int start = 0; start < 2; start++)
            {
                Assert.AreEqual(0, bench.Settings.Get(SettingId.UnlockMode));
                Assert.IsFalse(bench.Settings.TryGetSecret(SecretId.DeviceSecret, into));
                Assert.AreEqual(0, bench.PublicPasswords.Count);
                Assert.IsFalse(bench.PublicPasswords.HasNumber(7));
                bench.Remount();
            }

            bench.Tidy();
        }
    }

    [TestMethod]
    public void Clearing_leaves_the_users()
    {
        var bench = new StorageBench();
        bench.Users.Insert(TestUsers.Of(7, 100));
        bench.Settings.Clear();
        bench.Remount();
        Assert.AreEqual(1, bench.Users.UserCount);
        Assert.IsTrue(bench.Users.TryFindByCard(100, new User()));
    }

    [TestMethod]
    public void Thousands_of_changes_lose_nothing()
    {
        var bench = new StorageBench();
        byte[] secret = SecretOf(94);
        byte[] into = new byte[94];
        bench.PublicPasswords.Add(7, 1);
        for (int change = 1; change <= 3000; change++)
        {
            Assert.IsTrue(bench.Settings.Set(SettingId.DoorSensorCheckTimeS, change));
            if (change % 10 == 0)
            {
                secret[change / 10 % 94]++;
                Assert.IsTrue(bench.Settings.SetSecret(SecretId.DeviceSecret, secret));
            }

            if (change % 500 == 0)
            {
                bench.Remount();
                Assert.AreEqual(change, bench.Settings.Get(SettingId.DoorSensorCheckTimeS));
                Assert.IsTrue(bench.Settings.TryGetSecret(SecretId.DeviceSecret, into));
                Assert.IsTrue(into.SequenceEqual(secret));
                Assert.IsTrue(bench.PublicPasswords.Has(7, 1));
                bench.Tidy();
            }
        }

        Assert.AreEqual(0, bench.Storage.Health.Total);
    }

    [TestMethod]
    public void A_failed_chip_has_defaults_and_takes_nothing_and_loses_nothing()
    {
        var bench = new StorageBench();
        byte[] into = new byte[8];
        bench.Settings.Set(SettingId.UnlockMode, 2);
        bench.Settings.SetSecret(SecretId.AdminPasswordTag, SecretOf(8));
        bench.Flash.Fault = FlashFault.Stuck;
        Assert.IsFalse(bench.Settings.Set(SettingId.UnlockMode, 3));
        Assert.AreEqual(2, bench.Settings.Get(SettingId.UnlockMode));
        Assert.IsFalse(bench.Settings.Clear());
        Assert.AreEqual(2, bench.Settings.Get(SettingId.UnlockMode));
        bench.Remount();
        Assert.AreEqual(0, bench.Settings.Get(SettingId.UnlockMode));
        Assert.IsFalse(bench.Settings.Set(SettingId.UnlockMode, 3));
        Assert.AreEqual(0, bench.Settings.Get(SettingId.UnlockMode));
        Assert.IsFalse(bench.Settings.SetSecret(SecretId.AdminPasswordTag, null));
        Assert.IsFalse(bench.PublicPasswords.Add(7, 1));
        Assert.AreEqual(0, bench.PublicPasswords.Count);
        bench.Flash.Fault = FlashFault.None;
        bench.Remount();
        Assert.AreEqual(2, bench.Settings.Get(SettingId.UnlockMode));
        Assert.IsTrue(bench.Settings.TryGetSecret(SecretId.AdminPasswordTag, into));
        Assert.IsTrue(into.SequenceEqual(SecretOf(8)));
    }

    private static byte[] SecretOf(int length)
    {
        byte[] secret = new byte[length];
        for (int i = 0; i < length; i++)
        {
            secret[i] = (byte)(255 - (i * 3));
        }

        return secret;
    }
}
