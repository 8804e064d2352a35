using AccessStandalone.Protocol.Open;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol.Open;

/// <summary>Events, and searches of records (DHIP.md §5.3 and §6).</summary>
[TestClass]
public sealed class OpenEventTests
{
    private const string Attached = "\"result\":true,\"params\":{\"SID\":1}";
    private const string Head = "{\"id\":7,\"session\":305419896,\"method\":\"client.notifyEventStream\",\"params\":{\"SID\":1,\"eventList\":[";
    private const string Tail = "\"RecNo\":1,\"UTC\":1795244400,\"LocaleTime\":\"2026-11-21 08:00:00\"}}]}}";

    private static readonly byte[] None = new byte[1];

    [TestMethod]
    public void A_grant_is_told_as_clients_know_it()
    {
        OpenBench bench = Attach("\"All\"");
        bench.Desk.Add(1, 0, 1, 7, 0xBC614E);
        bench.Step(None, 0, 0);
        Assert.AreEqual(
            Head + "{\"Action\":\"Pulse\",\"Code\":\"AccessControl\",\"Index\":0,\"Data\":{\"Name\":\"OpenDoor\",\"UserID\":\"7\",\"CardNo\":\"BC614E\",\"Type\":\"Entry\","
            + "\"Status\":1,\"ErrorCode\":0,\"Method\":1,\"ReaderID\":\"1\"," + Tail,
            bench.Text(0));
        bench.Step(None, 0, 0);
        Assert.AreEqual(0, bench.SentCount);
    }

    [TestMethod]
    [DataRow(2, 1, 1, false, 0, "\"Status\":0,\"ErrorCode\":16,\"Method\":1,")]
    [DataRow(2, 3, 1, false, 0, "\"Status\":0,\"ErrorCode\":17,\"Method\":1,")]
    [DataRow(2, 7, 3, false, 0, "\"Status\":0,\"ErrorCode\":32,\"Method\":21,")]
    [DataRow(2, 11, 2, false, 0, "\"Status\":0,\"ErrorCode\":64,\"Method\":2,")]
    [DataRow(2, 15, 6, false, 0, "\"Status\":0,\"ErrorCode\":23,\"Method\":4,")]
    [DataRow(2, 99, 99, false, 0, "\"Status\":0,\"ErrorCode\":18,\"Method\":1,")]
    [DataRow(1, 0, 3, true, 0, "\"Status\":1,\"ErrorCode\":0,\"Method\":13,")]
    [DataRow(1, 0, 4, false, 0, "\"Status\":1,\"ErrorCode\":0,\"Method\":20,")]
    [DataRow(1, 0, 5, false, 0, "\"Status\":1,\"ErrorCode\":0,\"Method\":5,")]
    [DataRow(3, 0, 1, false, 0, "\"Status\":0,\"ErrorCode\":25,\"Method\":1,")]
    [DataRow(4, 0, 0, false, 1, "{\"Action\":\"Start\",\"Code\":\"AlarmLocal\",\"Index\":1,\"Data\":{\"Name\":\"Intrusion\",")]
    [DataRow(5, 0, 0, false, 2, "{\"Action\":\"Stop\",\"Code\":\"AlarmLocal\",\"Index\":2,\"Data\":{\"Name\":\"Overtime\",")]
    [DataRow(4, 0, 0, false, 3, "{\"Action\":\"Start\",\"Code\":\"ChassisIntruded\",\"Index\":0,\"Data\":{\"Name\":\"Tamper\",")]
    [DataRow(4, 0, 0, false, 4, "{\"Action\":\"Start\",\"Code\":\"ChassisIntruded\",\"Index\":1,\"Data\":{\"Name\":\"ReaderTamper\",")]
    [DataRow(4, 0, 0, false, 5, "{\"Action\":\"Pulse\",\"Code\":\"AlarmLocal\",\"Index\":5,\"Data\":{\"Name\":\"Duress\",")]
    [DataRow(1, 0, 7, false, 0, "{\"Action\":\"Start\",\"Code\":\"AlarmLocal\",\"Index\":100,\"Data\":{\"Name\":\"Emergency\",")]
    [DataRow(6, 0, 7, false, 0, "{\"Action\":\"Stop\",\"Code\":\"AlarmLocal\",\"Index\":100,\"Data\":{\"Name\":\"Emergency\",")]
    [DataRow(9, 11, 6, false, 0, "{\"Action\":\"Pulse\",\"Code\":\"LoginFailure\",\"Index\":0,\"Data\":{\"Name\":\"admin\",\"Address\":\"0.188.97.78\",")]
    public void Each_record_is_the_event_it_is_known_as(int kind, int reason, int method, bool isDuress, int alarm, string part)
    {
        OpenBench bench = Attach("\"All\"");
        OpenRecord record = bench.Desk.Add(kind, reason, method, 7, 0xBC614E);
        record.IsDuress = isDuress;
        record.Alarm = (byte)alarm;
        bench.Step(None, 0, 0);
        Assert.Contains(part, bench.Text(0));
    }

