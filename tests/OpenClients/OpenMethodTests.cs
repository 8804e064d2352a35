using AccessStandalone.Protocol.Open;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol.Open;

/// <summary>What the device says of itself, and the door (DHIP.md §4).</summary>
[TestClass]
public sealed class OpenMethodTests
{
    private const string BadRequest = "\"result\":false,\"error\":{\"code\":268894209,\"message\":\"Request invalid!\"}";
    private const string NoMethod = "\"result\":false,\"error\":{\"code\":268894210,\"message\":\"Method not found!\"}";
    private const string BadParam = "\"result\":false,\"error\":{\"code\":268894211,\"message\":\"Request invalid param!\"}";
    private const string NoObject = "\"result\":false,\"error\":{\"code\":268632064,\"message\":\"Interface not found!\"}";

    [TestMethod]
    [DataRow("global.getCurrentTime", "null", "\"result\":true,\"params\":{\"time\":\"2026-11-21 08:00:00\"}")]
    [DataRow("magicBox.getDeviceType", "null", "\"result\":true,\"params\":{\"type\":\"Access Standalone\"}")]
    [DataRow("magicBox.getDeviceClass", "{}", "\"result\":true,\"params\":{\"type\":\"BSC\"}")]
    [DataRow("magicBox.getSoftwareVersion", "{}", "\"result\":true,\"params\":{\"version\":{\"Version\":\"1.0.0\"}}")]
    [DataRow("magicBox.getSerialNo", "{}", "\"result\":true,\"params\":{\"sn\":\"0123456789ABCDEF\"}")]
    [DataRow("magicBox.factory.instance", "{}", "\"result\":1")]
    [DataRow("magicBox.destroy", "{}", "\"result\":true")]
    [DataRow("configManager.getConfig", "{\"name\":\"T2UServer\"}", "\"result\":true,\"params\":{\"table\":{\"Enable\":false,\"UUID\":\"0123456789ABCDEF\"}}")]
    [DataRow("configManager.getConfig", "{\"name\":\"Network\"}", NoObject)]
    [DataRow("configManager.getConfig", "{}", BadParam)]
    [DataRow(
        "configManager.getConfig", "{\"name\":\"AccessControl\"}",
        "\"result\":true,\"params\":{\"table\":[{\"AccessProtocol\":\"Local\",\"UnlockHoldInterval\":3000,\"CloseTimeout\":30,\"SensorEnable\":true,\"BreakInAlarmEnable\":true,"
        + "\"DoorNotClosedAlarmEnable\":true,\"DuressAlarmEnable\":false,\"State\":\"Normal\"}]}")]
    [DataRow(
        "system.listService", "{}",
        "\"result\":true,\"params\":{\"service\":[\"global\",\"magicBox\",\"configManager\",\"system\",\"userManager\",\"eventManager\",\"accessControl\",\"AccessUser\",\"AccessCard\","
        + "\"RecordFinder\"]}")]
    [DataRow(
        "userManager.getActiveUserInfoAll", "{}",
        "\"result\":true,\"params\":{\"users\":[{\"Id\":305419896,\"Name\":\"admin\",\"ClientAddress\":\"192.168.0.9\",\"LoginTime\":\"2026-11-21 08:00:00\"}]}")]
    [DataRow("accessControl.factory.instance", "{\"channel\":0}", "\"result\":2")]
    [DataRow("accessControl.factory.instance", "{\"channel\":1}", BadParam)]
    [DataRow("accessControl.getDoorStatus", "{}", "\"result\":true,\"params\":{\"Info\":{\"status\":\"Close\"}}")]
    [DataRow("accessControl.openDoor", "{\"DoorIndex\":1}", BadParam)]
    [DataRow("accessControl.openDoor", "{\"DoorIndex\":\"0\"}", BadParam)]
    [DataRow("accessControl.destroy", "{}", "\"result\":true")]
    [DataRow("system.multicall", "{}", BadParam)]
    [DataRow("system.multicall", "[]", BadParam)]
    [DataRow("global.login", "{\"userName\":\"admin\",\"password\":\"\"}", BadRequest)]
    [DataRow("console.runCmd", "{\"command\":\"hc\"}", NoMethod)]
    [DataRow("magicBox.reboot", "{}", NoMethod)]
    [DataRow("magicbox.getSerialNo", "{}", NoMethod)]
    [DataRow("", "{}", BadRequest)]
    public void Requests_and_answers(string method, string parameters, string answer)
    {
        var bench = new OpenBench();
        bench.LogIn();
        Assert.AreEqual(answer, bench.Call(method, parameters));
        Assert.AreEqual("", bench.Desk.Door);
    }

