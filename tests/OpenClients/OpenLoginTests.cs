using AccessStandalone.Protocol.Open;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol.Open;

/// <summary>Logins (DHIP.md §3).</summary>
[TestClass]
public sealed class OpenLoginTests
{
    private const string First = "{\"method\":\"global.login\",\"params\":{\"userName\":\"admin\",\"password\":\"\"},\"id\":1}";
    private const string Challenge = "{\"id\":1,\"session\":305419896,\"result\":false,\"error\":{\"code\":268632079,\"message\":\"Component error: login challenge!\"},"
        + "\"params\":{\"realm\":\"Login to 0123456789ABCDEF\",\"random\":\"123456789012345678\",\"encryption\":\"Default\"}}";

    private const string Second = "{\"method\":\"global.login\",\"params\":{\"userName\":\"admin\",\"password\":\"D623B71E7AF9D919EC8BE345E22897B4\","
        + "\"authorityType\":\"Default\"},\"id\":2,\"session\":305419896}";

    private const string DvripChallenge = "a0 01 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 05 02 01 01 00 00 a1 aa";

    // admin&&, H2, and an H1 that is none.
    private const string DvripLogin = "a0 05 00 00 47 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 05 02 00 08 00 00 a1 aa"
        + "61 64 6d 69 6e 26 26"
        + "44 36 32 33 42 37 31 45 37 41 46 39 44 39 31 39 45 43 38 42 45 33 34 35 45 32 32 38 39 37 42 34"
        + "30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30";

    [TestMethod]
    public void H2_is_the_check_value()
    {
        byte[] h2 = new byte[OpenLogin.AnswerBytes];
        var login = new OpenLogin(new FakeOpenAccount(), new FakeOpenDesk(), new FakeOpenRandom());
        login.WriteExpected(Hex.OfText("1234567890"), 10, Hex.Parse("9D8D7EA67C3A6DA7B44F87A5BFAFD5FE"), h2);
        Assert.AreEqual("E395537F5C80CDCACAF0A156DD4721CD", OpenBench.TextOf(h2, 0, h2.Length));
    }

    [TestMethod]
    public void DHIP_challenge_answer_and_keep_alive()
    {
        var bench = new OpenBench();
        Assert.AreEqual(Challenge, bench.Ask(First));
        Assert.AreEqual("20000000444849507856341201000000d900000000000000d900000000000000", Hex.Of(bench.Sent, 0, 32));
        Assert.IsFalse(bench.Client.IsLoggedIn);
        Assert.AreEqual("{\"id\":2,\"session\":305419896,\"result\":true,\"params\":{\"keepAliveInterval\":30}}", bench.Ask(Second));
        Assert.IsTrue(bench.Client.IsLoggedIn);
        Assert.AreEqual("d", bench.Account.Counted);
        Assert.AreEqual("\"result\":true,\"params\":{\"timeout\":30}", bench.Call("global.keepAlive", "{\"timeout\":30,\"active\":true}"));
        Assert.AreEqual("\"result\":true", bench.Call("global.logout", "null"));
        Assert.IsTrue(bench.IsClosed);
    }

    [TestMethod]
    public void DVRIP_challenge_answer_and_JSON()
    {
        var bench = new OpenBench();
        bench.Send(Hex.Parse(DvripChallenge));
        Assert.AreEqual("b00100783e000000000000000000000000000000000000000000000000000000", Hex.Of(bench.Sent, 0, 32));
        Assert.AreEqual("Realm:Login to 0123456789ABCDEF\r\nRandom:123456789012345678\r\n\r\n", OpenBench.TextOf(bench.Sent, 32, bench.SentCount - 32));
        bench.Send(Hex.Parse(DvripLogin));
        Assert.AreEqual("b000007800000000000800000000000078563412000000000600f90000000000", Hex.Of(bench.Sent, 0, bench.SentCount));
        Assert.IsTrue(bench.Client.IsLoggedIn);
        bench.Send(Hex.Parse("f6 00 00 00 28 00 00 00 09 00 00 00 00 00 00 00 28 00 00 00 00 00 00 00 78 56 34 12 00 00 00 00"
            + "7b 22 6d 65 74 68 6f 64 22 3a 22 6d 61 67 69 63 42 6f 78 2e 67 65 74 53 65 72 69 61 6c 4e 6f 22 2c 22 69 64 22 3a 39 7d"));
        Assert.AreEqual("f60000004e00000009000000000000004e0000000000000078563412" + "00000000", Hex.Of(bench.Sent, 0, 32));
        Assert.AreEqual(
            "{\"id\":9,\"session\":305419896,\"result\":true,\"params\":{\"sn\":\"0123456789ABCDEF\"}}\n", OpenBench.TextOf(bench.Sent, 32, bench.SentCount - 32));
    }

