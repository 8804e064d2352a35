using AccessStandalone.Storage;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

[TestClass]
public class MemoryRecordLogTests
{
    [TestMethod]
    public void The_oldest_make_room_for_the_newest()
    {
        var log = new MemoryRecordLog(3);
        var record = new Record();
        Assert.AreEqual(0U, log.OldestSequence);
        Assert.IsFalse(log.TryRead(0, record));
        for (uint i = 1; i <= 5; i++)
        {
            record.UserId = i * 10;
            Assert.IsTrue(log.Append(record));
            Assert.AreEqual(i, record.Sequence);
        }

        Assert.AreEqual(3U, log.OldestSequence);
        Assert.AreEqual(5U, log.NewestSequence);
        Assert.IsFalse(log.TryRead(2, record));
        Assert.IsFalse(log.TryRead(6, record));
        Assert.IsTrue(log.TryRead(4, record));
        Assert.AreEqual(40U, record.UserId);
        Assert.AreEqual(4U, record.Sequence);
    }

    [TestMethod]
    public void A_writer_says_that_a_record_is_stored()
    {
        var log = new MemoryRecordLog(3);
        var records = new RecordWriter(log);
        records.Begin(RecordKind.Start);
        Assert.IsTrue(records.Write());
        Assert.AreEqual(1U, log.NewestSequence);
        Assert.AreEqual(0, records.LostRecords);
    }

    [TestMethod]
    public void A_writer_counts_what_could_not_be_stored()
    {
        var records = new RecordWriter(new BrokenLog());
        records.Begin(RecordKind.Start);
        Assert.IsFalse(records.Write());
        Assert.AreEqual(1, records.LostRecords);
    }

    private sealed class BrokenLog : IRecordLog
    {
        public uint OldestSequence => 0;

        public uint NewestSequence => 0;

        public bool Append(Record record) => false;

        public bool TryRead(uint sequence, Record into) => false;
    }
}
