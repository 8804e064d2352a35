using AccessStandalone.Access;
using AccessStandalone.Storage;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

[TestClass]
public class AccessRulesTests
{
    /// <summary>2026-11-21 08:00:00, a Saturday.</summary>
    private const uint Morning = 1795248000;

    [TestMethod]
    [DataRow(0, true, true, (byte)Reason.None)]
    [DataRow(0, true, false, (byte)Reason.None)]
    [DataRow(0, false, false, (byte)Reason.Unknown)]
    [DataRow(1, true, true, (byte)Reason.None)]
    [DataRow(1, true, false, (byte)Reason.NoPassword)]
    [DataRow(1, false, false, (byte)Reason.Unknown)]
    [DataRow(2, true, true, (byte)Reason.Mode)]
    [DataRow(2, false, false, (byte)Reason.Unknown)]
    [DataRow(3, true, false, (byte)Reason.None)]
    [DataRow(3, false, false, (byte)Reason.Unknown)]
    public void A_card_in_each_mode(int mode, bool known, bool hasPassword, Reason reason) =>
        IsReason(reason, Check(UserOf(known, hasPassword), AccessMethod.Card, mode, PasswordMatch.Wrong));

    [TestMethod]
    [DataRow(0, true, true, (byte)PasswordMatch.Right, (byte)Reason.Mode)]
    [DataRow(1, true, true, (byte)PasswordMatch.Right, (byte)Reason.Mode)]
    [DataRow(2, true, true, (byte)PasswordMatch.Right, (byte)Reason.None)]
    [DataRow(2, true, true, (byte)PasswordMatch.Duress, (byte)Reason.None)]
    [DataRow(2, true, true, (byte)PasswordMatch.Wrong, (byte)Reason.Password)]
    [DataRow(2, true, false, (byte)PasswordMatch.Wrong, (byte)Reason.NoPassword)]
    [DataRow(2, false, false, (byte)PasswordMatch.Wrong, (byte)Reason.Unknown)]
    [DataRow(3, true, true, (byte)PasswordMatch.Right, (byte)Reason.None)]
    [DataRow(3, true, true, (byte)PasswordMatch.Wrong, (byte)Reason.Password)]
    public void A_code_in_each_mode(int mode, bool known, bool hasPassword, PasswordMatch match, Reason reason) =>
        IsReason(reason, Check(UserOf(known, hasPassword), AccessMethod.Code, mode, match));

    [TestMethod]
    [DataRow(1, true, (byte)PasswordMatch.Right, (byte)Reason.None)]
    [DataRow(1, true, (byte)PasswordMatch.Duress, (byte)Reason.None)]
    [DataRow(1, true, (byte)PasswordMatch.Wrong, (byte)Reason.Password)]
    [DataRow(1, false, (byte)PasswordMatch.Right, (byte)Reason.Unknown)]
    [DataRow(0, true, (byte)PasswordMatch.Right, (byte)Reason.Mode)]
    public void A_card_with_its_password(int mode, bool known, PasswordMatch match, Reason reason) =>
        IsReason(reason, Check(UserOf(known, true), AccessMethod.CardAndCode, mode, match));

    [TestMethod]
    [DataRow((byte)UserKind.General, (byte)UserState.Normal, (byte)Reason.None)]
    [DataRow((byte)UserKind.Patrol, (byte)UserState.Normal, (byte)Reason.None)]
    [DataRow((byte)UserKind.Duress, (byte)UserState.Normal, (byte)Reason.None)]
    [DataRow((byte)UserKind.General, (byte)UserState.Lost, (byte)Reason.Lost)]
    [DataRow((byte)UserKind.Vip, (byte)UserState.Frozen, (byte)Reason.Frozen)]
    [DataRow((byte)UserKind.Blocklist, (byte)UserState.Normal, (byte)Reason.Blocklist)]
    [DataRow((byte)UserKind.Blocklist, (byte)UserState.Lost, (byte)Reason.Blocklist)]
    public void Kinds_and_states(UserKind kind, UserState state, Reason reason)
    {
        User user = NewUser();
        user.Kind = kind;
        user.State = state;
        IsReason(reason, CheckCard(user, Morning));
    }

