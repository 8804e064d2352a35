using AccessStandalone.Access;
using AccessStandalone.Storage;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

[TestClass]
public class UserDirectoryTests
{
    [TestMethod]
    [DataRow(0, 1, "", (byte)ChangeResult.BadUserId)]
    [DataRow(100000000, 1, "", (byte)ChangeResult.BadUserId)]
    [DataRow(99999999, 1, "", (byte)ChangeResult.Done)]
    [DataRow(7, 1, "", (byte)ChangeResult.UserIdTaken)]
    [DataRow(1234, 1, "", (byte)ChangeResult.UserIdIsPublicPassword)]
    [DataRow(8, 100, "", (byte)ChangeResult.CardTaken)]
    [DataRow(8, 0, "", (byte)ChangeResult.NoCredential)]
    [DataRow(8, 0, "1", (byte)ChangeResult.Done)]
    [DataRow(8, 0, "12345678", (byte)ChangeResult.Done)]
    [DataRow(8, 0, "123456789", (byte)ChangeResult.BadPassword)]
    [DataRow(8, 1, "123456789", (byte)ChangeResult.BadPassword)]
    public void A_user_is_added_or_refused_with_its_reason(int id, int card, string password, ChangeResult expected)
    {
        var bench = new Bench();
        bench.AddUser(7, 100, "");
        bench.PublicPasswords.Add(Bench.DigitsOf("001234"), Origin.Platform);
        int usersBefore = bench.UserStore.UserCount;

        var user = new User();
        user.Id = (uint)id;
        user.Cards[0] = (ulong)card;
        user.CardCount = card == 0 ? 0 : 1;
        ChangeResult result = bench.Users.Add(user, Bench.DigitsOf(password), Origin.Platform);

        Assert.AreEqual((int)expected, (int)result);
        Assert.AreEqual(expected == ChangeResult.Done ? usersBefore + 1 : usersBefore, bench.UserStore.UserCount);
    }

    /// <summary>They send the user first and the card then, and take one card away before they give another.</summary>
    [TestMethod]
    public void Open_clients_may_leave_a_user_without_card_and_password()
    {
        var bench = new Bench();
        var user = new User();
        user.Id = 8;
        Assert.AreEqual((int)ChangeResult.Done, (int)bench.Users.Add(user, Bench.DigitsOf(""), Origin.OpenClient));
        Assert.AreEqual((int)AccessMethod.Remote, (int)bench.Newest.Method);
        Assert.AreEqual((int)ChangeResult.NoCredential, (int)bench.Users.Update(user, Bench.DigitsOf(""), true, Origin.Platform));
        Assert.AreEqual((int)ChangeResult.Done, (int)bench.Users.Update(user, Bench.DigitsOf(""), true, Origin.OpenClient));
        user.Schedule = 200;
        Assert.AreEqual((int)ChangeResult.BadSchedule, (int)bench.Users.Update(user, Bench.DigitsOf(""), true, Origin.OpenClient), "nothing else is let through");
        user.Schedule = User.AlwaysSchedule;
        user.Cards[0] = 5;
        user.CardCount = 1;
        Assert.AreEqual((int)ChangeResult.Done, (int)bench.Users.Update(user, Bench.DigitsOf(""), true, Origin.OpenClient));
        user.CardCount = 0;
        Assert.AreEqual((int)ChangeResult.NoCredential, (int)bench.Users.Update(user, Bench.DigitsOf(""), true, Origin.Keypad));
        Assert.AreEqual((int)ChangeResult.Done, (int)bench.Users.Update(user, Bench.DigitsOf(""), true, Origin.OpenClient));
        Assert.AreEqual(0, bench.UserStore.CardCount);
    }

    [TestMethod]
    public void A_full_table_is_refused_with_a_record()
    {
        var bench = new Bench(2, 2);
        bench.AddUser(1, 10, "");
        bench.AddUser(2, 0, "1");
        bench.AddUser(3, 0, "1");
        Assert.AreEqual(2, bench.UserStore.UserCount);
        Assert.AreEqual((int)RecordKind.Fault, (int)bench.Newest.Kind);
        Assert.AreEqual((int)RecordName.UserTable, (int)bench.Newest.Name);
        Assert.AreEqual((int)RecordWord.Full, (int)bench.Newest.Word);
    }

    [TestMethod]
    public void Public_passwords_and_user_ids_keep_apart()
    {
        var bench = new Bench();
        bench.AddUser(7, 100, "");
        Assert.AreEqual((int)ChangeResult.PasswordIsUserId, (int)bench.PublicPasswords.Add(Bench.DigitsOf("7"), Origin.Platform));
        Assert.AreEqual((int)ChangeResult.PasswordIsUserId, (int)bench.PublicPasswords.Add(Bench.DigitsOf("0007"), Origin.Platform));
        Assert.AreEqual((int)ChangeResult.Done, (int)bench.PublicPasswords.Add(Bench.DigitsOf("8"), Origin.Platform));
        Assert.AreEqual((int)ChangeResult.Done, (int)bench.PublicPasswords.Add(Bench.DigitsOf("08"), Origin.Platform));
        Assert.AreEqual((int)ChangeResult.PasswordTaken, (int)bench.PublicPasswords.Add(Bench.DigitsOf("08"), Origin.Platform));
        Assert.IsTrue(bench.PublicPasswords.Has(Bench.DigitsOf("08")));
        Assert.IsFalse(bench.PublicPasswords.Has(Bench.DigitsOf("008")));
        Assert.AreEqual((int)ChangeResult.Done, (int)bench.PublicPasswords.Remove(Bench.DigitsOf("8"), Origin.Platform));
        Assert.AreEqual((int)RecordName.PublicPassword, (int)bench.Newest.Name);
        Assert.AreEqual((int)RecordWord.Deleted, (int)bench.Newest.Word);
        Assert.AreEqual((int)ChangeResult.NotFound, (int)bench.PublicPasswords.Remove(Bench.DigitsOf("8"), Origin.Platform));
        Assert.IsTrue(bench.PublicPasswords.Has(Bench.DigitsOf("08")));
    }

    [TestMethod]
    public void The_501st_public_password_is_refused_with_a_record()
    {
        var bench = new Bench();
        for (int i = 0; i < 500; i++)
        {
            Assert.AreEqual((int)ChangeResult.Done, (int)bench.PublicPasswords.Add(Bench.DigitsOf((100000 + i).ToString()), Origin.Platform));
        }

        Assert.AreEqual((int)ChangeResult.PasswordsFull, (int)bench.PublicPasswords.Add(Bench.DigitsOf("5"), Origin.Platform));
        Assert.AreEqual((int)RecordKind.Fault, (int)bench.Newest.Kind);
        Assert.AreEqual(500, bench.PublicPasswords.Count);
    }
}
