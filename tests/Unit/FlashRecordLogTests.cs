using AccessStandalone.Storage;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

[TestClass]
public class FlashRecordLogTests
{
    /// <summary>Slots of a sector; the bench's log has four sectors, of which two are for what comes next.</summary>
    private const uint RecordsPerSector = 111;

    [TestMethod]
    public void A_new_log_is_empty()
    {
        IRecordLog log = new StorageBench().Records;
        var record = new Record();
        Assert.AreEqual(0U, log.OldestSequence);
        Assert.AreEqual(0U, log.NewestSequence);
        Assert.IsFalse(log.TryRead(0, record));
        Assert.IsFalse(log.TryRead(1, record));
    }

    [TestMethod]
    public void Records_are_numbered_from_one_and_read_by_their_numbers()
    {
        var bench = new StorageBench();
        var record = new Record();
        for (uint i = 1; i <= 5; i++)
        {
            record.UserId = i * 10;
            Assert.IsTrue(bench.Records.Append(record));
            Assert.AreEqual(i, record.Sequence);
        }

        for (int start = 0; start < 2; start++)
        {
            Assert.AreEqual(1U, bench.Records.OldestSequence);
            Assert.AreEqual(5U, bench.Records.NewestSequence);
            Assert.IsTrue(bench.Records.TryRead(4, record));
            Assert.AreEqual(40U, record.UserId);
            Assert.AreEqual(4U, record.Sequence);
            record.UserId = 77;
            Assert.IsFalse(bench.Records.TryRead(6, record));
            Assert.IsFalse(bench.Records.TryRead(0, record));
            Assert.AreEqual(77U, record.UserId);
            bench.Remount();
        }
    }

    [TestMethod]
    public void Two_at_once_are_one_program_where_two_places_are_left_in_a_page()
    {
        var bench = new StorageBench();
        bench.Tidy();
        var first = new Record();
        var second = new Record();
        int allPrograms = bench.Flash.Programs;
        for (uint i = 0; i < 40; i++)
        {
            first.Clear();
            first.UserId = 2 * i;
            second.Clear();
            second.UserId = (2 * i) + 1;
            Assert.IsTrue(bench.Records.Append(first, second));
            Assert.AreEqual((2 * i) + 2, second.Sequence);
            Assert.AreEqual((2 * i) + 2, bench.Records.NewestSequence);
        }

        // Of the 40 pairs every seventh begins in the last place of a page.
        Assert.AreEqual(40 + 5, bench.Flash.Programs - allPrograms);

        for (int start = 0; start < 2; start++)
        {
            for (uint sequence = 1; sequence <= 80; sequence++)
            {
                Assert.IsTrue(bench.Records.TryRead(sequence, first), "record " + sequence);
                Assert.AreEqual(sequence - 1, first.UserId);
            }

            bench.Remount();
        }
    }

    [TestMethod]
    public void Two_at_once_cross_the_end_of_a_sector()
    {
        var bench = new StorageBench();
        var record = new Record();
        for (uint i = 1; i < RecordsPerSector; i++)
        {
            Assert.IsTrue(bench.Records.Append(record));
        }

        var second = new Record();
        second.UserId = 7;
        Assert.IsTrue(bench.Records.Append(record, second));
        Assert.AreEqual(RecordsPerSector + 1, bench.Records.NewestSequence);
        bench.Remount();
        Assert.IsTrue(bench.Records.TryRead(RecordsPerSector + 1, record));
        Assert.AreEqual(7U, record.UserId);
        Assert.IsTrue(bench.Records.TryRead(RecordsPerSector, record));
        Assert.AreEqual(0U, record.UserId);
    }

    [TestMethod]
    public void Two_at_once_that_do_not_read_back_are_written_one_by_one()
    {
        var bench = new StorageBench();
        var record = new Record();
        Assert.IsTrue(bench.Records.Append(record));

        // A bit of the next place that the number 2 needs as 1 is 0 already: a program there does not read back.
        bench.Flash.Flip((bench.Layout.FirstLogSector * FlashLayout.SectorBytes) + (2 * RecordSlot.Size), 1);
        var second = new Record();
        second.UserId = 7;
        Assert.IsTrue(bench.Records.Append(record, second));
        Assert.AreEqual(3U, bench.Records.NewestSequence);
        bench.Remount();
        Assert.IsTrue(bench.Records.TryRead(3, record));
        Assert.AreEqual(7U, record.UserId);
    }

    [TestMethod]
    public void Every_field_is_kept()
    {
        var bench = new StorageBench();
        var written = new Record();
        Fill(written, true);
        Assert.IsTrue(bench.Records.Append(written));
        var empty = new Record();
        Assert.IsTrue(bench.Records.Append(empty));
        var other = new Record();
        Fill(other, false);
        Assert.IsTrue(bench.Records.Append(other));
        for (int start = 0; start < 2; start++)
        {
            AssertReads(bench, 1, written);
            AssertReads(bench, 2, empty);
            AssertReads(bench, 3, other);
            bench.Remount();
        }
    }