    [TestMethod]
    [DataRow(100, 200, 99, (byte)Reason.NotYetValid)]
    [DataRow(100, 200, 100, (byte)Reason.None)]
    [DataRow(100, 200, 200, (byte)Reason.None)]
    [DataRow(100, 200, 201, (byte)Reason.Expired)]
    [DataRow(100, 0, 99, (byte)Reason.NotYetValid)]
    [DataRow(100, 0, 1000000, (byte)Reason.None)]
    [DataRow(0, 200, 1, (byte)Reason.None)]
    [DataRow(0, 200, 201, (byte)Reason.Expired)]
    public void Both_ends_of_validity_count(int fromS, int toS, int nowS, Reason reason)
    {
        User user = NewUser();
        user.ValidFromS = (uint)fromS;
        user.ValidToS = (uint)toS;
        IsReason(reason, CheckCard(user, (uint)nowS));
    }

    [TestMethod]
    public void Without_a_clock_limits_in_time_refuse_and_say_so()
    {
        User valid = NewUser();
        valid.ValidToS = Morning;
        IsReason(Reason.NoClock, CheckCard(valid, 0));
        User scheduled = NewUser();
        scheduled.Schedule = 0;
        IsReason(Reason.NoClock, CheckCard(scheduled, 0));
        IsReason(Reason.None, CheckCard(NewUser(), 0));
    }

    [TestMethod]
    public void Vip_ignores_schedules_and_nothing_else()
    {
        User user = NewUser();
        user.Kind = UserKind.Vip;
        user.Schedule = 5;
        IsReason(Reason.None, CheckCard(user, Morning));
        IsReason(Reason.None, CheckCard(user, 0));
        user.UsesLeft = 0;
        IsReason(Reason.Uses, CheckCard(user, Morning));
        user.ValidToS = Morning - 1;
        IsReason(Reason.Expired, CheckCard(user, Morning));
    }

    [TestMethod]
    public void A_schedule_that_nobody_has_set_lets_nobody_in()
    {
        User user = NewUser();
        user.Schedule = 5;
        IsReason(Reason.Schedule, CheckCard(user, Morning));
    }

    [TestMethod]
    public void The_first_check_that_fails_is_the_reason()
    {
        User user = NewUser();
        user.Kind = UserKind.Blocklist;
        user.State = UserState.Lost;
        user.ValidToS = 1;
        user.Schedule = 5;
        user.UsesLeft = 0;
        user.PasswordTag = 0;
        IsReason(Reason.Blocklist, CheckCode(user));
        user.Kind = UserKind.Guest;
        IsReason(Reason.Lost, CheckCode(user));
        user.State = UserState.Normal;
        IsReason(Reason.Expired, CheckCode(user));
        user.ValidToS = 0;
        IsReason(Reason.Schedule, CheckCode(user));
        user.Schedule = User.AlwaysSchedule;
        IsReason(Reason.Uses, CheckCode(user));
        user.UsesLeft = 1;
        IsReason(Reason.Mode, CheckCode(user));
    }

    [TestMethod]
    [DataRow(false, false, (byte)Reason.None)]
    [DataRow(false, true, (byte)Reason.Interval)]
    [DataRow(true, false, (byte)Reason.AlwaysClosed)]
    [DataRow(true, true, (byte)Reason.AlwaysClosed)]
    public void The_door(bool alwaysClosed, bool inInterval, Reason reason) =>
        IsReason(reason, AccessRules.CheckDoor(alwaysClosed, inInterval));

    private static void IsReason(Reason expected, Reason found) => Assert.AreEqual((int)expected, (int)found);

    private static Reason CheckCard(User user, uint nowS) =>
        AccessRules.CheckUser(user, AccessMethod.Card, UnlockMode.Card, PasswordMatch.Wrong, NoRules(), MomentOf(nowS));

    /// <summary>In mode 0, with a wrong password.</summary>
    private static Reason CheckCode(User user) => Check(user, AccessMethod.Code, 0, PasswordMatch.Wrong);

    private static Reason Check(User? user, AccessMethod method, int mode, PasswordMatch match) =>
        AccessRules.CheckUser(user, method, (UnlockMode)mode, match, NoRules(), MomentOf(Morning));

    private static TimeRules NoRules() => new TimeRules(new StorageBench().Storage.TimeRules);

    private static Moment MomentOf(uint nowS)
    {
        var moment = new Moment();
        if (nowS != 0)
        {
            moment.Set(nowS);
        }

        return moment;
    }

    private static User NewUser()
    {
        var user = new User();
        user.Id = 7;
        user.PasswordTag = 1;
        return user;
    }

    private static User? UserOf(bool known, bool hasPassword)
    {
        User user = NewUser();
        user.PasswordTag = hasPassword ? 1UL : 0UL;
        return known ? user : null;
    }
}
