using AccessStandalone.Storage;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

[TestClass]
public class UserReplacementTests
{
    [TestMethod]
    public void Until_the_commit_the_old_ones_serve_and_after_it_the_new_ones()
    {
        StorageBench bench = WithUsers(1, 2);
        Assert.IsFalse(bench.Users.IsReplacing);
        Began(bench);
        Added(bench, TestUsers.Of(2, 200));
        Added(bench, TestUsers.Full(3, 5));
        Assert.IsTrue(bench.Users.IsReplacing);
        AssertUsers(bench, 1, 2);
        AssertOwner(bench, 20, 2);
        AssertNobody(bench, 200);

        uint revision = bench.Users.Revision;
        Assert.AreEqual((int)StoreResult.Done, (int)bench.Users.CommitReplacement());
        for (int start = 0; start < 2; start++)
        {
            Assert.IsFalse(bench.Users.IsReplacing);
            Assert.IsTrue(bench.Users.Revision > revision);
            AssertUsers(bench, 2, 3);
            AssertOwner(bench, 200, 2);
            AssertNobody(bench, 20);
            AssertNobody(bench, 10);
            Assert.AreEqual(2, bench.Users.UserCount);
            Assert.AreEqual(6, bench.Users.CardCount);
            bench.Remount();
        }

        bench.Tidy();
        AssertUsers(bench, 2, 3);
    }

    [TestMethod]
    public void An_abandoned_one_leaves_nothing()
    {
        StorageBench bench = WithUsers(1, 2);
        Began(bench);
        Added(bench, TestUsers.Of(3, 30));
        bench.Users.AbandonReplacement();
        Assert.IsFalse(bench.Users.IsReplacing);
        Assert.AreEqual((int)StoreResult.NotReplacing, (int)bench.Users.AddToReplacement(TestUsers.Of(4)));
        Assert.AreEqual((int)StoreResult.NotReplacing, (int)bench.Users.CommitReplacement());
        AssertUsers(bench, 1, 2);

        // What the abandoned one had is not in the next.
        Began(bench);
        Added(bench, TestUsers.Of(4, 30));
        Assert.AreEqual((int)StoreResult.Done, (int)bench.Users.CommitReplacement());
        AssertUsers(bench, 4, 0);
        bench.Remount();
        AssertUsers(bench, 4, 0);
        AssertOwner(bench, 30, 4);
    }

    [TestMethod]
    public void One_that_a_restart_cut_short_is_forgotten()
    {
        StorageBench bench = WithUsers(1, 2);
        Began(bench);
        Added(bench, TestUsers.Of(3, 30));
        bench.Remount();
        Assert.IsFalse(bench.Users.IsReplacing);
        Assert.AreEqual((int)StoreResult.NotReplacing, (int)bench.Users.CommitReplacement());
        AssertUsers(bench, 1, 2);
        Began(bench);
        Added(bench, TestUsers.Of(5));
        Assert.AreEqual((int)StoreResult.Done, (int)bench.Users.CommitReplacement());
        bench.Remount();
        AssertUsers(bench, 5, 0);
        AssertNobody(bench, 30);
    }

    [TestMethod]
    public void Beginning_another_abandons_the_first()
    {
        StorageBench bench = WithUsers(1, 2);
        Began(bench);
        Added(bench, TestUsers.Of(3, 30));
        Began(bench);
        Added(bench, TestUsers.Of(4, 30));
        Assert.AreEqual((int)StoreResult.Done, (int)bench.Users.CommitReplacement());
        AssertUsers(bench, 4, 0);
        Assert.AreEqual(1, bench.Users.CardCount);
    }

    [TestMethod]
    public void An_empty_one_deletes_everybody()
    {
        StorageBench bench = WithUsers(1, 2);
        Began(bench);
        Assert.AreEqual((int)StoreResult.Done, (int)bench.Users.CommitReplacement());
        bench.Remount();
        AssertUsers(bench, 0, 0);
        Assert.AreEqual(0, bench.Users.UserCount);
    }

