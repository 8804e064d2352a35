using AccessStandalone.Access;
using AccessStandalone.Storage;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

[TestClass]
public class PasswordTagsTests
{
    [TestMethod]
    public void A_tag_depends_on_user_length_digits_and_purpose()
    {
        PasswordTags tags = new Bench().Tags;
        ulong tag = tags.OfUser(7, Bench.DigitsOf("12345"));
        Assert.AreEqual(tag, tags.OfUser(7, Bench.DigitsOf("12345")));
        Assert.IsTrue(tag != tags.OfUser(8, Bench.DigitsOf("12345")));
        Assert.IsTrue(tag != tags.OfUser(7, Bench.DigitsOf("012345")));
        Assert.IsTrue(tag != tags.OfUser(7, Bench.DigitsOf("12344")));
        Assert.IsTrue(tag != tags.OfAdmin(Bench.DigitsOf("12345")));
        Assert.IsTrue(tag != tags.OfPublic(12345));
    }

    [TestMethod]
    [DataRow("12345", 1)]
    [DataRow("12346", 2)]
    [DataRow("12344", 0)]
    [DataRow("012345", 0)]
    [DataRow("", 0)]
    public void Typed_digits_are_right_duress_or_wrong(string typed, int match)
    {
        PasswordTags tags = new Bench().Tags;
        ulong tag = tags.OfUser(7, Bench.DigitsOf("12345"));
        Assert.AreEqual(match, (int)tags.Match(7, tag, Bench.DigitsOf(typed)));
    }

    [TestMethod]
    public void Nothing_matches_where_there_is_no_password()
    {
        PasswordTags tags = new Bench().Tags;
        Assert.AreEqual((int)PasswordMatch.Wrong, (int)tags.Match(7, 0, Bench.DigitsOf("")));
    }

    [TestMethod]
    public void The_secret_is_kept_and_made_anew_after_a_clear()
    {
        ISettingStore settings = new StorageBench().Settings;
        var random = new CountingRandom();
        var tags = new PasswordTags(new MixingHash());
        tags.LoadSecret(settings, random);
        ulong tag = tags.OfPublic(1);
        tags.LoadSecret(settings, random);
        Assert.AreEqual(tag, tags.OfPublic(1));
        settings.Clear();
        tags.LoadSecret(settings, random);
        Assert.IsTrue(tag != tags.OfPublic(1));
    }
}
