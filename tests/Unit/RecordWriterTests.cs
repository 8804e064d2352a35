using AccessStandalone.Storage;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

[TestClass]
public class RecordWriterTests
{
    [TestMethod]
    public void A_writer_says_that_a_record_is_stored()
    {
        IRecordLog log = new StorageBench().Records;
        var records = new RecordWriter(log);
        records.Begin(RecordKind.Start);
        Assert.IsTrue(records.Write());
        Assert.AreEqual(1U, log.NewestSequence);
        Assert.AreEqual(0, records.LostRecords);
    }

    [TestMethod]
    public void A_writer_counts_what_could_not_be_stored()
    {
        var bench = new StorageBench();
        var records = new RecordWriter(bench.Records);
        bench.Flash.Fault = FlashFault.Stuck;
        records.Begin(RecordKind.Start);
        Assert.IsFalse(records.Write());
        Assert.AreEqual(1, records.LostRecords);
    }
}
