using AccessStandalone.Protocol;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol;

/// <summary>RFC 7677 §3, the example of PROTOCOL.md §3, and who is not let in.</summary>
[TestClass]
public sealed class ScramExchangeTests
{
    private const string ServerNonce = "%hvYDpWUa2RaTCAfuxFIlj)h";
    private const string First = "n,,n=admin,r=rOprNGfwEbeRWgbNEkqO";
    private const string FirstAnswer = "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)h,s=QaG2wtPk9QYXKDlKW2x9jg==,i=4096";
    private const string Final = "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)h,p=RGyKeqsd6F/tybx/IooNc8Spxk/WbV+epA26qkqoF/c=";
    private const string FinalAnswer = "v=Ul32EnegWxbUvfPtX37Yl4M/aSZKjOvNHVXm8grm1fc=";

    [TestMethod]
    public void The_example_of_RFC_7677_holds()
    {
        ScramLogin login = ScramLogin.OfRfc7677(new GivenNonce("%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0"));
        Assert.AreEqual(
            "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
            login.Begin("n,,n=user,r=rOprNGfwEbeRWgbNEkqO"));
        Assert.AreEqual(
            "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=",
            login.Finish("c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="));
    }

    [TestMethod]
    public void The_example_of_the_page_holds()
    {
        ScramLogin login = ScramLogin.OfThePage(new GivenNonce(ServerNonce));
        Assert.AreEqual(FirstAnswer, login.Begin(First));
        Assert.AreEqual(FinalAnswer, login.Finish(Final));
        Assert.AreEqual(
            "bead0ac005dfd696dc57be47619fa589847b874782238973e46361d2726e340374ade6ef1b3dbea9315d9bb13b7b29e3af091d92e0e23b32b76932c9aa854411",
            Hex.Of(login.Keys, 0, login.Keys.Length));
    }

    [TestMethod]
    public void A_recorded_login_is_refused()
    {
        ScramLogin login = ScramLogin.OfThePage(new RandomNonceText(new CountingBytes(0)));
        string answer = login.Begin(First);
        Assert.AreEqual("r=rOprNGfwEbeRWgbNEkqOAAECAwQFBgcICQoLDA0ODxAR,s=QaG2wtPk9QYXKDlKW2x9jg==,i=4096", answer);
        Assert.AreEqual(ScramLogin.LoginRefused, login.Finish(Final));

        // Not even where the device chose the same nonce by mistake is an exchange used twice.
        login = ScramLogin.OfThePage(new GivenNonce(ServerNonce));
        login.Begin(First);
        Assert.AreEqual(FinalAnswer, login.Finish(Final));
        Assert.AreEqual(ScramLogin.LoginRefused, login.Finish(Final));
    }

    [TestMethod]
    public void A_wrong_proof_is_refused_and_ends_the_exchange()
    {
        ScramLogin login = ScramLogin.OfThePage(new GivenNonce(ServerNonce));
        login.Begin(First);
        Assert.AreEqual(ScramLogin.LoginRefused, login.Finish("c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)h,p=RGyKeqsd6F/tybx/IooNc8Spxk/WbV+epA26qkqoF/Y="));
        Assert.AreEqual(ScramLogin.LoginRefused, login.Finish(Final));
        Assert.AreEqual("0000", Hex.Of(login.Keys, 0, 2));

        Assert.AreEqual(FirstAnswer, login.Begin(First));
        Assert.AreEqual(FinalAnswer, login.Finish(Final));
    }

    [TestMethod]
    public void Without_a_first_step_there_is_no_second()
    {
        ScramLogin login = ScramLogin.OfThePage(new GivenNonce(ServerNonce));
        Assert.AreEqual(ScramLogin.LoginRefused, login.Finish(Final));
        login.Begin(First);
        login.Forget();
        Assert.AreEqual(ScramLogin.LoginRefused, login.Finish(Final));
    }

    [TestMethod]
    public void A_password_changed_between_the_steps_refuses_the_old_one()
    {
        ScramLogin login = ScramLogin.OfThePage(new GivenNonce(ServerNonce));
        login.Begin(First);
        login.Verifier.StoredKey[31] ^= 1;
        Assert.AreEqual(ScramLogin.LoginRefused, login.Finish(Final));
    }