    [TestMethod]
    [DataRow(5, "Open")]
    [DataRow(6, "Close")]
    public void The_door_opens_and_closes(int word, string status)
    {
        OpenBench bench = Attach("\"DoorStatus\"");
        bench.Desk.Add(6, 0, 0, 0, 0).Word = (byte)word;
        bench.Step(None, 0, 0);
        Assert.AreEqual(Head + "{\"Action\":\"Pulse\",\"Code\":\"DoorStatus\",\"Index\":0,\"Data\":{\"Status\":\"" + status + "\"," + Tail, bench.Text(0));
    }

    [TestMethod]
    [DataRow("\"DoorStatus\"", 0)]
    [DataRow("\"VideoMotion\"", 0)]
    [DataRow("\"VideoMotion\",\"AccessControl\"", 1)]
    public void Only_what_was_asked_for_is_told(string codes, int told)
    {
        OpenBench bench = Attach(codes);
        bench.Desk.Add(1, 0, 1, 7, 1);
        bench.Desk.Add(7, 0, 0, 7, 1);
        bench.Step(None, 0, 0);
        Assert.AreEqual(told == 1, bench.SentCount > 0);
    }

    [TestMethod]
    public void Four_are_told_in_a_step_and_none_is_left_out()
    {
        OpenBench bench = Attach("\"All\"");
        for (int i = 0; i < 10; i++)
        {
            bench.Desk.Add(1, 0, 1, 7, 1);
        }

        Assert.AreEqual(4, FramesOf(bench));
        Assert.AreEqual(4, FramesOf(bench));
        Assert.AreEqual(2, FramesOf(bench));
        Assert.AreEqual(0, FramesOf(bench));
        bench.Call("eventManager.detach", "{\"SID\":1}");
        bench.Desk.Add(1, 0, 1, 7, 1);
        Assert.AreEqual(0, FramesOf(bench));
    }

    [TestMethod]
    public void A_client_that_asks_without_end_gets_its_events_too()
    {
        OpenBench bench = Attach("\"All\"");
        bench.Desk.Add(1, 0, 1, 7, 1);
        byte[] frame = OpenBench.Frame("{\"method\":\"global.keepAlive\",\"id\":3}");
        int steps = 0;
        while (bench.SentCount < 300 && steps < 10)
        {
            bench.Step(frame, 0, frame.Length);
            steps++;
        }

        Assert.IsTrue(steps <= 3);
    }

    [TestMethod]
    [DataRow("{}")]
    [DataRow("{\"codes\":\"All\"}")]
    [DataRow("{\"codes\":[]}")]
    [DataRow("{\"codes\":[7]}")]
    public void Codes_are_a_list_of_texts(string parameters)
    {
        var bench = new OpenBench();
        bench.LogIn();
        Assert.AreEqual("\"result\":false,\"error\":{\"code\":268894211,\"message\":\"Request invalid param!\"}", bench.Call("eventManager.attach", parameters));
    }

