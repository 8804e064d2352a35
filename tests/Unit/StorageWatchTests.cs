using AccessStandalone.Control;
using AccessStandalone.Storage;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

[TestClass]
public class StorageWatchTests
{
    [TestMethod]
    public void Damage_is_recorded_once_a_minute_at_most_with_all_there_was()
    {
        var bench = new StorageBench();
        var health = new StorageHealth();
        var watch = new StorageWatch(health, new RecordWriter(bench.Records));
        watch.Update(0);
        Assert.AreEqual(0U, bench.Records.NewestSequence);

        health.CountRepairedSlot();
        watch.Update(10);
        AssertNewest(bench, 1, 1);
        health.CountLostHeader();
        health.CountFailedErase();
        watch.Update(20);
        watch.Update(60009);
        AssertNewest(bench, 1, 1);
        watch.Update(60010);
        AssertNewest(bench, 2, 3);
        watch.Update(600000);
        AssertNewest(bench, 2, 3);
    }

    private static void AssertNewest(StorageBench bench, uint sequence, int value)
    {
        var record = new Record();
        Assert.AreEqual(sequence, bench.Records.NewestSequence);
        Assert.IsTrue(bench.Records.TryRead(sequence, record));
        Assert.AreEqual((int)RecordKind.Fault, (int)record.Kind);
        Assert.AreEqual((int)RecordName.Flash, (int)record.Name);
        Assert.AreEqual(value, record.Value);
    }
}
