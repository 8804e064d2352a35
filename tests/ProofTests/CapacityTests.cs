using System.Collections.Generic;
using System.Linq;
using AccessStandalone.Proof.Storage;
using AccessStandalone.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Proof.Tests;

/// <summary>What does not fit is refused, and everything else stays.</summary>
[TestClass]
public sealed class CapacityTests
{
    private const int LogicalSectors = 8;
    private const int RoomyCapacity = 1_000;

    [TestMethod]
    public void The_30001st_user_and_card_are_refused()
    {
        FlashRig rig = FlashRig.Product();
        rig.NeverCut();
        rig.Start();
        IUserStore users = rig.Storage.Users;
        for (uint id = 1; id <= FlashStorage.UserCapacity; id++)
        {
            Assert.AreEqual(StoreResult.Done, users.Insert(UserWith(id, id + 1_000_000)));
        }

        Assert.AreEqual(StoreResult.UsersFull, users.Insert(UserWith(50_000)));
        Assert.AreEqual(StoreResult.CardsFull, users.Update(UserWith(1, 1_000_001, 5)));
        Assert.AreEqual(StoreResult.Done, users.Delete(FlashStorage.UserCapacity));
        Assert.AreEqual(StoreResult.CardsFull, users.Insert(UserWith(50_000, 5, 6)));
        Assert.AreEqual(StoreResult.Done, users.Insert(UserWith(50_000, 5)));
        Assert.AreEqual(StoreResult.UsersFull, users.Insert(UserWith(50_001)));
        rig.Start();
        Assert.AreEqual((FlashStorage.UserCapacity, FlashStorage.CardCapacity), (rig.Storage.Users.UserCount, rig.Storage.Users.CardCount));
        Assert.IsTrue(rig.Storage.Users.TryFindByCard(5, new User()));
        Assert.IsFalse(rig.Storage.Users.TryFindByCard(6, new User()));
    }

    [TestMethod]
    public void A_full_sector_of_users_refuses_one_more_and_nothing_else()
    {
        FlashRig rig = Roomy(out StoreModel model);
        uint[] crowd = [.. KeysOfOneSector(rig, first: 1, count: 70).Select(key => (uint)key)];
        ulong card = 1_000;
        string? refusal = null;
        int inserted = 0;
        while (refusal == null)
        {
            // Two slots each.
            User user = UserWith(crowd[inserted], card++, card++);
            refusal = Do(rig, model, StoreOp.Insert(user));
            inserted += refusal == null ? 1 : 0;
        }

        Assert.AreEqual(nameof(StoreResult.UsersFull), refusal);
        Assert.IsGreaterThanOrEqualTo(30, inserted);
        MustHoldAll(rig, model);
        Assert.IsNull(Do(rig, model, StoreOp.Update(UserWith(crowd[0], card++, card++))), "one of the crowd changes");
        Assert.IsNull(Do(rig, model, StoreOp.Delete(crowd[1])));
        Assert.IsNull(Do(rig, model, StoreOp.Insert(UserWith(crowd[inserted], card++, card))), "another takes the place");
        Assert.IsNull(Do(rig, model, StoreOp.Insert(UserWith(KeyOfAnotherSector(rig, crowd[0]), 999))), "elsewhere is room");
        MustHoldAll(rig, model);
    }

    [TestMethod]
    public void A_full_sector_of_cards_refuses_one_more_and_nothing_else()
    {
        FlashRig rig = Roomy(out StoreModel model);
        ulong[] crowd = KeysOfOneSector(rig, first: 1_000_000, count: 300);
        string? refusal = null;
        uint id = 0;
        while (refusal == null)
        {
            id++;
            refusal = Do(rig, model, StoreOp.Insert(UserWith(id, crowd[id])));
        }

        Assert.AreEqual(nameof(StoreResult.CardsFull), refusal);
        Assert.IsGreaterThan(230u, id);
        MustHoldAll(rig, model);
        Assert.IsNull(Do(rig, model, StoreOp.Insert(UserWith(id, KeyOfAnotherSector(rig, crowd[0])))), "elsewhere is room");
        Assert.IsNull(Do(rig, model, StoreOp.Delete(1)));
        Assert.IsNull(Do(rig, model, StoreOp.Insert(UserWith(id + 1, crowd[id]))), "another takes the place");
        MustHoldAll(rig, model);
    }

    [TestMethod]
    public void A_full_sector_of_settings_refuses_one_more_and_nothing_else()
    {
        FlashRig rig = Roomy(out StoreModel model);
        ulong[] crowd = KeysOfOneSector(rig, SettingSlots.KeyOf(SettingClass.Network, 1), count: 80);
        int set = 0;
        while (Do(rig, model, StoreOp.SetValue(crowd[set], new byte[SettingSlots.MaxValueBytes])) == null)
        {
            set++;
        }

        Assert.IsGreaterThanOrEqualTo(30, set);
        MustHoldAll(rig, model);
        Assert.IsNull(Do(rig, model, StoreOp.SetValue(crowd[0], [1, 2, 3])), "one of the crowd changes");
        Assert.IsNull(Do(rig, model, StoreOp.RemoveValue(crowd[1])));
        Assert.IsNull(Do(rig, model, StoreOp.SetValue(crowd[set], [4])), "another takes the place");
        MustHoldAll(rig, model);
    }

    private static FlashRig Roomy(out StoreModel model)
    {
        var rig = new FlashRig(new FlashLayout(16, 1, 6, 1, 1), RoomyCapacity, RoomyCapacity);
        rig.NeverCut();
        rig.Start();
        model = new StoreModel();
        return rig;
    }

    private static string? Do(FlashRig rig, StoreModel model, StoreOp op)
    {
        string? refusal = op.Do(rig);
        if (refusal == null)
        {
            op.Apply(model);
        }

        return refusal;
    }

    private static void MustHoldAll(FlashRig rig, StoreModel model)
    {
        Assert.IsNull(StoreComparison.Difference(rig, model));
        rig.Tidy();
        rig.Start();
        Assert.IsNull(StoreComparison.Difference(rig, model));
    }

    private static User UserWith(uint id, params ulong[] cards)
    {
        var user = new User { Id = id, CardCount = cards.Length };
        cards.CopyTo(user.Cards, 0);
        return user;
    }

    private static ulong[] KeysOfOneSector(FlashRig rig, ulong first, int count) =>
        [.. KeysFrom(first).Where(key => SectorOf(rig, key) == SectorOf(rig, first)).Take(count)];

    private static uint KeyOfAnotherSector(FlashRig rig, ulong key) =>
        (uint)KeysFrom(key + 1).First(other => SectorOf(rig, other) != SectorOf(rig, key));

    private static IEnumerable<ulong> KeysFrom(ulong first)
    {
        for (ulong key = first; ; key++)
        {
            yield return key;
        }
    }

    private static int SectorOf(FlashRig rig, ulong key)
    {
        const int HashKeyOffset = 20;
        var hashKey = new byte[8];
        rig.Board.Flash.Peek(HashKeyOffset, hashKey);
        return KeyPlace.LogicalSector(KeyPlace.Mix(key, LittleEndian.Get64(hashKey, 0)), LogicalSectors);
    }
}
