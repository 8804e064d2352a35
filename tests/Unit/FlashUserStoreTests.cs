using AccessStandalone.Storage;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

[TestClass]
public class FlashUserStoreTests
{
    [TestMethod]
    public void A_new_chip_has_nobody()
    {
        var bench = new StorageBench();
        var found = new User();
        Assert.AreEqual((int)StorageState.Ready, (int)bench.Storage.State);
        Assert.AreEqual(0, bench.Users.UserCount);
        Assert.IsFalse(bench.Users.TryFindById(7, found));
        Assert.IsFalse(bench.Users.TryFindByCard(100, found));
        Assert.IsFalse(bench.Users.TryFindNext(0, found));
        Assert.AreEqual((int)StoreResult.NotFound, (int)bench.Users.Delete(7));
        Assert.AreEqual((int)StoreResult.NotFound, (int)bench.Users.Update(TestUsers.Of(7)));
    }

    [TestMethod]
    public void Users_are_found_by_id_and_by_each_card()
    {
        var bench = new StorageBench();
        Inserted(bench, TestUsers.Of(7, 300, 100));
        Inserted(bench, TestUsers.Of(5, 200));
        Inserted(bench, TestUsers.Of(99999999, 1, 2, 3, 4, ulong.MaxValue));
        for (int start = 0; start < 2; start++)
        {
            var found = new User();
            Assert.IsTrue(bench.Users.TryFindById(7, found));
            Assert.AreEqual(2, found.CardCount);
            AssertOwner(bench, 100, 7);
            AssertOwner(bench, 300, 7);
            AssertOwner(bench, 200, 5);
            AssertOwner(bench, 4, 99999999);
            AssertOwner(bench, ulong.MaxValue, 99999999);
            Assert.IsFalse(bench.Users.TryFindByCard(150, found));
            Assert.IsFalse(bench.Users.TryFindById(6, found));
            Assert.AreEqual(3, bench.Users.UserCount);
            Assert.AreEqual(8, bench.Users.CardCount);
            bench.Remount();
        }
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(5)]
    public void Every_field_is_kept(int cardCount)
    {
        var bench = new StorageBench();
        var found = new User();
        Inserted(bench, TestUsers.Full(7, cardCount));
        Assert.IsTrue(bench.Users.TryFindById(7, found));
        Assert.IsTrue(TestUsers.AreSame(TestUsers.Full(7, cardCount), found));
        bench.Remount();
        found.Clear();
        Assert.IsTrue(bench.Users.TryFindById(7, found));
        Assert.IsTrue(TestUsers.AreSame(TestUsers.Full(7, cardCount), found));
        Assert.IsTrue(bench.Users.TryFindNext(0, found));
        Assert.IsTrue(TestUsers.AreSame(TestUsers.Full(7, cardCount), found));
    }

    [TestMethod]
    public void What_is_taken_is_refused_and_changes_nothing()
    {
        var bench = new StorageBench();
        Inserted(bench, TestUsers.Of(7, 100));
        uint revision = bench.Users.Revision;
        int programs = bench.Flash.Programs;
        Assert.AreEqual((int)StoreResult.UserIdTaken, (int)bench.Users.Insert(TestUsers.Of(7, 200)));
        Assert.AreEqual((int)StoreResult.CardTaken, (int)bench.Users.Insert(TestUsers.Of(8, 200, 100)));
        Assert.AreEqual((int)StoreResult.CardTaken, (int)bench.Users.Insert(TestUsers.Of(8, 200, 200)));
        Assert.AreEqual(1, bench.Users.UserCount);
        Assert.AreEqual(1, bench.Users.CardCount);
        Assert.AreEqual(revision, bench.Users.Revision);
        Assert.AreEqual(programs, bench.Flash.Programs);
    }

    [TestMethod]
    public void Full_tables_refuse_and_change_nothing_also_after_a_restart()
    {
        var bench = new StorageBench(2, 3);
        Inserted(bench, TestUsers.Of(1, 10, 11));
        Assert.AreEqual((int)StoreResult.CardsFull, (int)bench.Users.Insert(TestUsers.Of(2, 20, 21)));
        Inserted(bench, TestUsers.Of(2, 20));
        for (int start = 0; start < 2; start++)
        {
            Assert.AreEqual((int)StoreResult.UsersFull, (int)bench.Users.Insert(TestUsers.Of(3)));
            Assert.AreEqual((int)StoreResult.CardsFull, (int)bench.Users.Update(TestUsers.Of(2, 20, 21)));
            Assert.AreEqual(2, bench.Users.UserCount);
            Assert.AreEqual(3, bench.Users.CardCount);
            bench.Remount();
        }

        Assert.AreEqual((int)StoreResult.Done, (int)bench.Users.Update(TestUsers.Of(1, 11)));
        Assert.AreEqual((int)StoreResult.Done, (int)bench.Users.Update(TestUsers.Of(2, 20, 10)));
    }

