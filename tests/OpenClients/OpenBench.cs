using AccessStandalone.Protocol;
using AccessStandalone.Protocol.Open;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol.Open;

/// <summary>A session with a client that sends frames and reads answers. A step is 10 ms.</summary>
internal sealed class OpenBench
{
    public const uint Address = 0xC0A80009;
    public const string Session = "305419896";
    public const string Answer = "D623B71E7AF9D919EC8BE345E22897B4";

    private const int MostSteps = 400;

    private readonly MessageWriter _writer = new MessageWriter();
    private readonly byte[] _sent = new byte[OpenHeader.Size + OpenHeader.MaxJson];

    public OpenBench()
    {
        Client = new OpenSession(Account, new OpenMethods(Desk), new FakeOpenRandom(), Counters);
        Client.Begin(Address, NowMs);
    }

    public FakeOpenAccount Account { get; } = new FakeOpenAccount();

    public FakeOpenDesk Desk { get; } = new FakeOpenDesk();

    public OpenCounters Counters { get; } = new OpenCounters();

    public OpenSession Client { get; }

    public long NowMs { get; set; } = 5000;

    /// <summary>Steps that the last request took.</summary>
    public int Steps { get; private set; }

    /// <summary>Whether the device has closed the connection.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>What the device sent last.</summary>
    public byte[] Sent => _sent;

    public int SentCount { get; private set; }

    /// <summary>A DHIP frame with zeros for session and id, as clients send it.</summary>
    public static byte[] Frame(string json)
    {
        byte[] frame = new byte[OpenHeader.Size + json.Length];
        OpenHeader.WriteJson(frame, 0, true, 0, 0, json.Length);
        System.Array.Copy(Hex.OfText(json), 0, frame, OpenHeader.Size, json.Length);
        return frame;
    }

    /// <summary>Sends bytes and lets time pass until there is an answer, or all of them were taken and nothing more comes of them.</summary>
    public void Send(byte[] bytes)
    {
        int taken = 0;
        SentCount = 0;
        for (Steps = 0; Steps < MostSteps && SentCount == 0 && !IsClosed; Steps++)
        {
            taken += Step(bytes, taken, bytes.Length - taken);
        }

        Assert.AreEqual(IsClosed ? taken : bytes.Length, taken);
    }

    /// <summary>One step.</summary>
    /// <returns>How many bytes were taken.</returns>
    public int Step(byte[] bytes, int offset, int count)
    {
        NowMs += 10;
        _writer.Open(_sent, 0, _sent.Length);
        int taken = Client.Talk(bytes, offset, count, _writer, NowMs);
        SentCount = _writer.Count;
        IsClosed = taken < 0;
        return taken < 0 ? 0 : taken;
    }

    /// <summary>Sends JSON as DHIP.</summary>
    /// <returns>The JSON that comes back, without its line feed.</returns>
    public string Ask(string json)
    {
        Send(Frame(json));
        return SentCount == 0 ? "" : Text(0);
    }

    /// <summary>A request with these parameters.</summary>
    /// <returns>The answer behind its id and session.</returns>
    public string Call(string method, string parameters) => Behind(Ask("{\"method\":\"" + method + "\",\"params\":" + parameters + ",\"id\":7}"), 7);

    /// <summary>The same of an object.</summary>
    public string CallOf(int number, string method, string parameters) =>
        Behind(Ask("{\"method\":\"" + method + "\",\"params\":" + parameters + ",\"id\":7,\"object\":" + number + "}"), 7);

    public void LogIn()
    {
        Ask("{\"method\":\"global.login\",\"params\":{\"userName\":\"admin\",\"password\":\"\"},\"id\":1}");
        Ask("{\"method\":\"global.login\",\"params\":{\"userName\":\"admin\",\"password\":\"" + Answer + "\"},\"id\":2}");
        Assert.IsTrue(Client.IsLoggedIn);
    }

    /// <summary>The JSON of a frame that was sent, whose header must be right.</summary>
    /// <param name="at">Where the frame begins.</param>
    public string Text(int at)
    {
        int body = (int)OpenHeader.Get32(_sent, at + 16);
        Assert.AreEqual("200000004448495078563412", Hex.Of(_sent, at, 12));
        Assert.AreEqual(body, (int)OpenHeader.Get32(_sent, at + 24));
        Assert.AreEqual((byte)'\n', _sent[at + OpenHeader.Size + body - 1]);
        return TextOf(_sent, at + OpenHeader.Size, body - 1);
    }

    public static string TextOf(byte[] bytes, int at, int count)
    {
        string text = "";
        for (int i = at; i < at + count; i++)
        {
            text += ((char)bytes[i]).ToString();
        }

        return text;
    }

    private static string Behind(string answer, int id)
    {
        string start = "{\"id\":" + id + ",\"session\":" + Session + ",";
        Assert.StartsWith(start, answer);
        string rest = "";
        for (int i = start.Length; i < answer.Length - 1; i++)
        {
            rest += answer[i].ToString();
        }

        return rest;
    }
}
