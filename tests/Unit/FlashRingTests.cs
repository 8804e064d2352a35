using AccessStandalone.Storage;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

/// <summary>A ring too large to be read whole at mount: its newest sector is found by bisection, wherever it is and whatever is beside it.</summary>
[TestClass]
public class FlashRingTests
{
    private const int SectorCount = 20;
    private const int SlotBytes = 128;
    private const int CleanAhead = 2;
    private const int HeaderBytes = 16;

    [TestMethod]
    public void The_newest_sector_is_found_wherever_it_is()
    {
        var flash = new RamFlash(SectorCount);
        FlashRing ring = Mounted(flash, out SectorCleaner cleaner);
        Assert.AreEqual(0U, ring.NewestLap);
        for (uint lap = 1; lap <= 3 * SectorCount; lap++)
        {
            Assert.IsTrue(ring.BeginLap(lap * 10));
            AssertFinds(flash, lap, lap * 10, 1);
            EraseAhead(ring, cleaner);
            AssertFinds(flash, lap, lap * 10, 1);
        }
    }

    [TestMethod]
    public void The_next_slot_is_found_in_every_place()
    {
        var flash = new RamFlash(SectorCount);
        FlashRing ring = Mounted(flash, out SectorCleaner _);
        var slot = new FlashBuffer(SlotBytes);
        for (int i = 1; i <= 2 * ring.SlotsPerSector; i++)
        {
            slot.Bytes[FlashBuffer.Lead] = (byte)i;
            Assert.IsTrue(ring.Append(slot, 0));
            uint lap = i <= ring.SlotsPerSector ? 1U : 2U;
            int place = i <= ring.SlotsPerSector ? i : i - ring.SlotsPerSector;
            AssertFinds(flash, lap, 0, place + 1);
        }
    }

    /// <summary>Both headers of a sector are lost, each in turn, but for the newest: that one is lost with its header.</summary>
    [DataRow(25U)]
    [DataRow(30U)]
    [DataRow(39U)]
    [DataRow(40U)]
    [TestMethod]
    public void Lost_headers_are_stepped_over(uint newest)
    {
        for (int lost = 0; lost < SectorCount; lost++)
        {
            if (lost == (int)(newest % SectorCount))
            {
                continue;
            }

            var flash = new RamFlash(SectorCount);
            FlashRing ring = Mounted(flash, out SectorCleaner cleaner);
            for (uint lap = 1; lap <= newest; lap++)
            {
                Assert.IsTrue(ring.BeginLap(7));
                EraseAhead(ring, cleaner);
            }

            flash.Flip(lost * FlashLayout.SectorBytes, 1);
            flash.Flip((lost * FlashLayout.SectorBytes) + HeaderBytes, 1);
            AssertFinds(flash, newest, 7, 1);
        }
    }

    [TestMethod]
    public void One_copy_of_a_header_is_enough()
    {
        for (int copy = 0; copy < 2; copy++)
        {
            var flash = new RamFlash(SectorCount);
            FlashRing ring = Mounted(flash, out SectorCleaner _);
            for (uint lap = 1; lap <= 27; lap++)
            {
                Assert.IsTrue(ring.BeginLap(lap));
            }

            flash.Flip((7 * FlashLayout.SectorBytes) + (copy * HeaderBytes), 0);
            AssertFinds(flash, 27, 27, 1);
        }
    }

    [TestMethod]
    public void A_full_sector_is_followed_by_one_begun_ahead()
    {
        var flash = new RamFlash(SectorCount);
        FlashRing ring = Mounted(flash, out SectorCleaner cleaner);
        var slot = new FlashBuffer(SlotBytes);
        Assert.IsFalse(ring.BeginAhead(7));
        EraseAhead(ring, cleaner);
        for (uint lap = 1; lap <= 3 * SectorCount; lap++)
        {
            int programs = flash.Programs;
            Assert.IsTrue(ring.BeginAhead(lap * 10));
            Assert.AreEqual(programs + 1, flash.Programs);
            Assert.IsFalse(ring.BeginAhead(7));
            AssertFinds(flash, lap, lap * 10, 1);
            for (int i = 0; i < ring.SlotsPerSector; i++)
            {
                Assert.IsFalse(ring.BeginAhead(7));
                Assert.IsTrue(ring.Append(slot, 7));
            }

            Assert.AreEqual(programs + 1 + ring.SlotsPerSector, flash.Programs);
            EraseAhead(ring, cleaner);
        }
    }

    [TestMethod]
    public void A_sector_that_cannot_be_begun_ahead_is_tried_once_and_left_out_by_the_append()
    {
        var flash = new RamFlash(SectorCount);
        FlashRing ring = Mounted(flash, out SectorCleaner cleaner);
        var slot = new FlashBuffer(SlotBytes);
        EraseAhead(ring, cleaner);

        // Both copies of the header of lap 1 hold what does not become one.
        flash.Flip(FlashLayout.SectorBytes + 1, 0);
        flash.Flip(FlashLayout.SectorBytes + HeaderBytes + 1, 0);
        Assert.IsTrue(ring.BeginAhead(1));
        Assert.AreEqual(0U, ring.NewestLap);
        int erases = flash.Erases;
        EraseAhead(ring, cleaner);
        Assert.AreEqual(erases + 1, flash.Erases);
        Assert.IsFalse(ring.BeginAhead(1));
        Assert.IsTrue(ring.Append(slot, 1));
        AssertFinds(flash, 1, 1, 2);
    }

    private static void AssertFinds(RamFlash flash, uint lap, uint extra, int nextSlot)
    {
        FlashRing found = Mounted(flash, out SectorCleaner _);
        Assert.AreEqual(lap, found.NewestLap);
        Assert.AreEqual(extra, found.NewestExtra);
        Assert.AreEqual(nextSlot, found.NextSlot);
    }

    private static void EraseAhead(FlashRing ring, SectorCleaner cleaner)
    {
        while (ring.CleanAhead() || cleaner.IsBusy)
        {
            cleaner.Continue();
        }
    }

    private static FlashRing Mounted(RamFlash flash, out SectorCleaner cleaner)
    {
        var medium = new FlashMedium(flash, new ManagedCrc32());
        medium.Identify(0x12345678, 0);
        var preamble = new SectorPreamble(medium);
        cleaner = new SectorCleaner(medium, preamble);
        var ring = new FlashRing(medium, preamble, cleaner, SectorArea.RecordLog, 0, SectorCount, SlotBytes, CleanAhead);
        Assert.IsTrue(ring.Mount());
        return ring;
    }
}