    [TestMethod]
    public void An_update_replaces_everything_and_frees_the_cards_it_drops()
    {
        var bench = new StorageBench();
        Inserted(bench, TestUsers.Of(1, 10, 11));
        Inserted(bench, TestUsers.Of(2, 20));
        User changed = TestUsers.Full(1, 0);
        changed.CardCount = 2;
        changed.Cards[0] = 12;
        changed.Cards[1] = 10;
        Assert.AreEqual((int)StoreResult.Done, (int)bench.Users.Update(changed));
        for (int start = 0; start < 2; start++)
        {
            var found = new User();
            Assert.IsTrue(bench.Users.TryFindById(1, found));
            Assert.IsTrue(TestUsers.AreSame(changed, found));
            AssertOwner(bench, 10, 1);
            AssertOwner(bench, 12, 1);
            Assert.IsFalse(bench.Users.TryFindByCard(11, found));
            Assert.AreEqual(2, bench.Users.UserCount);
            Assert.AreEqual(3, bench.Users.CardCount);
            bench.Remount();
        }

        Assert.AreEqual((int)StoreResult.CardTaken, (int)bench.Users.Update(TestUsers.Of(2, 20, 10)));
        Assert.AreEqual((int)StoreResult.CardTaken, (int)bench.Users.Update(TestUsers.Of(2, 20, 20)));
        Assert.AreEqual((int)StoreResult.Done, (int)bench.Users.Update(TestUsers.Of(2, 11)));
        AssertOwner(bench, 11, 2);
        Assert.AreEqual(3, bench.Users.CardCount);
    }

    [TestMethod]
    public void Deleting_frees_the_cards_and_keeps_the_others()
    {
        var bench = new StorageBench();
        var found = new User();
        Inserted(bench, TestUsers.Of(1, 10, 40));
        Inserted(bench, TestUsers.Of(2, 20, 30));
        Assert.AreEqual((int)StoreResult.Done, (int)bench.Users.Delete(1));
        for (int start = 0; start < 2; start++)
        {
            Assert.AreEqual((int)StoreResult.NotFound, (int)bench.Users.Delete(1));
            Assert.IsFalse(bench.Users.TryFindById(1, found));
            Assert.IsFalse(bench.Users.TryFindByCard(10, found));
            Assert.IsFalse(bench.Users.TryFindByCard(40, found));
            AssertOwner(bench, 30, 2);
            Assert.AreEqual(1, bench.Users.UserCount);
            Assert.AreEqual(2, bench.Users.CardCount);
            bench.Remount();
        }

        Inserted(bench, TestUsers.Of(3, 10, 40));
        AssertOwner(bench, 40, 3);
    }

    [TestMethod]
    public void Deleting_everybody_leaves_nobody_and_takes_new_ones()
    {
        var bench = new StorageBench();
        var found = new User();
        Inserted(bench, TestUsers.Of(1, 10, 40));
        Inserted(bench, TestUsers.Of(2, 20));
        uint revision = bench.Users.Revision;
        for (int round = 0; round < 3; round++)
        {
            Assert.AreEqual((int)StoreResult.Done, (int)bench.Users.DeleteAll());
            Assert.IsTrue(bench.Users.Revision > revision);
            revision = bench.Users.Revision;
            bench.Remount();
            Assert.AreEqual(0, bench.Users.UserCount);
            Assert.AreEqual(0, bench.Users.CardCount);
            Assert.AreEqual(revision, bench.Users.Revision);
            Assert.IsFalse(bench.Users.TryFindById(1, found));
            Assert.IsFalse(bench.Users.TryFindByCard(20, found));
            Assert.IsFalse(bench.Users.TryFindNext(0, found));
            Inserted(bench, TestUsers.Of(2, 10));
            AssertOwner(bench, 10, 2);
            bench.Tidy();
        }
    }

