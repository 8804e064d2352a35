using AccessStandalone.Access;
using AccessStandalone.Storage;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

[TestClass]
public class SettingTests
{
    [TestMethod]
    [DataRow((byte)SettingId.UnlockMode, 0, 0, 3)]
    [DataRow((byte)SettingId.DoorOpenDurationS, 3, 1, 600)]
    [DataRow((byte)SettingId.WorkingMode, 0, 0, 1)]
    [DataRow((byte)SettingId.DoorDetector, 0, 0, 1)]
    [DataRow((byte)SettingId.Duress, 0, 0, 1)]
    [DataRow((byte)SettingId.RescueNeedsTamper, 0, 0, 1)]
    [DataRow((byte)SettingId.DoorSensorCheckTimeS, 30, 1, 9999)]
    public void A_setting_has_its_default_and_takes_its_range(SettingId id, int byDefault, int least, int most)
    {
        var bench = new Bench();
        Assert.AreEqual(byDefault, bench.Settings.Get(id));
        Assert.AreEqual((int)ChangeResult.Done, (int)bench.Settings.Set(id, least, Origin.Keypad));
        Assert.AreEqual((int)ChangeResult.Done, (int)bench.Settings.Set(id, most, Origin.Keypad));
        Assert.AreEqual((int)ChangeResult.OutOfRange, (int)bench.Settings.Set(id, least - 1, Origin.Keypad));
        Assert.AreEqual((int)ChangeResult.OutOfRange, (int)bench.Settings.Set(id, most + 1, Origin.Keypad));
        Assert.AreEqual(most, bench.Settings.Get(id));
        Assert.AreEqual(2, bench.Count(RecordKind.Setting));
        bench.SettingStore.Clear();
        Assert.AreEqual(byDefault, bench.Settings.Get(id));
    }

    [TestMethod]
    public void What_is_no_setting_is_refused()
    {
        var bench = new Bench();
        Assert.AreEqual((int)ChangeResult.BadSetting, (int)bench.Settings.Set(SettingId.None, 0, Origin.Platform));
        Assert.AreEqual((int)ChangeResult.BadSetting, (int)bench.Settings.Set((SettingId)99, 0, Origin.Platform));
    }

    [TestMethod]
    public void A_change_is_recorded_with_name_value_and_origin()
    {
        var bench = new Bench();
        bench.Settings.Set(SettingId.UnlockMode, 2, Origin.Platform);
        Assert.AreEqual((int)RecordKind.Setting, (int)bench.Newest.Kind);
        Assert.AreEqual((int)RecordName.UnlockMode, (int)bench.Newest.Name);
        Assert.AreEqual(2, bench.Newest.Value);
        Assert.AreEqual((int)AccessMethod.Remote, (int)bench.Newest.Method);
    }
}