    [TestMethod]
    [DataRow("{\"userName\":\"admin\",\"password\":\"d623b71e7af9d919ec8be345e22897b4\"}")]
    [DataRow("{\"userName\":\"admin\",\"password\":\"D623B71E7AF9D919EC8BE345E22897B5\"}")]
    [DataRow("{\"userName\":\"admin\",\"password\":\"D623B71E7AF9D919EC8BE345E22897B\"}")]
    [DataRow("{\"userName\":\"admin\",\"password\":\"D623B71E7AF9D919EC8BE345E22897B40\"}")]
    [DataRow("{\"userName\":\"admin\",\"password\":\"Admin123!\",\"authorityType\":\"Plain\",\"loginType\":\"Loopback\"}")]
    [DataRow("{\"userName\":\"Admin\",\"password\":\"D623B71E7AF9D919EC8BE345E22897B4\"}")]
    [DataRow("{\"userName\":\"default\",\"password\":\"D623B71E7AF9D919EC8BE345E22897B4\",\"ipAddr\":\"127.0.0.1\",\"loginType\":\"Local\"}")]
    [DataRow("{\"password\":\"D623B71E7AF9D919EC8BE345E22897B4\"}")]
    public void Anything_but_the_name_and_H2_is_wrong_and_uses_the_challenge_up(string parameters)
    {
        var bench = new OpenBench();
        bench.Ask(First);
        Assert.AreEqual(
            "\"result\":false,\"error\":{\"code\":268632085,\"message\":\"Component error: User or password not valid!\"}", bench.Call("global.login", parameters));
        bench.Ask(Second);
        Assert.IsFalse(bench.Client.IsLoggedIn);
        Assert.AreEqual("rr", bench.Account.Counted);
    }

    [TestMethod]
    public void A_login_that_was_recorded_is_worth_nothing()
    {
        var bench = new OpenBench();
        bench.Ask(Second);
        Assert.IsFalse(bench.Client.IsLoggedIn);
        bench.LogIn();
        bench.Client.End();
        bench.Client.Begin(OpenBench.Address, bench.NowMs);
        bench.Send(OpenBench.Frame(First));
        bench.Send(OpenBench.Frame(Second));
        Assert.IsFalse(bench.Client.IsLoggedIn);
        Assert.AreEqual("rdr", bench.Account.Counted);
    }

    [TestMethod]
    public void Five_failures_lock_for_five_minutes()
    {
        var bench = new OpenBench();
        for (int i = 0; i < 5; i++)
        {
            bench.Call("global.login", "{\"userName\":\"admin\",\"password\":\"x\"}");
        }

        const string Locked = "\"result\":false,\"error\":{\"code\":268632081,\"message\":\"Component error: User is locked!\"}";
        Assert.AreEqual(Locked, bench.Call("global.login", "{\"userName\":\"admin\",\"password\":\"\"}"));
        Assert.AreEqual(Locked, bench.Call("global.login", "{\"userName\":\"admin\",\"password\":\"x\"}"));
        Assert.AreEqual("rrrrroo", bench.Account.Counted);
        bench.NowMs += 300000;
        Assert.AreEqual(Challenge, bench.Ask(First));
    }

    [TestMethod]
    public void DVRIP_tells_of_locks_and_of_wrong_answers()
    {
        var bench = new OpenBench();
        for (int i = 0; i < 5; i++)
        {
            bench.Send(Hex.Parse(DvripLogin));
            Assert.AreEqual("b000007800000000010000000000000000000000000000000600f90000000000", Hex.Of(bench.Sent, 0, bench.SentCount));
        }

        bench.Send(Hex.Parse(DvripChallenge));
        Assert.AreEqual("b000007800000000010400000000000000000000000000000600f90000000000", Hex.Of(bench.Sent, 0, bench.SentCount));
    }

    [TestMethod]
    public void Without_a_verifier_it_is_not_initialised_and_when_it_is_off_nothing()
    {
        var bench = new OpenBench();
        bench.Account.HasVerifier = false;
        Assert.AreEqual(
            "\"result\":false,\"error\":{\"code\":268632086,\"message\":\"Component error: Device is not initialised!\"}",
            bench.Call("global.login", "{\"userName\":\"admin\",\"password\":\"\"}"));
        bench.Account.IsOn = false;
        Assert.AreEqual("", bench.Ask(First));
        Assert.IsTrue(bench.IsClosed);
        Assert.AreEqual(1, bench.Counters.Of(OpenRefusal.NotOn));
    }

    [TestMethod]
    [DataRow("magicBox.getDeviceType")]
    [DataRow("accessControl.openDoor")]
    [DataRow("system.multicall")]
    [DataRow("eventManager.attach")]
    [DataRow("none.such")]
    public void Before_login_there_is_nothing_else(string method)
    {
        var bench = new OpenBench();
        Assert.AreEqual(
            "\"result\":false,\"error\":{\"code\":287637505,\"message\":\"Invalid session in request data!\"}",
            bench.Call(method, "[{\"method\":\"accessControl.openDoor\",\"id\":1}]"));
        Assert.AreEqual("", bench.Desk.Door);
    }
}
