using AccessStandalone.Storage;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

/// <summary>Whose chip it is: the two copies of the superblock.</summary>
[TestClass]
public class FlashStorageTests
{
    private const int CopyBytes = 32;

    [TestMethod]
    public void What_somebody_else_has_on_the_chip_is_left_alone()
    {
        StorageBench bench = WithUser();
        var foreign = new FlashBuffer(CopyBytes);
        for (int i = 0; i < CopyBytes; i++)
        {
            foreign.Bytes[FlashBuffer.Lead + i] = (byte)(i * 7);
        }

        Write(bench, 0, foreign);
        Write(bench, 1, foreign);
        AssertLeftAlone(bench, StorageState.Foreign);
    }

    [TestMethod]
    public void What_a_later_firmware_has_on_the_chip_is_left_alone()
    {
        StorageBench bench = WithUser();
        var newer = new FlashBuffer(CopyBytes);
        bench.Flash.Read(0, newer, CopyBytes);
        LittleEndian.Set16(newer.Bytes, FlashBuffer.Lead + 8, 2);
        LittleEndian.Set32(newer.Bytes, FlashBuffer.Lead + 28, new ManagedCrc32().Of(newer.Bytes, FlashBuffer.Lead, 28));
        Write(bench, 0, newer);
        Write(bench, 1, newer);
        AssertLeftAlone(bench, StorageState.NewerFormat);
    }

    [TestMethod]
    public void One_copy_that_is_lost_is_written_anew()
    {
        StorageBench bench = WithUser();
        for (int copy = 0; copy < 2; copy++)
        {
            // Two bits, so that nothing can be repaired.
            bench.Flash.Flip((copy * FlashLayout.SectorBytes) + 20, 1);
            bench.Flash.Flip((copy * FlashLayout.SectorBytes) + 21, 6);
            bench.Remount();
            Assert.AreEqual((int)StorageState.Ready, (int)bench.Storage.State);
            Assert.IsTrue(bench.Storage.Health.LostHeaders > 0);
            Assert.IsTrue(bench.Users.TryFindById(7, new User()));
            bench.Remount();
            Assert.AreEqual(0, bench.Storage.Health.Total);
        }
    }

    [TestMethod]
    public void Formatting_anew_makes_what_was_there_mean_nothing()
    {
        StorageBench bench = WithUser();
        bench.Flash.BeginErase(0);
        bench.Flash.BeginErase(FlashLayout.SectorBytes);
        bench.Remount();
        Assert.AreEqual((int)StorageState.Ready, (int)bench.Storage.State);
        AssertNothing(bench);
        bench.Users.Insert(TestUsers.Of(8, 200));
        bench.Tidy();
        bench.Remount();
        Assert.AreEqual(1, bench.Users.UserCount);
        Assert.IsTrue(bench.Users.TryFindByCard(200, new User()));
        Assert.IsFalse(bench.Users.TryFindById(7, new User()));
    }

    [TestMethod]
    public void Idle_work_without_a_chip_does_nothing_and_keeps_quiet()
    {
        StorageBench bench = WithUser();
        int erases = bench.Flash.Erases;
        bench.Flash.Fault = FlashFault.Missing;
        for (int i = 0; i < 100; i++)
        {
            bench.Storage.DoIdleWork();
        }

        bench.Remount();
        for (int i = 0; i < 100; i++)
        {
            bench.Storage.DoIdleWork();
        }

        Assert.AreEqual((int)StorageState.Missing, (int)bench.Storage.State);
        Assert.AreEqual(erases, bench.Flash.Erases);
        Assert.AreEqual(0, bench.Storage.Health.Total);
    }

    private static StorageBench WithUser()
    {
        var bench = new StorageBench();
        bench.Users.Insert(TestUsers.Of(7, 100));
        bench.Settings.Set(SettingId.UnlockMode, 2);
        bench.Records.Append(new Record());
        return bench;
    }

    private static void Write(StorageBench bench, int copy, FlashBuffer bytes)
    {
        bench.Flash.BeginErase(copy * FlashLayout.SectorBytes);
        Assert.IsTrue(bench.Flash.Program(copy * FlashLayout.SectorBytes, bytes, CopyBytes));
    }

    private static void AssertLeftAlone(StorageBench bench, StorageState state)
    {
        int programs = bench.Flash.Programs;
        int erases = bench.Flash.Erases;
        bench.Remount();
        Assert.AreEqual((int)state, (int)bench.Storage.State);
        AssertNothing(bench);
        Assert.AreEqual((int)StoreResult.Fault, (int)bench.Users.Insert(TestUsers.Of(8)));
        Assert.AreEqual((int)StoreResult.Fault, (int)bench.Users.DeleteAll());
        Assert.IsFalse(bench.Settings.Set(SettingId.UnlockMode, 1));
        Assert.IsFalse(bench.Settings.Clear());
        Assert.IsFalse(bench.Records.Append(new Record()));
        bench.Storage.DoIdleWork();
        Assert.AreEqual(programs, bench.Flash.Programs);
        Assert.AreEqual(erases, bench.Flash.Erases);
    }

    private static void AssertNothing(StorageBench bench)
    {
        Assert.AreEqual(0, bench.Users.UserCount);
        Assert.IsFalse(bench.Users.TryFindById(7, new User()));
        Assert.AreEqual(0, bench.Settings.Get(SettingId.UnlockMode));
        Assert.AreEqual(0U, bench.Records.NewestSequence);
    }
}