    [TestMethod]
    public void The_door_opens_and_closes_whoever_the_client_says_it_is_for()
    {
        var bench = new OpenBench();
        bench.LogIn();
        Assert.AreEqual("\"result\":true", bench.CallOf(2, "accessControl.openDoor", "{\"DoorIndex\":0,\"Type\":\"Remote\",\"UserID\":\"101\",\"ShortNumber\":\"1\"}"));
        Assert.AreEqual("\"result\":true", bench.Call("accessControl.closeDoor", "{}"));
        Assert.AreEqual(NoObject, bench.CallOf(3, "accessControl.openDoor", "{}"));
        Assert.AreEqual("oc", bench.Desk.Door);
        Assert.AreEqual(OpenBench.Address, bench.Desk.Address);
        bench.Desk.DoorResult = 22;
        Assert.AreEqual("\"result\":false,\"error\":{\"code\":268959743,\"message\":\"AlwaysClosed\"}", bench.Call("accessControl.openDoor", "{}"));
        bench.Desk.IsDoorOpen = true;
        Assert.AreEqual("\"result\":true,\"params\":{\"Info\":{\"status\":\"Open\"}}", bench.Call("accessControl.getDoorStatus", "{}"));
    }

    [TestMethod]
    public void Without_the_time_there_is_none()
    {
        var bench = new OpenBench();
        bench.LogIn();
        bench.Desk.TimeS = 0;
        Assert.AreEqual("\"result\":false,\"error\":{\"code\":285409284,\"message\":\"No data!\"}", bench.Call("global.getCurrentTime", "{}"));
    }

    [TestMethod]
    public void Several_requests_in_one_have_one_answer()
    {
        var bench = new OpenBench();
        bench.LogIn();
        string answer = bench.Call(
            "system.multicall",
            "[{\"method\":\"magicBox.getDeviceType\",\"params\":null,\"id\":4,\"session\":1},{\"id\":5,\"method\":\"none.such\"},"
            + "{\"id\":6,\"method\":\"global.logout\"},{\"id\":7,\"method\":\"system.multicall\",\"params\":[{}]},"
            + "{\"id\":8,\"method\":\"AccessUser.insertMulti\",\"params\":{\"UserList\":[{\"UserID\":\"1\"},{\"UserID\":\"2\"}]}}]");
        Assert.AreEqual(
            "\"result\":true,\"params\":[{\"id\":4,\"session\":305419896,\"result\":true,\"params\":{\"type\":\"Access Standalone\"}},"
            + "{\"id\":5,\"session\":305419896," + NoMethod + "},{\"id\":6,\"session\":305419896," + BadRequest + "},"
            + "{\"id\":7,\"session\":305419896," + BadRequest + "},{\"id\":8,\"session\":305419896,\"result\":true,\"params\":{\"FailCodes\":[0,0]}}]",
            answer);
        Assert.AreEqual(2, bench.Desk.UserCount);
        Assert.IsTrue(bench.Client.IsLoggedIn);
        Assert.AreEqual("\"result\":2", bench.Call("accessControl.factory.instance", "{}"));
    }

    [TestMethod]
    public void An_ID_comes_back_if_it_is_one()
    {
        var bench = new OpenBench();
        bench.LogIn();
        Assert.AreEqual("{\"id\":4294967295,\"session\":305419896,\"result\":2}", bench.Ask("{\"id\":4294967295,\"method\":\"accessControl.factory.instance\"}"));
        Assert.AreEqual("{\"id\":0,\"session\":305419896,\"result\":2}", bench.Ask("{\"id\":-1,\"method\":\"accessControl.factory.instance\"}"));
        Assert.AreEqual("{\"id\":0,\"session\":305419896," + BadRequest + "}", bench.Ask("{\"id\":\"x\",\"method\":7}"));
        Assert.AreEqual("{\"id\":0,\"session\":305419896," + BadRequest + "}", bench.Ask("{}"));
    }

    [TestMethod]
    [DataRow("[]")]
    [DataRow("77")]
    [DataRow("{\"method\":\"magicBox.getSerialNo\",}")]
    [DataRow("{\"a\":NaN}")]
    [DataRow("{}{}")]
    [DataRow("{\"a\":[[[[[[[[1]]]]]]]]}")]
    public void What_is_no_request_ends_the_connection(string json)
    {
        var bench = new OpenBench();
        bench.LogIn();
        Assert.AreEqual("", bench.Ask(json));
        Assert.IsTrue(bench.IsClosed);
        Assert.AreEqual(1, bench.Counters.Of(OpenRefusal.BadJson));
    }

    [TestMethod]
    public void Silence_ends_it_and_so_does_a_frame_without_an_end()
    {
        var bench = new OpenBench();
        bench.LogIn();
        bench.NowMs += OpenSession.SilenceMs - 100;
        bench.Step(new byte[1], 0, 0);
        Assert.IsFalse(bench.IsClosed);
        bench.NowMs += 100;
        bench.Step(new byte[1], 0, 0);
        Assert.AreEqual(1, bench.Counters.Of(OpenRefusal.Silent));
        bench = new OpenBench();
        byte[] frame = OpenBench.Frame("{}");
        for (int i = 0; i < 20; i++)
        {
            bench.Step(frame, i, 1);
            Assert.IsFalse(bench.IsClosed);
            bench.NowMs += 480;
        }

        bench.NowMs += 400;
        bench.Step(frame, 20, 1);
        Assert.IsTrue(bench.IsClosed);
        Assert.AreEqual(1, bench.Counters.Of(OpenRefusal.NotEnded));
    }
}