    [TestMethod]
    public void The_new_set_has_the_rules_of_the_table()
    {
        var bench = new StorageBench(3, 4);
        bench.Users.Insert(TestUsers.Of(1, 10));
        Began(bench);
        Added(bench, TestUsers.Of(1, 10, 11));
        Assert.AreEqual((int)StoreResult.UserIdTaken, (int)bench.Users.AddToReplacement(TestUsers.Of(1)));
        Assert.AreEqual((int)StoreResult.CardTaken, (int)bench.Users.AddToReplacement(TestUsers.Of(2, 11)));
        Assert.AreEqual((int)StoreResult.CardTaken, (int)bench.Users.AddToReplacement(TestUsers.Of(2, 20, 20)));
        Assert.AreEqual((int)StoreResult.CardsFull, (int)bench.Users.AddToReplacement(TestUsers.Of(2, 20, 21, 22)));
        Added(bench, TestUsers.Of(2, 20, 21));
        Added(bench, TestUsers.Of(3));
        Assert.AreEqual((int)StoreResult.UsersFull, (int)bench.Users.AddToReplacement(TestUsers.Of(4)));
        Assert.AreEqual((int)StoreResult.Done, (int)bench.Users.CommitReplacement());
        Assert.AreEqual(3, bench.Users.UserCount);
        Assert.AreEqual(4, bench.Users.CardCount);
    }

    [TestMethod]
    public void A_user_added_meanwhile_is_in_both()
    {
        StorageBench bench = WithUsers(1, 2);
        Began(bench);
        Added(bench, TestUsers.Of(3, 30));
        Assert.AreEqual((int)StoreResult.Done, (int)bench.Users.Insert(TestUsers.Of(4, 40)));
        AssertOwner(bench, 40, 4);

        // Neither the new set's nor the old one's may be taken away.
        Assert.AreEqual((int)StoreResult.UserIdTaken, (int)bench.Users.Insert(TestUsers.Of(3)));
        Assert.AreEqual((int)StoreResult.CardTaken, (int)bench.Users.Insert(TestUsers.Of(5, 30)));
        Assert.AreEqual((int)StoreResult.UserIdTaken, (int)bench.Users.Insert(TestUsers.Of(1)));
        Assert.AreEqual((int)StoreResult.CardTaken, (int)bench.Users.Insert(TestUsers.Of(5, 20)));
        Assert.AreEqual((int)StoreResult.UserIdTaken, (int)bench.Users.AddToReplacement(TestUsers.Of(4)));
        Assert.AreEqual((int)StoreResult.Done, (int)bench.Users.CommitReplacement());
        bench.Remount();
        AssertUsers(bench, 3, 4);
        AssertOwner(bench, 40, 4);
        Assert.AreEqual(2, bench.Users.CardCount);
    }

    [TestMethod]
    public void A_user_changed_meanwhile_is_changed_in_both_and_one_who_is_only_old_stays_only_old()
    {
        StorageBench bench = WithUsers(1, 2);
        Began(bench);
        Added(bench, TestUsers.Of(2, 200, 201));
        Added(bench, TestUsers.Of(3, 30));
        Assert.AreEqual((int)StoreResult.Done, (int)bench.Users.Update(TestUsers.Of(1, 11)));
        Assert.AreEqual((int)StoreResult.Done, (int)bench.Users.Update(TestUsers.Of(2, 201, 202)));
        AssertOwner(bench, 11, 1);
        AssertOwner(bench, 202, 2);
        Assert.AreEqual((int)StoreResult.CardTaken, (int)bench.Users.Update(TestUsers.Of(2, 30)));
        Assert.AreEqual((int)StoreResult.NotFound, (int)bench.Users.Update(TestUsers.Of(3, 31)));
        Assert.AreEqual((int)StoreResult.Done, (int)bench.Users.CommitReplacement());
        bench.Remount();
        AssertUsers(bench, 2, 3);
        AssertOwner(bench, 201, 2);
        AssertOwner(bench, 202, 2);
        AssertNobody(bench, 200);
        AssertNobody(bench, 11);
        Assert.AreEqual(3, bench.Users.CardCount);
    }

