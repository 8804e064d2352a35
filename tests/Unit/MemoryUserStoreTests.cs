using AccessStandalone.Storage;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

[TestClass]
public class MemoryUserStoreTests
{
    [TestMethod]
    public void Users_are_found_by_id_and_by_each_card()
    {
        var store = new MemoryUserStore(10, 10);
        var found = new User();
        Assert.AreEqual((int)StoreResult.Done, (int)store.Insert(UserOf(7, 300, 100)));
        Assert.AreEqual((int)StoreResult.Done, (int)store.Insert(UserOf(5, 200, 0)));
        Assert.IsTrue(store.TryFindById(7, found));
        Assert.AreEqual(2, found.CardCount);
        Assert.IsTrue(store.TryFindByCard(100, found));
        Assert.AreEqual(7U, found.Id);
        Assert.IsTrue(store.TryFindByCard(200, found));
        Assert.AreEqual(5U, found.Id);
        Assert.IsFalse(store.TryFindByCard(150, found));
        Assert.IsFalse(store.TryFindById(6, found));
    }

    [TestMethod]
    public void What_is_taken_is_refused_and_changes_nothing()
    {
        var store = new MemoryUserStore(10, 10);
        store.Insert(UserOf(7, 100, 0));
        uint revision = store.Revision;
        Assert.AreEqual((int)StoreResult.UserIdTaken, (int)store.Insert(UserOf(7, 200, 0)));
        Assert.AreEqual((int)StoreResult.CardTaken, (int)store.Insert(UserOf(8, 200, 100)));
        Assert.AreEqual((int)StoreResult.CardTaken, (int)store.Insert(UserOf(8, 200, 200)));
        Assert.AreEqual(1, store.UserCount);
        Assert.AreEqual(1, store.CardCount);
        Assert.AreEqual(revision, store.Revision);
    }

    [TestMethod]
    public void Full_tables_refuse_and_change_nothing()
    {
        var store = new MemoryUserStore(2, 3);
        store.Insert(UserOf(1, 10, 11));
        Assert.AreEqual((int)StoreResult.CardsFull, (int)store.Insert(UserOf(2, 20, 21)));
        Assert.AreEqual((int)StoreResult.Done, (int)store.Insert(UserOf(2, 20, 0)));
        Assert.AreEqual((int)StoreResult.UsersFull, (int)store.Insert(UserOf(3, 0, 0)));
        Assert.AreEqual(2, store.UserCount);
        Assert.AreEqual(3, store.CardCount);
    }

    [TestMethod]
    public void Deleting_frees_the_cards_and_keeps_the_others()
    {
        var store = new MemoryUserStore(10, 10);
        var found = new User();
        store.Insert(UserOf(1, 10, 40));
        store.Insert(UserOf(2, 20, 30));
        Assert.AreEqual((int)StoreResult.Done, (int)store.Delete(1));
        Assert.AreEqual((int)StoreResult.NotFound, (int)store.Delete(1));
        Assert.IsFalse(store.TryFindByCard(10, found));
        Assert.IsFalse(store.TryFindByCard(40, found));
        Assert.IsTrue(store.TryFindByCard(30, found));
        Assert.AreEqual((int)StoreResult.Done, (int)store.Insert(UserOf(3, 10, 40)));
        store.DeleteAll();
        Assert.AreEqual(0, store.UserCount);
        Assert.IsFalse(store.TryFindByCard(30, found));
    }

    [TestMethod]
    public void Everybody_keeps_name_and_password_when_others_come_and_go()
    {
        var found = new User();
        var store = new MemoryUserStore(10, 10);
        for (uint id = 2; id <= 8; id += 2)
        {
            User user = UserOf(id, 0, 0);
            user.PasswordTag = id * 100;
            user.Name[0] = (byte)id;
            store.Insert(user);
        }

        store.Delete(2);
        store.Delete(6);
        store.Insert(UserOf(3, 0, 0));
        Assert.IsTrue(store.TryFindById(4, found));
        Assert.AreEqual(400UL, found.PasswordTag);
        Assert.AreEqual((byte)4, found.Name[0]);
        Assert.IsTrue(store.TryFindById(8, found));
        Assert.AreEqual(800UL, found.PasswordTag);
        Assert.AreEqual((byte)8, found.Name[0]);
        Assert.IsTrue(store.TryFindById(3, found));
        Assert.IsFalse(found.HasPassword);
    }

    [TestMethod]
    public void All_users_are_paged_in_order_of_their_ids()
    {
        var store = new MemoryUserStore(10, 10);
        var found = new User();
        store.Insert(UserOf(30, 0, 0));
        store.Insert(UserOf(10, 0, 0));
        store.Insert(UserOf(20, 0, 0));
        uint cursor = 0;
        uint sum = 0;
        while (store.TryFindNext(cursor, found))
        {
            Assert.IsTrue(found.Id > cursor);
            cursor = found.Id;
            sum = (sum * 100) + cursor;
        }

        Assert.AreEqual(102030U, sum);
        Assert.IsFalse(store.TryFindNext(uint.MaxValue, found));
    }

    private static User UserOf(uint id, ulong card, ulong secondCard)
    {
        var user = new User();
        user.Id = id;
        user.Cards[0] = card;
        user.Cards[1] = secondCard;
        user.CardCount = card == 0 ? 0 : secondCard == 0 ? 1 : 2;
        return user;
    }
}
