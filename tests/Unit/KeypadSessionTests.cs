using AccessStandalone.Access;
using AccessStandalone.Keypad;
using AccessStandalone.Storage;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

/// <summary>The conversation at the keypad, by its ends; rule by rule it is proven with scenario scripts on the whole device.</summary>
[TestClass]
public class KeypadSessionTests
{
    [TestMethod]
    public void A_user_added_on_the_menu_opens_by_card()
    {
        var bench = new Bench();
        bench.Type("# 88888888 # 1 # 7 #");
        bench.Swipe(12345678);
        bench.Type("# 12345 #");
        Assert.AreEqual((int)RecordKind.User, (int)bench.Newest.Kind);
        bench.Type("* *");
        bench.Swipe(12345678);
        Assert.IsTrue(bench.Door.IsReleased);
        Assert.AreEqual((int)RecordKind.Granted, (int)bench.Newest.Kind);
        Assert.AreEqual(7U, bench.Newest.UserId);
        Assert.AreEqual((int)LightColour.Green, (int)bench.Keypad.Lamp);
    }

    [TestMethod]
    public void Without_the_admin_password_there_is_no_menu()
    {
        var bench = new Bench();
        bench.Type("# 12345678 # 9 # 000 #");
        Assert.AreEqual(0, bench.Count(RecordKind.Restore));
        Assert.AreEqual(0, bench.Count(RecordKind.Setting));
    }

    [TestMethod]
    public void Five_wrong_admin_passwords_lock_even_the_right_one_out()
    {
        var bench = new Bench();
        bench.Type("#1# #1# #1# #1# #1#");
        Assert.AreEqual((int)RecordKind.Lockout, (int)bench.Newest.Kind);
        Assert.AreEqual((int)AlarmKind.AdminLocked, (int)bench.Newest.Alarm);
        bench.Type("# 88888888 #");
        Assert.AreEqual((int)Reason.LockedOut, (int)bench.Newest.Reason);
        bench.Wait(300000);
        bench.Keypad.TakeTouch(true, bench.NowMs);
        bench.Keypad.TakeTouch(false, bench.NowMs);
        bench.Type("# 88888888 #");
        Assert.AreEqual((int)Reason.None, (int)bench.Newest.Reason);
        Assert.AreEqual((int)RecordKind.Login, (int)bench.Newest.Kind);
    }

    [TestMethod]
    public void The_key_that_wakes_is_not_taken()
    {
        var bench = new Bench();
        bench.Wait(30000);
        Assert.AreEqual((int)LightColour.Off, (int)bench.Keypad.Lamp);
        Assert.IsFalse(bench.Keypad.KeysAreLit);
        bench.Keypad.TakeTouch(true, bench.NowMs);
        bench.Type("#");
        Assert.AreEqual((int)LightColour.Blue, (int)bench.Keypad.Lamp);
        bench.Keypad.TakeTouch(false, bench.NowMs);
        bench.Type("88888888#");
        Assert.AreEqual(0, bench.Count(RecordKind.Login));
    }

    [TestMethod]
    public void A_glass_that_always_reports_a_finger_does_not_take_the_keys_away()
    {
        var bench = new Bench();
        bench.Wait(30000);
        bench.Keypad.TakeTouch(true, bench.NowMs);
        for (int i = 0; i < 210; i++)
        {
            bench.Wait(10);
            bench.Keypad.TakeTouch(true, bench.NowMs);
        }

        bench.Type("#88888888#");
        Assert.AreEqual((int)RecordKind.Login, (int)bench.Newest.Kind);
        bench.Wait(30000);
        bench.Keypad.TakeTouch(true, bench.NowMs);
        Assert.IsFalse(bench.Keypad.KeysAreLit);
        bench.Type("##88888888#");
        Assert.AreEqual(2, bench.Count(RecordKind.Login));
    }

