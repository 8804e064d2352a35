using AccessStandalone.Protocol;
using AccessStandalone.Protocol.Time;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol.Time;

[TestClass]
public sealed class TimeServerClientTests
{
    private const uint Server = 0xC0A80009;
    private const long HourMs = 3600000;

    // 2026-11-21 08:00:00 UTC, as SNTP writes it, and in milliseconds.
    private const string Eight = "eeabce00 00000000";
    private const long EightMs = 1795248000000;

    [TestMethod]
    public void The_time_is_taken_with_half_of_the_way_and_asked_for_again_a_cycle_later()
    {
        var port = new FakePort();
        var use = new FakeUse();
        var client = new TimeServerClient(port, use, new Counting());
        client.Update(1000);
        Assert.AreEqual(Server, port.SentTo);
        Assert.AreEqual(1123, port.SentPort);
        port.Arrive(Answer(port), Server, 1123);
        client.Update(1100);
        Assert.AreEqual(EightMs + 50, use.TakenMs);
        client.Update(1100 + HourMs - 1);
        Assert.AreEqual(1, port.SentCount);
        client.Update(1100 + HourMs);
        Assert.AreEqual(2, port.SentCount);
    }

    [TestMethod]
    public void A_name_is_asked_for_first()
    {
        var port = new FakePort();
        var use = new FakeUse { Server = "time.example" };
        var client = new TimeServerClient(port, use, new Counting());
        client.Update(0);
        Assert.AreEqual(FakeUse.Dns, port.SentTo);
        Assert.AreEqual(53, port.SentPort);
        byte[] question = port.Sent;
        byte[] answer = Hex.Parse(Hex.Of(question, 0, question.Length) + "c00c 0001 0001 0000003c 0004 c0a80009");
        answer[2] = 0x81;
        answer[7] = 1;
        port.Arrive(answer, FakeUse.Dns, 53);
        client.Update(10);
        Assert.AreEqual(Server, port.SentTo);
        Assert.AreEqual(1123, port.SentPort);
    }

    [TestMethod]
    public void Only_the_server_that_was_asked_is_believed_and_only_once()
    {
        var port = new FakePort();
        var use = new FakeUse();
        var client = new TimeServerClient(port, use, new Counting());
        client.Update(0);
        byte[] answer = Answer(port);
        port.Arrive(answer, Server + 1, 1123);
        client.Update(10);
        port.Arrive(answer, Server, 123);
        client.Update(20);
        Assert.AreEqual(0, use.Taken);
        port.Arrive(answer, Server, 1123);
        client.Update(30);
        port.Arrive(answer, Server, 1123);
        client.Update(HourMs + 30);
        Assert.AreEqual(1, use.Taken);

        // That question is another: the old answer does not fit it.
        client.Update(HourMs + 40);
        Assert.AreEqual(1, use.Taken);
    }

    [TestMethod]
    public void Without_an_answer_it_is_asked_again_after_growing_pauses_and_reported_once()
    {
        var port = new FakePort();
        var use = new FakeUse();
        var client = new TimeServerClient(port, use, new Counting());
        long nowMs = 0;
        long pauseMs = TimeServerClient.FirstRetryMs;
        for (int i = 1; i <= 12; i++)
        {
            client.Update(nowMs);
            Assert.AreEqual(i, port.SentCount);
            nowMs += TimeServerClient.AnswerTimeMs;
            client.Update(nowMs);
            Assert.AreEqual(nowMs + pauseMs, client.DueMs);
            nowMs = client.DueMs;
            pauseMs = pauseMs * 2 < TimeServerClient.LastRetryMs ? pauseMs * 2 : TimeServerClient.LastRetryMs;
        }

        Assert.AreEqual(1, use.Reports);
    }

    [TestMethod]
    public void A_time_that_is_not_believed_is_a_failure()
    {
        var port = new FakePort();
        var use = new FakeUse { Believes = false };
        var client = new TimeServerClient(port, use, new Counting());
        client.Update(0);
        port.Arrive(Answer(port), Server, 1123);
        client.Update(10);
        Assert.AreEqual(10 + (long)TimeServerClient.FirstRetryMs, client.DueMs);
        Assert.IsFalse(client.IsAsking);
    }

    [TestMethod]
    public void Nothing_is_asked_while_it_is_off_and_at_once_when_the_settings_change()
    {
        var port = new FakePort();
        var use = new FakeUse { IsOn = false };
        var client = new TimeServerClient(port, use, new Counting());
        client.Update(0);
        Assert.AreEqual(0, port.SentCount);
        use.IsOn = true;
        use.Version++;
        client.Update(10);
        Assert.AreEqual(1, port.SentCount);
        use.Server = "192.168.0.10";
        use.Version++;
        client.Update(20);
        Assert.AreEqual(Server + 1, port.SentTo);
    }

    [TestMethod]
    public void What_cannot_be_sent_or_has_no_name_server_is_tried_again()
    {
        var port = new FakePort { IsBroken = true };
        var client = new TimeServerClient(port, new FakeUse(), new Counting());
        client.Update(0);
        Assert.IsFalse(client.IsAsking);
        Assert.AreEqual((long)TimeServerClient.FirstRetryMs, client.DueMs);
        var nameless = new FakePort();
        client = new TimeServerClient(nameless, new FakeUse { Server = "time.example", NameServer = 0 }, new Counting());
        client.Update(0);
        Assert.AreEqual(0, nameless.SentCount);
        Assert.AreEqual((long)TimeServerClient.FirstRetryMs, client.DueMs);
    }

    private static byte[] Answer(FakePort port)
    {
        byte[] answer = Hex.Parse("24 02 06 ec 00000000 00000000 00000000 00000000 00000000 0000000000000000" + Eight + Eight);
        System.Array.Copy(port.Sent, 40, answer, 24, 8);
        return answer;
    }

    /// <summary>Each byte is one more than the one before.</summary>
    private sealed class Counting : IRandomBytes
    {
        private byte _next;

        public void Fill(byte[] buffer)
        {
            for (int i = 0; i < buffer.Length; i++)
            {
                buffer[i] = ++_next;
            }
        }
    }
}
