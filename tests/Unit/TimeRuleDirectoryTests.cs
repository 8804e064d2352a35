using AccessStandalone.Access;
using AccessStandalone.Storage;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

[TestClass]
public class TimeRuleDirectoryTests
{
    private const int PeriodGroup = 4;
    private const int Schedule = 5;
    private const int HolidayGroup = 6;
    private const int Daylight = 10;
    private const string WholeDay = "0 0 0 0  127 81 1 0";
    private const string Always = "0 0 0 0 0 0 0  0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0";
    private const string LongHolidays =
        "3  1 0 2 0  1 0 2 0  1 0 2 0  1 0 2 0  1 0 2 0  1 0 2 0  1 0 2 0  1 0 2 0  1 0 2 0  1 0 2 0  1 0 2 0  1 0 2 0  1 0 2 0";
    private const string Europe = "2  3 5 0 2 0  10 5 0 3 0";

    /// <summary>Names of records: 206 to 209.</summary>
    [TestMethod]
    [DataRow(PeriodGroup, 0, WholeDay, 206)]
    [DataRow(PeriodGroup, 127, "", 206)]
    [DataRow(Schedule, 127, Always, 207)]
    [DataRow(HolidayGroup, 3, "255", 208)]
    [DataRow(HolidayGroup, 4, LongHolidays, 208)]
    [DataRow(Daylight, 0, Europe, 209)]
    public void A_rule_is_set_kept_recorded_and_removed(int kind, int number, string rule, int name)
    {
        var bench = new StorageBench();
        byte[] value = TestTimes.Bytes(rule);
        TimeRuleDirectory directory = NewDirectory(bench, out TimeRules _);
        Is(ChangeResult.Done, directory.Set((TimeRuleKind)kind, number, value, value.Length, Origin.Platform));
        AssertRecorded(bench, name, number, RecordWord.None);
        for (int start = 0; start < 2; start++)
        {
            byte[] read = new byte[SettingSlots.MaxValueBytes];
            Assert.AreEqual(value.Length, bench.Storage.TimeRules.Read((TimeRuleKind)kind, number, read));
            for (int i = 0; i < value.Length; i++)
            {
                Assert.AreEqual(value[i], read[i]);
            }

            bench.Remount();
        }

        directory = NewDirectory(bench, out TimeRules _);
        Is(ChangeResult.Done, directory.Remove((TimeRuleKind)kind, number, Origin.Platform));
        AssertRecorded(bench, name, number, RecordWord.Deleted);
        Assert.IsTrue(bench.Storage.TimeRules.Read((TimeRuleKind)kind, number, new byte[100]) < 0);
        Is(ChangeResult.Done, directory.Remove((TimeRuleKind)kind, number, Origin.Platform));
    }

    [TestMethod]
    [DataRow(PeriodGroup, -1)]
    [DataRow(PeriodGroup, 128)]
    [DataRow(Schedule, 128)]
    [DataRow(Schedule, 255)]
    [DataRow(HolidayGroup, 1000)]
    [DataRow(Daylight, 1)]
    [DataRow(Daylight, -1)]
    [DataRow(0, 0)]
    [DataRow(1, 2)]
    [DataRow(9, 1)]
    [DataRow(11, 0)]
    public void What_there_cannot_be_is_refused_and_nothing_else_touched(int kind, int number)
    {
        var bench = new StorageBench();
        bench.Settings.Set(SettingId.DoorOpenDurationS, 9);
        TimeRuleDirectory directory = NewDirectory(bench, out TimeRules _);
        byte[] value = new byte[11];
        int programs = bench.Flash.Programs;
        Is(ChangeResult.BadSchedule, directory.Set((TimeRuleKind)kind, number, value, 8, Origin.Keypad));
        Is(ChangeResult.BadSchedule, directory.Remove((TimeRuleKind)kind, number, Origin.Keypad));
        Assert.AreEqual(programs, bench.Flash.Programs);
        bench.Remount();
        Assert.AreEqual(9, bench.Settings.Get(SettingId.DoorOpenDurationS));
    }

