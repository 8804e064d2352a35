using System;
using AccessStandalone.HalSim.Board.Chips;
using AccessStandalone.Proof.Storage;
using AccessStandalone.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using NativeCrc32 = AccessStandalone.Board.NativeCrc32;

namespace AccessStandalone.Proof.Tests;

/// <summary>What the store does with a chip that holds something else than it expects.</summary>
[TestClass]
public sealed class FormatTests
{
    private const int SuperblockBytes = 32;
    private const int VersionOffset = 8;
    private const int ChecksumOffset = 28;

    private readonly FilledStore _store = new();

    private W25q128 Flash => _store.Rig.Board.Flash;

    [TestMethod]
    public void A_newer_format_is_left_alone()
    {
        Span<byte> superblock = stackalloc byte[SuperblockBytes];
        Flash.Peek(0, superblock);
        superblock[VersionOffset]++;
        BitConverter.TryWriteBytes(superblock[ChecksumOffset..], new NativeCrc32().Of(superblock.ToArray(), 0, ChecksumOffset));
        Write(0, superblock);
        Write(1, superblock);
        MustBeLeftAlone(StorageState.NewerFormat);
    }

    [TestMethod]
    public void Foreign_contents_are_left_alone()
    {
        var noise = new byte[W25q128.SectorBytes];
        for (int copy = 0; copy < FlashLayout.SuperblockSectors; copy++)
        {
            new Random(copy).NextBytes(noise);
            Write(copy, noise);
        }

        MustBeLeftAlone(StorageState.Foreign);
    }

    [TestMethod]
    public void A_chip_full_of_zeros_is_left_alone()
    {
        Write(0, new byte[W25q128.SectorBytes]);
        Write(1, new byte[W25q128.SectorBytes]);
        MustBeLeftAlone(StorageState.Foreign);
    }

    [TestMethod]
    [DataRow(0, false)]
    [DataRow(0, true)]
    [DataRow(1, false)]
    [DataRow(1, true)]
    public void A_lost_copy_of_the_superblock_is_written_anew(int copy, bool isErased)
    {
        var before = new byte[SuperblockBytes];
        var after = new byte[SuperblockBytes];
        var lost = new byte[SuperblockBytes];
        Array.Fill(lost, isErased ? (byte)0xFF : (byte)0x55);
        Flash.Peek(copy * W25q128.SectorBytes, before);
        Write(copy, lost);
        _store.Rig.Start();
        _store.MustHoldAll();
        Assert.AreEqual(1, _store.Storage.Health.Total);
        Flash.Peek(copy * W25q128.SectorBytes, after);
        CollectionAssert.AreEqual(before, after);
        _store.Rig.Start();
        _store.MustHoldAll();
        Assert.AreEqual(0, _store.Storage.Health.Total);
    }

    [TestMethod]
    public void A_new_chip_is_formatted_and_empty()
    {
        FlashRig rig = FlashRig.Small();
        rig.NeverCut();
        rig.Start();
        Assert.AreEqual(StorageState.Ready, rig.Storage.State);
        Assert.IsNull(StoreComparison.Difference(rig, new StoreModel()));
    }

    private void Write(int sector, ReadOnlySpan<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            Flash.Poke((sector * W25q128.SectorBytes) + i, bytes[i]);
        }
    }

    private void MustBeLeftAlone(StorageState state)
    {
        Flash.Counters.Clear();
        _store.Rig.Start();
        _store.Rig.Idle(100);
        Assert.AreEqual(state, _store.Storage.State);
        Assert.AreEqual(StoreResult.Fault, _store.Storage.Users.Insert(_store.NewUser(1)));
        Assert.AreEqual(StoreResult.Fault, _store.Storage.Users.DeleteAll());
        Assert.IsFalse(_store.Storage.Records.Append(new Record()));
        Assert.IsFalse(_store.Storage.Settings.Set(SettingId.UnlockMode, 1));
        Assert.AreEqual(0, _store.Storage.Users.UserCount);
        Assert.AreEqual(0, Flash.Counters.PagePrograms + Flash.Counters.SectorErases);
    }
}
