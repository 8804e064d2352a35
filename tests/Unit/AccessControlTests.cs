using AccessStandalone.Access;
using AccessStandalone.Door;
using AccessStandalone.Storage;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

[TestClass]
public class AccessControlTests
{
    private const ulong Card = 12345678;

    [TestMethod]
    public void A_patrol_is_recorded_and_opens_nothing()
    {
        Bench bench = With(UserKind.Patrol);
        bench.Swipe(Card);
        Assert.AreEqual((int)RecordKind.Patrol, (int)bench.Newest.Kind);
        Assert.AreEqual(7U, bench.Newest.UserId);
        Assert.IsFalse(bench.Door.IsReleased);
    }

    [TestMethod]
    public void A_patrol_makes_his_round_at_a_door_that_is_always_closed()
    {
        Bench bench = With(UserKind.Patrol);
        bench.Remote.SetMode(DoorMode.AlwaysClosed);
        bench.Wait(10);
        bench.Swipe(Card);
        Assert.AreEqual((int)RecordKind.Patrol, (int)bench.Newest.Kind);
    }

    [TestMethod]
    public void A_blocklist_card_is_refused_and_an_alarm_before_it()
    {
        Bench bench = With(UserKind.Blocklist);
        bench.Swipe(Card);
        Assert.AreEqual((int)Reason.Blocklist, (int)bench.Newest.Reason);
        Record alarm = bench.Before(1);
        Assert.AreEqual((int)AlarmKind.Blocklist, (int)alarm.Alarm);
        Assert.AreEqual(Card, alarm.Card);
        Assert.IsFalse(bench.Door.IsReleased);
    }

    [TestMethod]
    public void A_duress_card_opens_and_raises_the_alarm_whatever_the_setting()
    {
        Bench bench = With(UserKind.Duress);
        bench.Swipe(Card);
        Assert.IsTrue(bench.Door.IsReleased);
        Assert.IsTrue(bench.Newest.Duress);
        Assert.AreEqual((int)AlarmKind.Duress, (int)bench.Before(1).Alarm);
        Assert.IsFalse(bench.Door.HasLocalAlarm);
    }

    [TestMethod]
    public void A_duress_user_by_a_wrong_password_may_be_anybody()
    {
        Bench bench = With(UserKind.Duress);
        bench.SettingStore.Set(SettingId.UnlockMode, 2);
        bench.Type("7# 9999#");
        Assert.AreEqual(0, bench.Count(RecordKind.Alarm));
        bench.Type("7# 1234#");
        Assert.AreEqual(1, bench.Count(RecordKind.Alarm));
    }

    [TestMethod]
    public void A_duress_card_raises_the_alarm_also_while_codes_are_locked()
    {
        Bench bench = With(UserKind.Duress);
        bench.SettingStore.Set(SettingId.UnlockMode, 1);
        for (int i = 0; i < 5; i++)
        {
            bench.Type("9# 9#");
        }

        bench.Swipe(Card);
        bench.Type("1234#");
        Assert.AreEqual((int)Reason.LockedOut, (int)bench.Newest.Reason);
        Assert.AreEqual(7U, bench.Newest.UserId);
        Assert.AreEqual(Card, bench.Newest.Card);
        Assert.IsTrue(bench.Newest.Duress);
        Assert.AreEqual((int)AlarmKind.Duress, (int)bench.Before(1).Alarm);
    }

    [TestMethod]
    public void A_blocklist_user_with_a_duress_password_raises_both_alarms()
    {
        Bench bench = With(UserKind.Blocklist);
        bench.SettingStore.Set(SettingId.UnlockMode, 2);
        bench.SettingStore.Set(SettingId.Duress, 1);
        bench.Type("7# 1235#");
        Assert.AreEqual((int)Reason.Blocklist, (int)bench.Newest.Reason);
        Assert.AreEqual((int)AlarmKind.Duress, (int)bench.Before(1).Alarm);
        Assert.AreEqual((int)AlarmKind.Blocklist, (int)bench.Before(2).Alarm);
    }

    [TestMethod]
    public void Uses_are_counted_down_after_the_lock_has_moved()
    {
        Bench bench = WithUses(2);
        bench.Keypad.TakeCard(Card, ReaderId.Builtin, bench.NowMs);
        Assert.AreEqual((int)RecordName.Uses, (int)bench.Newest.Name);
        Assert.AreEqual(1, UseMark.UsesLeftOf(bench.Newest.Value));
        Assert.AreEqual(2, UsesLeft(bench));
        bench.Wait(10);
        Assert.AreEqual(1, UsesLeft(bench));
    }

    [TestMethod]
    public void Two_swipes_in_one_step_are_two_uses()
    {
        Bench bench = WithUses(2);
        bench.Keypad.TakeCard(Card, ReaderId.Builtin, bench.NowMs);
        bench.Keypad.TakeCard(Card, ReaderId.Builtin, bench.NowMs);
        Assert.AreEqual(2, bench.Count(RecordKind.Granted));
        bench.Keypad.TakeCard(Card, ReaderId.Builtin, bench.NowMs);
        Assert.AreEqual((int)Reason.Uses, (int)bench.Newest.Reason);
        Assert.AreEqual(0, UsesLeft(bench));
    }

