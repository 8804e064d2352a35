using AccessStandalone.Door;
using AccessStandalone.Storage;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

[TestClass]
public class ReaderAlarmTests
{
    [TestMethod]
    public void A_lost_reader_is_reported_once_and_its_return_once()
    {
        var bench = new StorageBench();
        var watch = new ReaderAlarm(AlarmKind.ReaderLost, ReaderId.Builtin, new RecordWriter(bench.Records));
        watch.Update(false);
        Assert.AreEqual(0U, bench.Records.NewestSequence);
        watch.Update(true);
        watch.Update(true);
        AssertNewest(bench, 1, RecordKind.Alarm);
        watch.Update(false);
        watch.Update(false);
        AssertNewest(bench, 2, RecordKind.AlarmEnd);
    }

    private static void AssertNewest(StorageBench bench, uint sequence, RecordKind kind)
    {
        var record = new Record();
        Assert.AreEqual(sequence, bench.Records.NewestSequence);
        Assert.IsTrue(bench.Records.TryRead(sequence, record));
        Assert.AreEqual((int)kind, (int)record.Kind);
        Assert.AreEqual((int)AlarmKind.ReaderLost, (int)record.Alarm);
        Assert.AreEqual((int)ReaderId.Builtin, (int)record.Reader);
    }
}