    [TestMethod]
    public void The_oldest_make_room_for_the_newest()
    {
        var bench = new StorageBench();
        var record = new Record();
        for (uint i = 1; i <= 1000; i++)
        {
            record.Clear();
            record.UserId = i;
            Assert.IsTrue(bench.Records.Append(record));
            Assert.AreEqual(i, bench.Records.NewestSequence);
            uint kept = i - bench.Records.OldestSequence + 1;
            Assert.IsTrue(kept > RecordsPerSector || bench.Records.OldestSequence == 1);
            Assert.IsTrue(kept <= 2 * RecordsPerSector);
            if (i % 90 == 0)
            {
                AssertAll(bench);
                bench.Remount();
                Assert.AreEqual(i, bench.Records.NewestSequence);
                AssertAll(bench);
            }

            if (i % 200 == 0)
            {
                bench.Tidy();
                AssertAll(bench);
            }
        }

        Assert.AreEqual(0, bench.Storage.Health.Total);
    }

    [TestMethod]
    [DataRow(110)]
    [DataRow(111)]
    [DataRow(112)]
    [DataRow(222)]
    [DataRow(223)]
    public void Numbers_go_on_after_a_start_at_the_end_of_a_sector(int count)
    {
        var bench = new StorageBench();
        var record = new Record();
        for (int i = 0; i < count; i++)
        {
            bench.Records.Append(record);
        }

        bench.Remount();
        Assert.AreEqual((uint)count, bench.Records.NewestSequence);
        Assert.IsTrue(bench.Records.Append(record));
        Assert.AreEqual((uint)count + 1, record.Sequence);
        bench.Remount();
        Assert.AreEqual((uint)count + 1, bench.Records.NewestSequence);
        Assert.IsTrue(bench.Records.TryRead((uint)count, record));
        Assert.IsTrue(bench.Records.TryRead(bench.Records.OldestSequence, record));
    }

    /// <summary>Whenever the device was idle before, an append is one program and no erase.</summary>
    [TestMethod]
    public void After_idle_time_an_append_is_one_program()
    {
        var bench = new StorageBench();
        var record = new Record();
        for (uint i = 1; i <= 1000; i++)
        {
            bench.Tidy();
            int programs = bench.Flash.Programs;
            int erases = bench.Flash.Erases;
            record.Clear();
            record.UserId = i;
            Assert.IsTrue(bench.Records.Append(record));
            Assert.AreEqual(programs + 1, bench.Flash.Programs);
            Assert.AreEqual(erases, bench.Flash.Erases);
        }

        AssertAll(bench);
    }

    /// <summary>The sector for the next record is there and has none.</summary>
    [TestMethod]
    [DataRow(0)]
    [DataRow(111)]
    [DataRow(222)]
    [DataRow(444)]
    [DataRow(555)]
    public void A_start_with_a_sector_begun_ahead(int count)
    {
        var bench = new StorageBench();
        var record = new Record();
        for (int i = 1; i <= count; i++)
        {
            record.UserId = (uint)i;
            bench.Records.Append(record);
        }

        bench.Tidy();
        uint oldest = bench.Records.OldestSequence;
        AssertAll(bench);
        bench.Remount();
        Assert.AreEqual((uint)count, bench.Records.NewestSequence);
        Assert.AreEqual(oldest, bench.Records.OldestSequence);
        AssertAll(bench);
        bench.Tidy();
        record.UserId = (uint)count + 1;
        Assert.IsTrue(bench.Records.Append(record));
        Assert.AreEqual((uint)count + 1, record.Sequence);
        AssertAll(bench);
        bench.Remount();
        Assert.AreEqual((uint)count + 1, bench.Records.NewestSequence);
        AssertAll(bench);
    }

    [TestMethod]
    public void Clearing_users_and_settings_leaves_the_records()
    {
        var bench = new StorageBench();
        var record = new Record();
        bench.Records.Append(record);
        bench.Records.Append(record);
        bench.Users.DeleteAll();
        bench.Settings.Clear();
        bench.Remount();
        bench.Tidy();
        Assert.AreEqual(1U, bench.Records.OldestSequence);
        Assert.IsTrue(bench.Records.TryRead(2, record));
        Assert.IsTrue(bench.Records.Append(record));
        Assert.AreEqual(3U, record.Sequence);
    }