    [TestMethod]
    public void Mode_1_wants_card_and_password()
    {
        var bench = new Bench();
        bench.AddUser(7, 100, "12345");
        bench.SettingStore.Set(SettingId.UnlockMode, 1);
        bench.Swipe(100);
        Assert.IsFalse(bench.Door.IsReleased);
        bench.Type("12345#");
        Assert.IsTrue(bench.Door.IsReleased);
        Assert.AreEqual((int)AccessMethod.CardAndCode, (int)bench.Newest.Method);
    }

    [TestMethod]
    public void Duress_opens_like_the_true_password_and_raises_a_silent_alarm()
    {
        var bench = new Bench();
        bench.AddUser(7, 100, "56789");
        bench.SettingStore.Set(SettingId.UnlockMode, 3);
        bench.Type("7# 56780#");
        Assert.IsFalse(bench.Door.IsReleased);
        bench.SettingStore.Set(SettingId.Duress, 1);
        bench.Type("7# 56780#");
        Assert.IsTrue(bench.Door.IsReleased);
        Assert.IsTrue(bench.Newest.Duress);
        Assert.AreEqual(1, bench.Count(RecordKind.Alarm));
        Assert.IsFalse(bench.Door.HasLocalAlarm);
    }

    [TestMethod]
    public void A_public_password_opens_for_nobody_in_particular()
    {
        var bench = new Bench();
        bench.SettingStore.Set(SettingId.Duress, 1);
        bench.PublicPasswords.Add(Bench.DigitsOf("0042"), Origin.Platform);
        bench.Type("0042#");
        Assert.IsTrue(bench.Door.IsReleased);
        Assert.AreEqual((int)AccessMethod.Public, (int)bench.Newest.Method);
        Assert.AreEqual(0U, bench.Newest.UserId);
        Assert.IsFalse(bench.Newest.Duress);
    }

    [TestMethod]
    public void A_public_password_starts_the_count_of_failed_codes_anew()
    {
        var bench = new Bench();
        bench.PublicPasswords.Add(Bench.DigitsOf("4321"), Origin.Platform);
        bench.Type("7#1# 7#1# 7#1# 7#1# 4321# 7#1# 7#1# 7#1# 7#1#");
        Assert.AreEqual(0, bench.Count(RecordKind.Lockout));
        bench.Type("7#1#");
        Assert.AreEqual(1, bench.Count(RecordKind.Lockout));
        bench.Type("4321#");
        Assert.AreEqual((int)Reason.LockedOut, (int)bench.Newest.Reason);
    }

    [TestMethod]
    public void A_factory_restore_on_the_menu_restarts_once_its_success_was_shown()
    {
        var bench = new Bench();
        bench.AddUser(7, 100, "");
        bench.Type("# 88888888 # 9 # 000 #");
        Assert.AreEqual(0, bench.UserStore.UserCount);
        Assert.AreEqual((int)RecordWord.Menu, (int)bench.Newest.Word);
        Assert.IsFalse(bench.Keypad.IsRestartDue(bench.NowMs));
        bench.Wait(1000);
        Assert.IsTrue(bench.Keypad.IsRestartDue(bench.NowMs));
    }

    [TestMethod]
    [DataRow("*0*", (byte)RecordKind.Restore)]
    [DataRow("*00000*", (byte)RecordKind.Restore)]
    [DataRow("*1*", (byte)RecordKind.Login)]
    [DataRow("*000*", (byte)RecordKind.Login)]
    public void A_rescue_is_taken_within_30_seconds_of_power_on(string keys, RecordKind newest)
    {
        var bench = new Bench();
        bench.Type(keys);
        Assert.AreEqual((int)newest, (int)bench.Newest.Kind);

        var late = new Bench();
        late.Wait(20000);
        late.Type("0*");
        late.Wait(9700);
        late.Type(keys);
        Assert.AreEqual((int)RecordKind.None, (int)late.Newest.Kind);
    }
}