    [TestMethod]
    public void Another_name_gets_a_salt_of_its_own_and_fails_at_the_end()
    {
        ScramLogin login = ScramLogin.OfThePage(new GivenNonce(ServerNonce));
        string first = login.Begin("n,,n=Admin,r=rOprNGfwEbeRWgbNEkqO");
        Assert.AreEqual(FirstAnswer.Length, first.Length);
        Assert.AreNotEqual(FirstAnswer, first);
        Assert.AreEqual(first, login.Begin("n,,n=Admin,r=rOprNGfwEbeRWgbNEkqO"));
        Assert.AreEqual(ScramLogin.LoginRefused, login.Finish(Final));
        Assert.AreNotEqual(first, login.Begin("n,,n=admi,r=rOprNGfwEbeRWgbNEkqO"));
        Assert.AreNotEqual(FirstAnswer, login.Begin("n,,n=adminn,r=rOprNGfwEbeRWgbNEkqO"));
    }

    [TestMethod]
    [DataRow("admin", true)]
    [DataRow("Admin", false)]
    [DataRow("admin=2C", false)]
    [DataRow("a", false)]
    public void Who_knows_the_password_must_know_the_name(string name, bool isIn)
    {
        ScramLogin login = ScramLogin.OfThePage(new RandomNonceText(new CountingBytes(0x80)));
        string bare = "n=" + name + ",r=rOprNGfwEbeRWgbNEkqO";
        string answer = login.Begin("n,," + bare);
        string finish = ScramProof.Finish(bare, answer, "c=biws,r=rOprNGfwEbeRWgbNEkqOgIGCg4SFhoeIiYqLjI2Oj5CR");
        string result = login.Finish(finish);
        Assert.AreEqual(isIn, result[0] == 'v', result);
        Assert.AreEqual(!isIn, result == ScramLogin.LoginRefused, result);
    }

    [TestMethod]
    public void The_last_of_two_first_steps_counts()
    {
        ScramLogin login = ScramLogin.OfThePage(new GivenNonce(ServerNonce));
        login.Begin("n,,n=admin,r=abcdefghijklmnopqrstuvwx");
        login.Begin(First);
        Assert.AreEqual(FinalAnswer, login.Finish(Final));

        login.Begin(First);
        login.Begin("n,,n=admin,r=abcdefghijklmnopqrstuvwx");
        Assert.AreEqual(ScramLogin.LoginRefused, login.Finish(Final));
    }

    [TestMethod]
    [DataRow(4096, "4096")]
    [DataRow(10000, "10000")]
    [DataRow(600001, "600001")]
    [DataRow(1000000, "1000000")]
    public void The_iterations_are_those_of_the_account(int iterations, string text)
    {
        ScramLogin login = ScramLogin.OfThePage(new GivenNonce(ServerNonce));
        login.Verifier.Iterations = iterations;
        Assert.EndsWith(",i=" + text, login.Begin(First));
        Assert.EndsWith(",i=" + text, login.Begin("n,,n=nobody,r=rOprNGfwEbeRWgbNEkqO"));
    }

    [TestMethod]
    public void The_longest_texts_pass()
    {
        string nonce = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!~";
        ScramLogin login = ScramLogin.OfThePage(new GivenNonce("0123456789abcdefghijklmnopqrstuv"));
        login.Verifier.Iterations = 1000000;
        string bare = "n=admin,r=" + nonce;
        string answer = login.Begin("n,," + bare);
        Assert.StartsWith("v=", login.Finish(ScramProof.Finish(bare, answer, "c=biws,r=" + nonce + "0123456789abcdefghijklmnopqrstuv")));

        bare = "n=0123456789abcdefghijklmnopqrstuv,r=" + nonce;
        answer = login.Begin("n,," + bare);
        Assert.AreEqual(ScramLogin.LoginRefused, login.Finish(ScramProof.Finish(bare, answer, "c=biws,r=" + nonce + "0123456789abcdefghijklmnopqrstuv")));
    }
}