    [TestMethod]
    public void What_the_platform_has_is_remembered_and_never_goes_back()
    {
        var bench = new StorageBench();
        var record = new Record();
        Assert.AreEqual(0U, bench.Records.ReadAcknowledged());
        for (int i = 0; i < 5; i++)
        {
            bench.Records.Append(record);
        }

        Assert.IsFalse(bench.Records.Acknowledge(6));
        Assert.AreEqual(0U, bench.Records.ReadAcknowledged());
        Assert.IsTrue(bench.Records.Acknowledge(4));
        Assert.IsTrue(bench.Records.Acknowledge(2));
        Assert.AreEqual(4U, bench.Records.ReadAcknowledged());
        bench.Remount();
        Assert.AreEqual(4U, bench.Records.ReadAcknowledged());
        Assert.IsTrue(bench.Records.Acknowledge(5));
        bench.Remount();
        Assert.AreEqual(5U, bench.Records.ReadAcknowledged());
    }

    [TestMethod]
    public void A_failed_chip_stores_nothing_and_keeps_what_it_has()
    {
        var bench = new StorageBench();
        var record = new Record();
        bench.Records.Append(record);
        bench.Flash.Fault = FlashFault.Missing;
        Assert.IsFalse(bench.Records.Append(record));
        Assert.IsFalse(bench.Records.Acknowledge(1));
        Assert.IsFalse(bench.Records.TryRead(1, record));
        bench.Remount();
        Assert.AreEqual(0U, bench.Records.NewestSequence);
        Assert.IsFalse(bench.Records.Append(record));
        bench.Flash.Fault = FlashFault.None;
        bench.Remount();
        Assert.AreEqual(1U, bench.Records.NewestSequence);
        Assert.IsTrue(bench.Records.Append(record));
        Assert.AreEqual(2U, record.Sequence);
    }

    private static void Fill(Record record, bool most)
    {
        record.UtcMs = most ? 0xFFFFFFFFFFFF : 1795248000123;
        record.Kind = most ? RecordKind.Fault : RecordKind.Granted;
        record.Reason = most ? Reason.AlwaysClosed : Reason.Unknown;
        record.Method = most ? AccessMethod.Emergency : AccessMethod.Card;
        record.Reader = most ? ReaderId.Osdp8 : ReaderId.Builtin;
        record.Alarm = most ? AlarmKind.ReaderKey : AlarmKind.Intrusion;
        record.Duress = most;
        record.UserId = most ? User.MaxId : 1;
        record.Card = most ? ulong.MaxValue : 1;
        record.Name = most ? RecordName.Flash : RecordName.UnlockMode;
        record.Word = most ? RecordWord.Platform : RecordWord.Added;
        record.Value = most ? -2147483648 : 2147483647;
    }

    private static void AssertReads(StorageBench bench, uint sequence, Record expected)
    {
        var read = new Record();
        Assert.IsTrue(bench.Records.TryRead(sequence, read));
        Assert.AreEqual(sequence, read.Sequence);
        Assert.AreEqual(expected.UtcMs, read.UtcMs);
        Assert.AreEqual((int)expected.Kind, (int)read.Kind);
        Assert.AreEqual((int)expected.Reason, (int)read.Reason);
        Assert.AreEqual((int)expected.Method, (int)read.Method);
        Assert.AreEqual((int)expected.Reader, (int)read.Reader);
        Assert.AreEqual((int)expected.Alarm, (int)read.Alarm);
        Assert.AreEqual(expected.Duress, read.Duress);
        Assert.AreEqual(expected.UserId, read.UserId);
        Assert.AreEqual(expected.Card, read.Card);
        Assert.AreEqual((int)expected.Name, (int)read.Name);
        Assert.AreEqual((int)expected.Word, (int)read.Word);
        Assert.AreEqual(expected.Value, read.Value);
    }

    /// <summary>Everything from the oldest to the newest is there, with what was written under its number, and nothing else.</summary>
    private static void AssertAll(StorageBench bench)
    {
        var record = new Record();
        uint oldest = bench.Records.OldestSequence;
        uint newest = bench.Records.NewestSequence;
        Assert.IsTrue(oldest != 0 || newest == 0);
        Assert.IsFalse(bench.Records.TryRead(oldest == 0 ? 0 : oldest - 1, record));
        Assert.IsFalse(bench.Records.TryRead(newest + 1, record));
        for (uint i = oldest; i != 0 && i <= newest; i++)
        {
            Assert.IsTrue(bench.Records.TryRead(i, record));
            Assert.AreEqual(i, record.Sequence);
            Assert.AreEqual(i, record.UserId);
        }
    }

    [TestMethod]
    public void Clearing_the_settings_forgets_what_was_acknowledged()
    {
        var bench = new StorageBench();
        Assert.IsTrue(bench.Records.Append(new Record()));
        Assert.IsTrue(bench.Records.Acknowledge(1));
        Assert.IsTrue(bench.Settings.Clear());
        Assert.AreEqual(0U, bench.Records.ReadAcknowledged());
        Assert.AreEqual(1U, bench.Records.NewestSequence);
    }
}
