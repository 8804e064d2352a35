using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol.Open;

/// <summary>Users and cards (DHIP.md §5).</summary>
[TestClass]
public sealed class OpenUserTests
{
    private const string Ada = "{\"UserID\":\"7\",\"UserName\":\"Ada\",\"UserType\":4,\"UserStatus\":0,\"Password\":\"0123\",\"Doors\":[0],\"TimeSections\":[3],"
        + "\"ValidFrom\":\"2026-01-01 00:00:00\",\"ValidTo\":\"2026-12-31 23:59:59\",\"UseTime\":9}";

    private const string AdaBack = "{\"UserID\":\"7\",\"UserName\":\"Ada\",\"UserType\":4,\"UserStatus\":0,\"Doors\":[0],\"TimeSections\":[3],"
        + "\"ValidFrom\":\"2026-01-01 00:00:00\",\"ValidTo\":\"2026-12-31 23:59:59\",\"UseTime\":9}";

    private const string Plain = "\"UserName\":\"\",\"UserType\":0,\"UserStatus\":0,\"Doors\":[0],\"TimeSections\":[255],\"UseTime\":-1}";

    [TestMethod]
    public void Users_are_inserted_read_updated_and_removed()
    {
        OpenBench bench = LoggedIn();
        Assert.AreEqual("\"result\":true,\"params\":{\"FailCodes\":[0,0]}", bench.Call("AccessUser.insertMulti", "{\"UserList\":[" + Ada + ",{\"UserID\":8}]}"));
        Assert.AreEqual("0:0", bench.Desk.Password);
        Assert.AreEqual(
            "\"result\":true,\"params\":{\"Users\":[" + AdaBack + ",{\"UserID\":\"8\"," + Plain + "]}",
            bench.Call("AccessUser.list", "{\"UserIDList\":[\"7\",\"9\",\"8\",\"x\"]}"));
        Assert.AreEqual(
            "\"result\":true,\"params\":{\"FailCodes\":[0]}",
            bench.Call("AccessUser.updateMulti", "{\"UserList\":[{\"UserID\":\"7\",\"UserStatus\":1,\"Password\":\"\",\"ValidTo\":null,\"Unknown\":{\"a\":[1]}}]}"));
        Assert.AreEqual("255:0", bench.Desk.Password);
        Assert.AreEqual(
            "\"result\":true,\"params\":{\"Users\":[{\"UserID\":\"7\",\"UserName\":\"Ada\",\"UserType\":4,\"UserStatus\":1,\"Doors\":[0],\"TimeSections\":[3],"
            + "\"ValidFrom\":\"2026-01-01 00:00:00\",\"UseTime\":9}]}",
            bench.Call("AccessUser.list", "{\"UserIDList\":[\"7\"]}"));
        Assert.AreEqual(
            "\"result\":false,\"error\":{\"code\":268959743,\"message\":\"NotFound\"},\"params\":{\"FailCodes\":[0,11]}",
            bench.Call("AccessUser.removeMulti", "{\"UserIDList\":[\"7\",\"7\"]}"));
        Assert.AreEqual(1, bench.Desk.UserCount);
    }