    [TestMethod]
    public void A_door_that_stands_open_takes_no_use()
    {
        Bench bench = WithUses(1);
        bench.Remote.SetMode(DoorMode.AlwaysOpen);
        bench.Wait(10);
        bench.Swipe(Card);
        Assert.AreEqual((int)RecordKind.Granted, (int)bench.Newest.Kind);
        Assert.AreEqual(1, UsesLeft(bench));
    }

    [TestMethod]
    public void A_refused_swipe_takes_no_use()
    {
        Bench bench = WithUses(1);
        bench.Remote.SetMode(DoorMode.AlwaysClosed);
        bench.Wait(10);
        bench.Swipe(Card);
        Assert.AreEqual((int)Reason.AlwaysClosed, (int)bench.Newest.Reason);
        Assert.AreEqual(1, UsesLeft(bench));
    }

    [TestMethod]
    public void What_the_platform_sets_meanwhile_holds()
    {
        Bench bench = WithUses(2);
        bench.Keypad.TakeCard(Card, ReaderId.Builtin, bench.NowMs);
        bench.UserStore.SetUsesLeft(7, 9);
        bench.Wait(10);
        Assert.AreEqual(9, UsesLeft(bench));
    }

    [TestMethod]
    public void A_restart_counts_what_was_not_counted_and_only_that()
    {
        Bench bench = WithUses(5);
        bench.Swipe(Card);
        bench.Keypad.TakeCard(Card, ReaderId.Builtin, bench.NowMs);
        Assert.AreEqual(4, UsesLeft(bench));
        Recover(bench);
        Assert.AreEqual(3, UsesLeft(bench));
        Recover(bench);
        Assert.AreEqual(3, UsesLeft(bench));
    }

    [TestMethod]
    public void A_restart_finds_the_grant_behind_other_records()
    {
        Bench bench = WithUses(5);
        bench.Keypad.TakeCard(Card, ReaderId.Builtin, bench.NowMs);
        for (int i = 0; i < 63; i++)
        {
            bench.Records.Begin(RecordKind.Start);
            bench.Records.Write();
        }

        Recover(bench);
        Assert.AreEqual(4, UsesLeft(bench));
    }

    [TestMethod]
    public void The_interval_refuses_until_it_has_passed()
    {
        Bench bench = With(UserKind.General);
        bench.SettingStore.Set(SettingId.UnlockIntervalS, 5);
        bench.Swipe(Card);
        bench.Wait(4980);
        bench.Swipe(Card);
        Assert.AreEqual((int)Reason.Interval, (int)bench.Newest.Reason);
        bench.Swipe(Card);
        Assert.AreEqual((int)RecordKind.Granted, (int)bench.Newest.Kind);
    }

    [TestMethod]
    public void Push_neither_begins_the_interval_nor_waits_for_it()
    {
        Bench bench = With(UserKind.General);
        bench.SettingStore.Set(SettingId.UnlockIntervalS, 60);
        bench.Door.Push(bench.NowMs);
        bench.Swipe(Card);
        Assert.AreEqual((int)RecordKind.Granted, (int)bench.Newest.Kind);
        bench.Wait(5000);
        bench.Door.Push(bench.NowMs);
        Assert.IsTrue(bench.Door.IsReleased);
    }

    [TestMethod]
    public void A_right_code_that_the_door_refuses_is_no_failed_code()
    {
        Bench bench = With(UserKind.General);
        bench.SettingStore.Set(SettingId.UnlockMode, 2);
        bench.Remote.SetMode(DoorMode.AlwaysClosed);
        bench.Wait(10);
        for (int i = 0; i < 6; i++)
        {
            bench.Type("7# 1234#");
            Assert.AreEqual((int)Reason.AlwaysClosed, (int)bench.Newest.Reason);
        }

        Assert.AreEqual(0, bench.Count(RecordKind.Lockout));
    }

    [TestMethod]
    public void The_lock_of_codes_is_an_alarm_that_ends()
    {
        Bench bench = With(UserKind.General);
        bench.SettingStore.Set(SettingId.UnlockMode, 2);
        for (int i = 0; i < 5; i++)
        {
            bench.Type("7# 9#");
        }

        Assert.AreEqual((int)RecordKind.Lockout, (int)bench.Newest.Kind);
        bench.Wait(299890);
        Assert.AreEqual(0, bench.Count(RecordKind.AlarmEnd));
        bench.Wait(20);
        Assert.AreEqual((int)RecordKind.AlarmEnd, (int)bench.Newest.Kind);
        Assert.AreEqual((int)AlarmKind.CodesLocked, (int)bench.Newest.Alarm);
    }

    private static Bench With(UserKind kind) => With(kind, User.UnlimitedUses);

    private static Bench WithUses(ushort uses) => With(UserKind.Guest, uses);

    private static Bench With(UserKind kind, ushort uses)
    {
        var bench = new Bench();
        var user = new User();
        user.Id = 7;
        user.Kind = kind;
        user.UsesLeft = uses;
        user.Cards[0] = Card;
        user.CardCount = 1;
        Assert.AreEqual((int)ChangeResult.Done, (int)bench.Users.Add(user, Bench.DigitsOf("1234"), Origin.Platform));
        return bench;
    }

    private static int UsesLeft(Bench bench)
    {
        var user = new User();
        Assert.IsTrue(bench.UserStore.TryFindById(7, user));
        return user.UsesLeft;
    }

    /// <summary>As after a power cut: nothing is remembered but what the store has.</summary>
    private static void Recover(Bench bench) => new UseCounter(bench.UserStore, bench.Records).Recover(bench.Log);
}