    [TestMethod]
    public void Everybody_keeps_name_and_password_when_others_come_and_go()
    {
        var found = new User();
        var bench = new StorageBench();
        for (uint id = 2; id <= 8; id += 2)
        {
            User user = TestUsers.Of(id);
            user.PasswordTag = id * 100;
            user.Name[0] = (byte)id;
            Inserted(bench, user);
        }

        bench.Users.Delete(2);
        bench.Users.Delete(6);
        Inserted(bench, TestUsers.Of(3));
        for (int start = 0; start < 2; start++)
        {
            Assert.IsTrue(bench.Users.TryFindById(4, found));
            Assert.AreEqual(400UL, found.PasswordTag);
            Assert.AreEqual((byte)4, found.Name[0]);
            Assert.IsTrue(bench.Users.TryFindById(8, found));
            Assert.AreEqual(800UL, found.PasswordTag);
            Assert.AreEqual((byte)8, found.Name[0]);
            Assert.IsTrue(bench.Users.TryFindById(3, found));
            Assert.IsFalse(found.HasPassword);
            bench.Remount();
        }
    }

    [TestMethod]
    public void Paging_reads_everybody_once_whoever_comes_and_goes_meanwhile()
    {
        var bench = new StorageBench(100, 100);
        for (uint id = 1; id <= 30; id++)
        {
            Inserted(bench, TestUsers.Of(id));
        }

        bench.Remount();
        var found = new User();
        int[] read = new int[61];
        uint cursor = 0;
        while (bench.Users.TryFindNext(cursor, found))
        {
            cursor = found.Id;
            read[cursor]++;

            // The last ten go, ten others are changed, thirty come.
            if (cursor <= 10)
            {
                bench.Users.Delete(20 + cursor);
                bench.Users.Update(TestUsers.Of(10 + cursor, cursor));
            }

            if (cursor <= 30)
            {
                bench.Users.Insert(TestUsers.Of(30 + cursor));
            }
        }

        for (int id = 1; id <= 20; id++)
        {
            Assert.AreEqual(1, read[id]);
        }

        for (int id = 21; id <= 60; id++)
        {
            Assert.IsTrue(read[id] <= 1);
        }

        Assert.IsFalse(bench.Users.TryFindNext(cursor, found));
    }

    [TestMethod]
    public void Pieces_of_a_table_that_is_nearly_empty_have_everybody_in_them()
    {
        var bench = new StorageBench(userGroups: 4);
        Inserted(bench, TestUsers.Of(1));
        Inserted(bench, TestUsers.Of(2));
        var found = new User();
        int pieces = 0;
        int count = 0;
        int place = 0;
        for (uint cursor = 0; place >= 0; pieces++)
        {
            if (bench.Users.TryFindNext(cursor, ref place, found))
            {
                Assert.AreEqual(0, place);
                cursor = found.Id;
                count++;
            }
        }

        Assert.AreEqual(2, count);
        Assert.IsTrue(pieces > 3);
    }

    [TestMethod]
    public void Paging_goes_on_after_a_user_who_is_gone()
    {
        var bench = new StorageBench();
        var found = new User();
        for (uint id = 1; id <= 10; id++)
        {
            Inserted(bench, TestUsers.Of(id));
        }

        int count = 0;
        uint cursor = 0;
        while (bench.Users.TryFindNext(cursor, found))
        {
            cursor = found.Id;
            count++;
            Assert.AreEqual((int)StoreResult.Done, (int)bench.Users.Delete(cursor));
        }

        Assert.AreEqual(10, count);
        Assert.AreEqual(0, bench.Users.UserCount);
    }

    [TestMethod]
    public void Thousands_of_changes_lose_nothing()
    {
        var bench = new StorageBench(50, 100);
        int[] cardOf = new int[50];
        uint dice = 1;
        for (int change = 1; change <= 3000; change++)
        {
            dice = (dice * 1664525) + 1013904223;
            uint id = 1 + ((dice >> 16) % 49);
            if (cardOf[id] == 0)
            {
                cardOf[id] = change;
                Inserted(bench, TestUsers.Of(id, (ulong)change));
            }
            else if (dice >> 30 == 0)
            {
                cardOf[id] = 0;
                Assert.AreEqual((int)StoreResult.Done, (int)bench.Users.Delete(id));
            }
            else
            {
                cardOf[id] = change;
                Assert.AreEqual((int)StoreResult.Done, (int)bench.Users.Update(TestUsers.Of(id, (ulong)change, 100000 + (ulong)change)));
            }

            if (change % 500 == 0)
            {
                AssertCards(bench, cardOf);
                bench.Remount();
                AssertCards(bench, cardOf);
                bench.Tidy();
                AssertCards(bench, cardOf);
            }
        }

        Assert.AreEqual(0, bench.Storage.Health.Total);
        Assert.IsTrue(bench.Flash.Erases > 10);
    }