    [TestMethod]
    [DataRow("{\"UserID\":\"1\",\"Password\":\"0123\"}", 0)]
    [DataRow("{\"UserID\":\"0\"}", 0)]
    [DataRow("{\"UserID\":\"\"}", 1)]
    [DataRow("{\"UserID\":\"12a\"}", 1)]
    [DataRow("{\"UserID\":\"1234567890\"}", 1)]
    [DataRow("{\"UserID\":-1}", 1)]
    [DataRow("{}", 1)]
    [DataRow("{\"UserID\":\"1\",\"Password\":\"123456789\"}", 6)]
    [DataRow("{\"UserID\":\"1\",\"Password\":\"12x\"}", 6)]
    [DataRow("{\"UserID\":\"1\",\"Password\":1234}", 6)]
    [DataRow("{\"UserID\":\"1\",\"UserName\":\"seventeen letters\"}", 8)]
    [DataRow("{\"UserID\":\"1\",\"UserType\":5}", 18)]
    [DataRow("{\"UserID\":\"1\",\"UserStatus\":2}", 18)]
    [DataRow("{\"UserID\":\"1\",\"ValidFrom\":\"2026-02-29 00:00:00\"}", 19)]
    [DataRow("{\"UserID\":\"1\",\"ValidTo\":\"2026-02-01\"}", 19)]
    [DataRow("{\"UserID\":\"1\",\"TimeSections\":[256]}", 20)]
    [DataRow("{\"UserID\":\"1\",\"TimeSections\":[1,2]}", 20)]
    [DataRow("{\"UserID\":\"1\",\"Doors\":[1]}", 128)]
    [DataRow("{\"UserID\":\"1\",\"Doors\":[]}", 128)]
    [DataRow("{\"UserID\":\"1\",\"UseTime\":65536}", 128)]
    public void Each_entry_has_its_result(string user, int result)
    {
        OpenBench bench = LoggedIn();
        string answer = bench.Call("AccessUser.insertMulti", "{\"UserList\":[" + user + ",{\"UserID\":\"2\"}]}");
        Assert.EndsWith("\"params\":{\"FailCodes\":[" + result + ",0]}", answer);
        Assert.AreEqual(result == 0 ? 2 : 1, bench.Desk.UserCount);
    }

    [TestMethod]
    [DataRow("{}")]
    [DataRow("{\"UserList\":[]}")]
    [DataRow("{\"UserList\":{}}")]
    [DataRow("{\"UserList\":[{\"UserID\":\"1\"},7]}")]
    [DataRow("{\"UserList\":[{},{},{},{},{},{},{},{},{},{},{}]}")]
    public void A_list_has_one_to_ten_entries(string parameters)
    {
        OpenBench bench = LoggedIn();
        Assert.AreEqual("\"result\":false,\"error\":{\"code\":268894211,\"message\":\"Request invalid param!\"}", bench.Call("AccessUser.insertMulti", parameters));
        Assert.AreEqual(0, bench.Desk.UserCount);
    }

    [TestMethod]
    public void A_change_that_must_wait_is_tried_again_and_done_once()
    {
        OpenBench bench = LoggedIn();
        bench.Desk.BusyTimes = 5;
        Assert.AreEqual("\"result\":true,\"params\":{\"FailCodes\":[0,0]}", bench.Call("AccessUser.insertMulti", "{\"UserList\":[{\"UserID\":\"1\"},{\"UserID\":\"2\"}]}"));
        Assert.IsTrue(bench.Steps >= 7);
        Assert.AreEqual(2, bench.Desk.UserCount);
    }

    [TestMethod]
    public void Users_are_searched_one_after_the_other()
    {
        OpenBench bench = LoggedIn();
        bench.Call("AccessUser.insertMulti", "{\"UserList\":[{\"UserID\":\"1\"},{\"UserID\":\"2\"},{\"UserID\":\"3\"}]}");
        Assert.AreEqual("\"result\":true,\"params\":{\"Token\":17,\"Total\":3,\"Caps\":10}", bench.Call("AccessUser.startFind", "{\"Condition\":{}}"));
        Assert.AreEqual(
            "\"result\":true,\"params\":{\"Info\":[{\"UserID\":\"1\"," + Plain + ",{\"UserID\":\"2\"," + Plain + "]}",
            bench.Call("AccessUser.doFind", "{\"Token\":17,\"Offset\":0,\"Count\":2}"));
        Assert.AreEqual(
            "\"result\":false,\"error\":{\"code\":268894211,\"message\":\"Request invalid param!\"}", bench.Call("AccessUser.doFind", "{\"Token\":17,\"Offset\":0,\"Count\":2}"));
        Assert.AreEqual("\"result\":true,\"params\":{\"Info\":[{\"UserID\":\"3\"," + Plain + "]}", bench.Call("AccessUser.doFind", "{\"Token\":17,\"Offset\":2,\"Count\":99}"));
        Assert.AreEqual("\"result\":true,\"params\":{\"Info\":[]}", bench.Call("AccessUser.doFind", "{\"Token\":17,\"Count\":10}"));
        Assert.AreEqual("\"result\":true", bench.Call("AccessUser.stopFind", "{\"Token\":17}"));
        Assert.AreEqual("\"result\":false,\"error\":{\"code\":285409284,\"message\":\"No data!\"}", bench.Call("AccessUser.doFind", "{\"Token\":17,\"Count\":10}"));
        bench.Call("AccessUser.startFind", "{\"Condition\":{\"UserID\":\"2\"}}");
        Assert.AreEqual("\"result\":true,\"params\":{\"Info\":[{\"UserID\":\"2\"," + Plain + "]}", bench.Call("AccessUser.doFind", "{\"Token\":18,\"Count\":10}"));
    }