    [TestMethod]
    [DataRow("{\"condition\":{\"CreateTime\":[\"<>\",1795244401,1795244403]}}", "2,4")]
    [DataRow("{\"condition\":{\"StartTime\":1795244403}}", "4,5")]
    [DataRow("{\"condition\":{\"EndTime\":1795244400,\"Other\":[1]}}", "1")]
    [DataRow("{\"condition\":{\"UserID\":\"8\"}}", "2")]
    [DataRow("{\"condition\":{\"CardNo\":\"99\"}}", "")]
    [DataRow("{\"condition\":null}", "1,2,4,5")]
    public void Records_of_who_came_are_searched(string condition, string numbers)
    {
        var bench = new OpenBench();
        bench.LogIn();
        bench.Desk.Add(1, 0, 1, 7, 1);
        bench.Desk.Add(2, 1, 1, 8, 1);
        bench.Desk.Add(7, 0, 0, 8, 1);
        bench.Desk.Add(1, 0, 5, 0, 0);
        bench.Desk.Add(3, 0, 1, 7, 1);
        Assert.AreEqual("\"result\":17", bench.Call("RecordFinder.factory.create", "{\"name\":\"AccessControlCardRec\"}"));
        Assert.AreEqual("\"result\":true", bench.CallOf(17, "RecordFinder.startFind", condition));
        string found = "";
        string answer = bench.CallOf(17, "RecordFinder.doFind", "{\"count\":1}");
        while (!HasNone(answer))
        {
            found += (found.Length > 0 ? "," : "") + answer["\"result\":true,\"params\":{\"records\":[{\"RecNo\":".Length].ToString();
            answer = bench.CallOf(17, "RecordFinder.doFind", "{\"count\":1}");
        }

        Assert.AreEqual(numbers, found);
    }

    [TestMethod]
    public void A_record_is_told_as_clients_know_it_and_a_finder_ends()
    {
        var bench = new OpenBench();
        bench.LogIn();
        bench.Desk.Add(1, 0, 5, 0, 0);
        bench.Call("RecordFinder.factory.create", "{\"name\":\"AccessControlCardRec\"}");
        Assert.AreEqual("\"result\":false,\"error\":{\"code\":268894209,\"message\":\"Request invalid!\"}", bench.CallOf(17, "RecordFinder.doFind", "{\"count\":9}"));
        bench.CallOf(17, "RecordFinder.startFind", "{}");
        Assert.AreEqual(
            "\"result\":true,\"params\":{\"records\":[{\"RecNo\":1,\"CreateTime\":1795244400,\"Door\":0,\"UserID\":\"0\",\"CardNo\":\"\",\"Type\":\"Entry\",\"Status\":1,"
            + "\"ErrorCode\":0,\"Method\":5,\"ReaderID\":\"1\"}],\"found\":1}",
            bench.CallOf(17, "RecordFinder.doFind", "{\"count\":9}"));
        Assert.AreEqual("\"result\":true", bench.CallOf(17, "RecordFinder.stopFind", "{}"));
        Assert.AreEqual("\"result\":true", bench.CallOf(17, "RecordFinder.destroy", "{}"));
        Assert.AreEqual("\"result\":false,\"error\":{\"code\":268632064,\"message\":\"Interface not found!\"}", bench.CallOf(17, "RecordFinder.startFind", "{}"));
        Assert.AreEqual(
            "\"result\":false,\"error\":{\"code\":268632064,\"message\":\"Interface not found!\"}", bench.Call("RecordFinder.factory.create", "{\"name\":\"AccessControlAlarm\"}"));
    }

    [TestMethod]
    public void A_long_search_takes_many_steps_and_few_looks_in_each()
    {
        var bench = new OpenBench();
        bench.LogIn();
        for (int i = 0; i < 200; i++)
        {
            bench.Desk.Add(7, 0, 0, 1, 0);
        }

        bench.Call("RecordFinder.factory.create", "{\"name\":\"AccessControlCardRec\"}");
        bench.CallOf(17, "RecordFinder.startFind", "{}");
        Assert.AreEqual("\"result\":true,\"params\":{\"records\":[],\"found\":0}", bench.CallOf(17, "RecordFinder.doFind", "{\"count\":10}"));
        Assert.AreEqual(200, bench.Desk.Looks);
        Assert.IsTrue(bench.Steps >= 7);
    }

    private static bool HasNone(string answer) => answer == "\"result\":true,\"params\":{\"records\":[],\"found\":0}";

    private static OpenBench Attach(string codes)
    {
        var bench = new OpenBench();
        bench.LogIn();
        Assert.AreEqual(Attached, bench.Call("eventManager.attach", "{\"codes\":[" + codes + "]}"));
        return bench;
    }

    private static int FramesOf(OpenBench bench)
    {
        bench.Step(None, 0, 0);
        int frames = 0;
        for (int at = 0; at < bench.SentCount; at += OpenHeader.Size + (int)OpenHeader.Get32(bench.Sent, at + 16))
        {
            Assert.Contains("client.notifyEventStream", bench.Text(at));
            frames++;
        }

        return frames;
    }
}