    [TestMethod]
    public void A_failed_chip_finds_nobody_and_takes_nothing_and_loses_nothing()
    {
        var bench = new StorageBench();
        var found = new User();
        Inserted(bench, TestUsers.Of(1, 10));
        bench.Flash.Fault = FlashFault.Stuck;
        for (int start = 0; start < 2; start++)
        {
            Assert.AreEqual((int)StorageState.Stuck, (int)bench.Storage.State);
            Assert.IsFalse(bench.Users.TryFindById(1, found));
            Assert.IsFalse(bench.Users.TryFindByCard(10, found));
            Assert.IsFalse(bench.Users.TryFindNext(0, found));
            Assert.AreEqual((int)StoreResult.Fault, (int)bench.Users.Insert(TestUsers.Of(2, 20)));
            Assert.AreEqual((int)StoreResult.Fault, (int)bench.Users.Update(TestUsers.Of(1, 20)));
            Assert.AreEqual((int)StoreResult.Fault, (int)bench.Users.Delete(1));
            Assert.AreEqual((int)StoreResult.Fault, (int)bench.Users.DeleteAll());
            Assert.AreEqual((int)StoreResult.Fault, (int)bench.Users.BeginReplacement());
            bench.Remount();
        }

        bench.Flash.Fault = FlashFault.None;
        bench.Remount();
        AssertOwner(bench, 10, 1);
        Assert.AreEqual(1, bench.Users.UserCount);
        Inserted(bench, TestUsers.Of(2, 20));
    }

    [TestMethod]
    public void A_slot_with_a_flipped_bit_is_read_rightly_and_healed()
    {
        var bench = new StorageBench();
        var found = new User();
        Inserted(bench, TestUsers.Full(7, 1));

        // Whichever sector took the user: the first program there began it with a header.
        int first = bench.Layout.FirstUserSector(0) * FlashLayout.SectorBytes;
        int end = bench.Layout.FirstCardSector(0) * FlashLayout.SectorBytes;
        int at = FindByte(bench, first, end, 240, 239);
        bench.Flash.Flip(at, 3);
        bench.Remount();
        Assert.IsTrue(bench.Users.TryFindById(7, found));
        Assert.IsTrue(TestUsers.AreSame(TestUsers.Full(7, 1), found));
        Assert.IsTrue(bench.Storage.Health.RepairedSlots > 0);
        bench.Tidy();
        bench.Remount();
        bench.Tidy();
        Assert.IsTrue(bench.Users.TryFindById(7, found));
        Assert.IsTrue(TestUsers.AreSame(TestUsers.Full(7, 1), found));
        Assert.AreEqual(0, bench.Storage.Health.Total);
    }

    private static int FindByte(StorageBench bench, int from, int end, byte first, byte second)
    {
        var buffer = new FlashBuffer(FlashLayout.SectorBytes);
        for (int sector = from; sector < end; sector += FlashLayout.SectorBytes)
        {
            bench.Flash.Read(sector, buffer, FlashLayout.SectorBytes);
            for (int i = 0; i < FlashLayout.SectorBytes - 1; i++)
            {
                if (buffer.Bytes[FlashBuffer.Lead + i] == first && buffer.Bytes[FlashBuffer.Lead + i + 1] == second)
                {
                    return sector + i;
                }
            }
        }

        Assert.IsTrue(false, "the bytes are not there");
        return 0;
    }

    private static void Inserted(StorageBench bench, User user) =>
        Assert.AreEqual((int)StoreResult.Done, (int)bench.Users.Insert(user));

    private static void AssertOwner(StorageBench bench, ulong card, uint id)
    {
        var found = new User();
        Assert.IsTrue(bench.Users.TryFindByCard(card, found));
        Assert.AreEqual(id, found.Id);
    }

    /// <param name="cardOf">By ID the user's first card, 0 where there is nobody.</param>
    private static void AssertCards(StorageBench bench, int[] cardOf)
    {
        var found = new User();
        int users = 0;
        int cards = 0;
        for (uint id = 1; id < cardOf.Length; id++)
        {
            Assert.AreEqual(cardOf[id] != 0, bench.Users.TryFindById(id, found));
            if (cardOf[id] != 0)
            {
                users++;
                cards += found.CardCount;
                Assert.AreEqual((ulong)cardOf[id], found.Cards[0]);
                AssertOwner(bench, found.Cards[0], id);
            }
        }

        Assert.AreEqual(users, bench.Users.UserCount);
        Assert.AreEqual(cards, bench.Users.CardCount);
    }
}