    [TestMethod]
    public void Cards_are_their_users()
    {
        OpenBench bench = LoggedIn();
        bench.Call("AccessUser.insertMulti", "{\"UserList\":[{\"UserID\":\"7\",\"UserName\":\"Ada\"},{\"UserID\":\"8\"}]}");
        Assert.AreEqual(
            "\"result\":false,\"error\":{\"code\":268959743,\"message\":\"CardTaken\"},\"params\":{\"FailCodes\":[0,0,5,5,11,4,4,18]}",
            bench.Call(
                "AccessCard.insertMulti",
                "{\"CardList\":[{\"UserID\":\"7\",\"CardNo\":\"BC614E\",\"CardType\":0,\"CardStatus\":0},{\"UserID\":\"7\",\"CardNo\":\"1\",\"CardType\":1},"
                + "{\"UserID\":\"7\",\"CardNo\":\"01\"},{\"UserID\":\"8\",\"CardNo\":\"bc614e\"},{\"UserID\":\"9\",\"CardNo\":\"2\"},{\"UserID\":\"8\",\"CardNo\":\"0\"},"
                + "{\"UserID\":\"8\",\"CardNo\":\"xyz\"},{\"UserID\":\"8\",\"CardNo\":\"5\",\"CardType\":6}]}"));
        Assert.AreEqual(
            "\"result\":true,\"params\":{\"Cards\":[{\"UserID\":\"7\",\"CardNo\":\"BC614E\",\"CardName\":\"Ada\",\"CardType\":1,\"CardStatus\":0}]}",
            bench.Call("AccessCard.list", "{\"CardNoList\":[\"BC614E\",\"77\"]}"));
        Assert.AreEqual(
            "\"result\":true,\"params\":{\"FailCodes\":[0]}",
            bench.Call("AccessCard.updateMulti", "{\"CardList\":[{\"CardNo\":\"01\",\"CardStatus\":4}]}"));
        Assert.AreEqual("\"result\":true,\"params\":{\"Token\":17,\"Total\":2,\"Caps\":10}", bench.Call("AccessCard.startFind", "{\"Condition\":{\"UserID\":\"7\"}}"));
        Assert.AreEqual(
            "\"result\":true,\"params\":{\"Info\":[{\"UserID\":\"7\",\"CardNo\":\"BC614E\",\"CardName\":\"Ada\",\"CardType\":1,\"CardStatus\":4}]}",
            bench.Call("AccessCard.doFind", "{\"Token\":17,\"Count\":1}"));
        Assert.AreEqual(
            "\"result\":true,\"params\":{\"Info\":[{\"UserID\":\"7\",\"CardNo\":\"01\",\"CardName\":\"Ada\",\"CardType\":1,\"CardStatus\":4}]}",
            bench.Call("AccessCard.doFind", "{\"Token\":17,\"Count\":5}"));
        Assert.AreEqual("\"result\":true,\"params\":{\"FailCodes\":[0]}", bench.Call("AccessCard.removeMulti", "{\"CardNoList\":[\"BC614E\"]}"));
        Assert.AreEqual("\"result\":18", bench.Call("RecordFinder.factory.create", "{\"name\":\"AccessControlCard\"}"));
        Assert.AreEqual("\"result\":true", bench.CallOf(18, "RecordFinder.startFind", "{\"condition\":{}}"));
        Assert.AreEqual(
            "\"result\":true,\"params\":{\"records\":[{\"UserID\":\"7\",\"CardNo\":\"01\",\"CardName\":\"Ada\",\"CardType\":1,\"CardStatus\":4}],\"found\":1}",
            bench.CallOf(18, "RecordFinder.doFind", "{\"count\":10}"));
    }

    private static OpenBench LoggedIn()
    {
        var bench = new OpenBench();
        bench.LogIn();
        return bench;
    }
}