    [TestMethod]
    public void What_is_no_rule_is_refused_and_the_old_one_stands()
    {
        var bench = new StorageBench();
        TimeRuleDirectory directory = NewDirectory(bench, out TimeRules rules);
        Set(directory, PeriodGroup, 0, WholeDay);
        Set(directory, Schedule, 7, Always);
        byte[] bad = TestTimes.Bytes("0 0 0 0  128 81 1 0");
        int programs = bench.Flash.Programs;
        Is(ChangeResult.BadTimeRule, directory.Set(TimeRuleKind.PeriodGroup, 0, bad, 8, Origin.Platform));
        Is(ChangeResult.BadTimeRule, directory.Set(TimeRuleKind.Schedule, 7, bad, 8, Origin.Platform));
        Is(ChangeResult.BadTimeRule, directory.Set(TimeRuleKind.HolidayGroup, 7, bad, -1, Origin.Platform));
        Is(ChangeResult.BadTimeRule, directory.Set(TimeRuleKind.DaylightSaving, 0, bad, 8, Origin.Platform));
        Assert.AreEqual(programs, bench.Flash.Programs);
        AssertHolds(rules, 7, true);
    }

    [TestMethod]
    public void A_change_holds_at_once_and_after_a_start()
    {
        var bench = new StorageBench();
        TimeRuleDirectory directory = NewDirectory(bench, out TimeRules rules);
        AssertHolds(rules, 7, false);
        Set(directory, PeriodGroup, 0, WholeDay);
        Set(directory, Schedule, 7, Always);
        AssertHolds(rules, 7, true);
        bench.Remount();
        directory = NewDirectory(bench, out rules);
        AssertHolds(rules, 7, true);
        Is(ChangeResult.Done, directory.Remove(TimeRuleKind.PeriodGroup, 0, Origin.Keypad));
        AssertHolds(rules, 7, false);
        bench.Settings.Clear();
        rules.Forget();
        Set(directory, PeriodGroup, 0, WholeDay);
        AssertHolds(rules, 7, false);
    }

    [TestMethod]
    public void A_failed_medium_changes_nothing()
    {
        var bench = new StorageBench();
        TimeRuleDirectory directory = NewDirectory(bench, out TimeRules rules);
        Set(directory, PeriodGroup, 0, WholeDay);
        Set(directory, Schedule, 7, Always);
        uint newest = bench.Records.NewestSequence;
        bench.Flash.Fault = FlashFault.Missing;
        byte[] empty = new byte[1];
        Is(ChangeResult.Fault, directory.Set(TimeRuleKind.PeriodGroup, 0, empty, 0, Origin.Platform));
        Is(ChangeResult.Fault, directory.Remove(TimeRuleKind.PeriodGroup, 0, Origin.Platform));
        Assert.AreEqual(newest, bench.Records.NewestSequence);
        AssertHolds(rules, 7, true);
    }

    private static void Is(ChangeResult expected, ChangeResult result) => Assert.AreEqual((int)expected, (int)result);

    private static void Set(TimeRuleDirectory directory, int kind, int number, string rule)
    {
        byte[] value = TestTimes.Bytes(rule);
        Is(ChangeResult.Done, directory.Set((TimeRuleKind)kind, number, value, value.Length, Origin.Platform));
    }

    private static void AssertHolds(TimeRules rules, int schedule, bool holds)
    {
        var moment = new Moment();
        moment.Set(TestTimes.SecondsOf("2026-11-23 09:00:00"));
        Assert.AreEqual(holds, rules.Holds(schedule, moment));
    }

    private static TimeRuleDirectory NewDirectory(StorageBench bench, out TimeRules rules)
    {
        rules = new TimeRules(bench.Storage.TimeRules);
        return new TimeRuleDirectory(bench.Storage.TimeRules, rules, new RecordWriter(bench.Records));
    }

    private static void AssertRecorded(StorageBench bench, int name, int number, RecordWord word)
    {
        var record = new Record();
        Assert.IsTrue(bench.Records.TryRead(bench.Records.NewestSequence, record));
        Assert.AreEqual((int)RecordKind.Setting, (int)record.Kind);
        Assert.AreEqual(name, (int)record.Name);
        Assert.AreEqual(number, record.Value);
        Assert.AreEqual((int)word, (int)record.Word);
        Assert.AreEqual((int)AccessMethod.Remote, (int)record.Method);
    }
}