    [TestMethod]
    public void A_user_deleted_meanwhile_is_gone_from_both()
    {
        StorageBench bench = WithUsers(1, 2);
        Began(bench);
        Added(bench, TestUsers.Of(2, 200));
        Added(bench, TestUsers.Of(3, 30));
        Assert.AreEqual((int)StoreResult.Done, (int)bench.Users.Delete(1));
        Assert.AreEqual((int)StoreResult.Done, (int)bench.Users.Delete(2));
        AssertUsers(bench, 0, 0);
        Assert.AreEqual((int)StoreResult.Done, (int)bench.Users.CommitReplacement());
        bench.Remount();
        AssertUsers(bench, 3, 0);
        AssertNobody(bench, 200);
        Assert.AreEqual(1, bench.Users.UserCount);
        Assert.AreEqual(1, bench.Users.CardCount);
    }

    [TestMethod]
    public void Deleting_everybody_abandons_it()
    {
        StorageBench bench = WithUsers(1, 2);
        Began(bench);
        Added(bench, TestUsers.Of(3, 30));
        Assert.AreEqual((int)StoreResult.Done, (int)bench.Users.DeleteAll());
        Assert.IsFalse(bench.Users.IsReplacing);
        AssertUsers(bench, 0, 0);
        bench.Users.Insert(TestUsers.Of(9, 30));
        bench.Remount();
        AssertUsers(bench, 9, 0);
        AssertOwner(bench, 30, 9);
    }

    [TestMethod]
    public void One_after_the_other_use_the_same_sectors_again()
    {
        var bench = new StorageBench(40, 40);
        for (uint round = 0; round < 6; round++)
        {
            Began(bench);
            for (uint id = 1; id <= 30; id++)
            {
                Added(bench, TestUsers.Of((round * 100) + id, (round * 1000) + id));
            }

            Assert.AreEqual((int)StoreResult.Done, (int)bench.Users.CommitReplacement());
            bench.Remount();
            Assert.AreEqual(30, bench.Users.UserCount);
            AssertOwner(bench, (round * 1000) + 30, (round * 100) + 30);
            if (round % 2 == 1)
            {
                bench.Tidy();
                AssertOwner(bench, (round * 1000) + 1, (round * 100) + 1);
            }
        }

        Assert.AreEqual(0, bench.Storage.Health.Total);
    }

    /// <summary>Users with the given IDs, each with ten times the ID for a card.</summary>
    private static StorageBench WithUsers(uint one, uint other)
    {
        var bench = new StorageBench();
        bench.Users.Insert(TestUsers.Of(one, one * 10));
        bench.Users.Insert(TestUsers.Of(other, other * 10));
        return bench;
    }

    private static void Began(StorageBench bench) => Assert.AreEqual((int)StoreResult.Done, (int)bench.Users.BeginReplacement());

    private static void Added(StorageBench bench, User user) => Assert.AreEqual((int)StoreResult.Done, (int)bench.Users.AddToReplacement(user));

    /// <summary>Of the users 1 to 9 there are these two; 0 for nobody.</summary>
    private static void AssertUsers(StorageBench bench, uint one, uint other)
    {
        var found = new User();
        for (uint id = 1; id <= 9; id++)
        {
            Assert.AreEqual(id == one || id == other, bench.Users.TryFindById(id, found));
        }
    }

    private static void AssertOwner(StorageBench bench, ulong card, uint id)
    {
        var found = new User();
        Assert.IsTrue(bench.Users.TryFindByCard(card, found));
        Assert.AreEqual(id, found.Id);
    }

    private static void AssertNobody(StorageBench bench, ulong card) => Assert.IsFalse(bench.Users.TryFindByCard(card, new User()));
}
