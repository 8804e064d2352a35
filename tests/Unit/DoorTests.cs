using AccessStandalone.Access;
using AccessStandalone.Door;
using AccessStandalone.Storage;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

[TestClass]
public class DoorTests
{
    [TestMethod]
    public void The_lock_is_released_for_the_door_open_duration()
    {
        var bench = new Bench();
        bench.Door.Push(bench.NowMs);
        Assert.IsTrue(bench.Door.IsReleased);
        bench.Wait(2990);
        Assert.IsTrue(bench.Door.IsReleased);
        bench.Wait(10);
        Assert.IsFalse(bench.Door.IsReleased);
        Assert.AreEqual((int)AccessMethod.Button, (int)bench.Newest.Method);
    }

    [TestMethod]
    public void Opening_an_unreleased_door_is_an_intrusion_until_it_closes()
    {
        Bench bench = WithDetector();
        bench.DoorOpen = true;
        bench.Wait(10);
        Assert.AreEqual((int)AlarmKind.Intrusion, (int)bench.Newest.Alarm);
        Assert.IsTrue(bench.Door.HasLocalAlarm);
        bench.DoorOpen = false;
        bench.Wait(10);
        Assert.AreEqual((int)RecordKind.AlarmEnd, (int)bench.Newest.Kind);
        Assert.IsFalse(bench.Door.HasLocalAlarm);
    }

    [TestMethod]
    public void A_contact_seen_just_after_the_release_ended_is_no_intrusion()
    {
        Bench bench = WithDetector();
        bench.Door.Push(bench.NowMs);
        bench.Wait(3050);
        bench.DoorOpen = true;
        bench.Wait(10);
        Assert.AreEqual((int)RecordKind.Door, (int)bench.Newest.Kind);
        Assert.IsFalse(bench.Door.HasLocalAlarm);
    }

    [TestMethod]
    public void A_door_left_open_beyond_the_check_time_is_overtime()
    {
        Bench bench = WithDetector();
        bench.Door.Push(bench.NowMs);
        bench.DoorOpen = true;
        bench.Wait(30010);
        Assert.IsFalse(bench.Door.HasLocalAlarm);
        bench.Wait(10);
        Assert.AreEqual((int)AlarmKind.Overtime, (int)bench.Newest.Alarm);
        Assert.IsTrue(bench.Door.HasLocalAlarm);
    }

    [TestMethod]
    public void A_door_open_before_the_detector_watched_is_no_intrusion()
    {
        var bench = new Bench();
        bench.DoorOpen = true;
        bench.Wait(100);
        bench.SettingStore.Set(SettingId.DoorDetector, 1);
        bench.Wait(100);
        Assert.AreEqual(0, bench.Count(RecordKind.Alarm));
        Assert.AreEqual(0, bench.Count(RecordKind.Door));
    }

    [TestMethod]
    public void A_door_open_at_start_is_no_intrusion_but_its_time_runs()
    {
        var storage = new StorageBench();
        IRecordLog log = storage.Records;
        storage.Settings.Set(SettingId.DoorDetector, 1);
        var door = new DoorController(storage.Settings, new RecordWriter(log));
        var lines = new DoorLines { IsContactOpen = true };
        door.Update(lines, DoorMode.Normal, 0);
        door.Update(lines, DoorMode.Normal, 30000);
        Assert.AreEqual(0U, log.NewestSequence);
        door.Update(lines, DoorMode.Normal, 30001);
        var record = new Record();
        Assert.IsTrue(log.TryRead(1, record));
        Assert.AreEqual((int)AlarmKind.Overtime, (int)record.Alarm);
    }

    [TestMethod]
    public void Tamper_ends_when_closed_and_disarmed_in_either_order()
    {
        var bench = new Bench();
        bench.CaseOpen = true;
        bench.Wait(10);
        bench.CaseOpen = false;
        bench.Wait(10);
        Assert.IsTrue(bench.Door.HasLocalAlarm);
        bench.Door.Disarm();
        Assert.IsFalse(bench.Door.HasLocalAlarm);

        bench.CaseOpen = true;
        bench.Wait(10);
        bench.Door.Disarm();
        Assert.IsTrue(bench.Door.HasLocalAlarm);
        bench.CaseOpen = false;
        bench.Wait(10);
        Assert.IsFalse(bench.Door.HasLocalAlarm);
        Assert.AreEqual(2, bench.Count(RecordKind.AlarmEnd));
    }

    [TestMethod]
    public void Disarming_beforehand_does_not_count()
    {
        var bench = new Bench();
        bench.Door.Disarm();
        bench.ReaderCaseOpen = true;
        bench.Wait(10);
        bench.ReaderCaseOpen = false;
        bench.Wait(10);
        Assert.IsTrue(bench.Door.HasLocalAlarm);
        Assert.AreEqual((int)AlarmKind.ReaderTamper, (int)bench.Newest.Alarm);
    }

    [TestMethod]
    public void Always_open_releases_until_the_next_command_and_after_a_restart()
    {
        var bench = new Bench();
        Assert.AreEqual((int)ChangeResult.Done, (int)bench.Remote.SetMode(DoorMode.AlwaysOpen));
        Assert.IsTrue(bench.Door.IsReleased);
        Assert.AreEqual((int)RecordKind.Remote, (int)bench.Newest.Kind);
        Assert.AreEqual((int)RecordWord.AlwaysOpen, (int)bench.Newest.Word);
        bench.Wait(60000);
        Assert.IsTrue(bench.Door.IsReleased);
        Assert.IsTrue(new DoorController(bench.SettingStore, bench.Records).IsReleased);
        bench.Remote.SetMode(DoorMode.Normal);
        Assert.IsFalse(bench.Door.IsReleased);
        Assert.AreEqual(0, bench.Count(RecordKind.Door));
    }

