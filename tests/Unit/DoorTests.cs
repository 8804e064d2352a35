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
        door.Update(true, false, false, 0);
        door.Update(true, false, false, 30000);
        Assert.AreEqual(0U, log.NewestSequence);
        door.Update(true, false, false, 30001);
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

    private static Bench WithDetector()
    {
        var bench = new Bench();
        bench.SettingStore.Set(SettingId.DoorDetector, 1);
        bench.Wait(10);
        return bench;
    }
}