    [TestMethod]
    public void Always_closed_ends_a_release_but_not_that_of_push()
    {
        var bench = new Bench();
        bench.Remote.Open(bench.NowMs);
        bench.Remote.SetMode(DoorMode.AlwaysClosed);
        Assert.IsFalse(bench.Door.IsReleased);
        Assert.AreEqual((int)ChangeResult.AlwaysClosed, (int)bench.Remote.Open(bench.NowMs));
        Assert.AreEqual((int)Reason.AlwaysClosed, (int)bench.Newest.Reason);
        bench.Door.Push(bench.NowMs);
        bench.Wait(2990);
        Assert.IsTrue(bench.Door.IsReleased);
        bench.Wait(10);
        Assert.IsFalse(bench.Door.IsReleased);
    }

    [TestMethod]
    public void The_platform_opens_and_closes()
    {
        var bench = new Bench();
        Assert.AreEqual((int)ChangeResult.Done, (int)bench.Remote.Open(bench.NowMs));
        Assert.IsTrue(bench.Door.IsReleased);
        Assert.AreEqual((int)RecordWord.Open, (int)bench.Newest.Word);
        Assert.AreEqual((int)ChangeResult.Done, (int)bench.Remote.Close());
        Assert.IsFalse(bench.Door.IsReleased);
        bench.Remote.SetMode(DoorMode.AlwaysOpen);
        Assert.AreEqual((int)ChangeResult.HeldOpen, (int)bench.Remote.Close());
    }

    [TestMethod]
    public void Emergency_is_above_everything_where_it_is_enabled()
    {
        var bench = new Bench();
        bench.Remote.SetMode(DoorMode.AlwaysClosed);
        bench.Emergency = true;
        bench.Wait(10);
        Assert.IsFalse(bench.Door.IsReleased);
        bench.SettingStore.Set(SettingId.EmergencyInput, 1);
        bench.Wait(10);
        Assert.IsTrue(bench.Door.IsReleased);
        Assert.AreEqual((int)RecordKind.Granted, (int)bench.Newest.Kind);
        Assert.AreEqual((int)AccessMethod.Emergency, (int)bench.Newest.Method);
        bench.Emergency = false;
        bench.Wait(10);
        Assert.IsFalse(bench.Door.IsReleased);
        Assert.AreEqual((int)RecordWord.AlwaysClosed, (int)bench.Newest.Word);
    }

    [TestMethod]
    public void Lock_when_closed_drops_the_lock_when_the_door_has_opened_and_closed()
    {
        var bench = new Bench();
        bench.SettingStore.Set(SettingId.LockWhenClosed, 1);
        bench.Door.Push(bench.NowMs);
        bench.Wait(500);
        Assert.IsTrue(bench.Door.IsReleased);
        bench.DoorOpen = true;
        bench.Wait(500);
        Assert.IsTrue(bench.Door.IsReleased);
        bench.DoorOpen = false;
        bench.Wait(10);
        Assert.IsFalse(bench.Door.IsReleased);
    }

    [TestMethod]
    public void Without_lock_when_closed_the_time_counts()
    {
        var bench = new Bench();
        bench.Door.Push(bench.NowMs);
        bench.DoorOpen = true;
        bench.Wait(500);
        bench.DoorOpen = false;
        bench.Wait(500);
        Assert.IsTrue(bench.Door.IsReleased);
    }

    [TestMethod]
    public void A_normally_open_contact_is_closed_while_the_door_is_open()
    {
        Bench bench = WithDetector();
        bench.DoorOpen = true;
        bench.SettingStore.Set(SettingId.DoorContactType, 1);
        bench.Wait(20);
        Assert.AreEqual(0, bench.Count(RecordKind.Alarm));
        bench.DoorOpen = false;
        bench.Wait(10);
        Assert.AreEqual((int)AlarmKind.Intrusion, (int)bench.Newest.Alarm);
    }

    [TestMethod]
    public void A_door_that_is_held_open_is_no_overtime_until_that_ends()
    {
        Bench bench = WithDetector();
        bench.Remote.SetMode(DoorMode.AlwaysOpen);
        bench.DoorOpen = true;
        bench.Wait(100000);
        Assert.AreEqual(0, bench.Count(RecordKind.Alarm));
        bench.Remote.SetMode(DoorMode.Normal);
        bench.Wait(30000);
        Assert.AreEqual(0, bench.Count(RecordKind.Alarm));
        bench.Wait(10);
        Assert.AreEqual((int)AlarmKind.Overtime, (int)bench.Newest.Alarm);
    }

    [TestMethod]
    public void Each_reader_on_the_bus_has_its_own_tamper_alarm()
    {
        var bench = new Bench();
        bench.Door.UpdateBusReader(0, true);
        bench.Door.UpdateBusReader(7, true);
        Assert.AreEqual(2, bench.Count(RecordKind.Alarm));
        Assert.AreEqual((int)ReaderId.Osdp8, (int)bench.Newest.Reader);
        Assert.IsTrue(bench.Door.HasLocalAlarm);
        bench.Door.UpdateBusReader(7, false);
        bench.Door.Disarm();
        Assert.AreEqual(1, bench.Count(RecordKind.AlarmEnd));
        Assert.IsTrue(bench.Door.HasLocalAlarm);
        bench.Door.UpdateBusReader(0, false);
        Assert.IsFalse(bench.Door.HasLocalAlarm);
    }

    private static Bench WithDetector()
    {
        var bench = new Bench();
        bench.SettingStore.Set(SettingId.DoorDetector, 1);
        bench.Wait(10);
        return bench;
    }
}
