using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Records;

namespace AccessStandalone.HalSim.Scenarios;

/// <summary>
/// An open client on the virtual network (DHIP.md): logs in, asks, and keeps the events that come until a script asks for them. It lets the device know that it is
/// there as such clients do.
/// </summary>
public sealed class OpenClient
{
    private const int AnswerLimitMs = 30_000;
    private const long KeepAliveAfterUs = 20_000_000;
    private const int NotLoggedIn = 287637505;
    private const int Challenge = 268632079;
    private const int Locked = 268632081;
    private const int Wrong = 268632085;
    private const int NotInitialised = 268632086;
    private const int NoMethod = 268894210;
    private const int NoData = 285409284;
    private const int NotDone = 268959743;

    private readonly SimulatedDevice _device;
    private readonly DhipFrames _frames;
    private readonly List<OpenClientEvent> _events = [];
    private readonly Dictionary<int, JsonElement> _answers = [];

    // What the factory of a service has given; its other methods want it.
    private readonly Dictionary<string, int> _objects = new(StringComparer.Ordinal);
    private int _id;
    private long _saidUs;
    private bool _hasLeft;

    public OpenClient(SimulatedDevice device, uint address)
    {
        ArgumentNullException.ThrowIfNull(device);
        _device = device;
        _frames = new DhipFrames(device.Network.Connect(address));
        device.Stepped += Look;
    }

    /// <summary>What came and was not asked for yet, the oldest first.</summary>
    public IReadOnlyList<OpenClientEvent> Events => _events;

    /// <summary>The newest answer, as it came.</summary>
    public string LastAnswer { get; private set; } = string.Empty;

    public bool IsConnected => !_hasLeft && !_frames.Connection.HasEnded;

    /// <summary>Logs in and has all events told.</summary>
    /// <returns>A word of <see cref="ClientWords"/>.</returns>
    public string LogIn(Bench bench, string password)
    {
        string first = Ask(bench, "global.login", $$"""{"userName":"{{OpenClientPassword.User}}","password":""}""", out JsonElement challenge);
        if (first != ClientWords.Done && !IsError(challenge, Challenge))
        {
            return first;
        }

        JsonElement told = challenge.GetProperty("params");
        string answer = OpenClientPassword.Answer(
            OpenClientPassword.User, told.GetProperty("realm").GetString()!, told.GetProperty("random").GetString()!, password);
        string login = Ask(bench, "global.login", $$"""{"userName":"{{OpenClientPassword.User}}","password":"{{answer}}","authorityType":"Default"}""", out _);
        return login == ClientWords.Done ? Ask(bench, "eventManager.attach", """{"codes":["All"]}""", out _) : login;
    }

    /// <summary>Asks, and lets the device work until it has answered.</summary>
    /// <param name="parameters">JSON.</param>
    /// <returns>A word of <see cref="ClientWords"/>.</returns>
    public string Ask(Bench bench, string method, string parameters, out JsonElement answer)
    {
        ArgumentNullException.ThrowIfNull(bench);
        ArgumentNullException.ThrowIfNull(method);
        int id = ++_id;
        string service = method.Split('.')[0];
        string thing = _objects.TryGetValue(service, out int number) ? string.Create(CultureInfo.InvariantCulture, $"\"object\":{number},") : string.Empty;
        Say(string.Create(CultureInfo.InvariantCulture, $$"""{"method":"{{method}}","params":{{parameters}},{{thing}}"id":{{id}}}"""));
        if (!bench.RunUntil(() => _answers.ContainsKey(id) || !IsConnected, AnswerLimitMs))
        {
            throw new StepFailedException("the device does not answer the open client");
        }

        if (!_answers.Remove(id, out answer))
        {
            return ClientWords.Closed;
        }

        LastAnswer = answer.GetRawText();
        if (answer.GetProperty("result").ValueKind == JsonValueKind.Number)
        {
            _objects[service] = answer.GetProperty("result").GetInt32();
        }

        bench.LetPlatformSettle();
        return WordOf(answer);
    }

    /// <summary>Closes the connection in order.</summary>
    public void Disconnect(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        _hasLeft = true;
        _frames.Connection.Close();
        _device.Stepped -= Look;
        bench.LetPlatformSettle();
    }

    /// <summary>Takes the first event that is wanted, and all before it; later ones stay.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TryTake(Predicate<OpenClientEvent> wanted)
    {
        int at = _events.FindIndex(wanted);
        if (at >= 0)
        {
            _events.RemoveRange(0, at + 1);
        }

        return at >= 0;
    }

    /// <summary>By DHIP.md §2; what it names after a result of PROTOCOL.md is that result.</summary>
    private static string WordOf(JsonElement answer)
    {
        if (answer.GetProperty("result").ValueKind != JsonValueKind.False)
        {
            return ClientWords.Done;
        }

        JsonElement error = answer.GetProperty("error");
        string message = error.GetProperty("message").GetString()!;
        return error.GetProperty("code").GetInt32() switch
        {
            Locked => Word(PlatformResult.LockedOut),
            Wrong => Word(PlatformResult.LoginRefused),
            NotInitialised or NotLoggedIn => Word(PlatformResult.NotAllowed),
            NoMethod => Word(PlatformResult.UnknownOp),
            NoData => Word(PlatformResult.NotFound),
            NotDone when Enum.TryParse(message, out PlatformResult result) => Word(result),
            _ => Word(PlatformResult.BadRequest),
        };
    }

    private static string Word(PlatformResult result) => RecordWords.Results.WordOf(result);

    private static bool IsError(JsonElement answer, int code) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("error", out JsonElement error) && error.GetProperty("code").GetInt32() == code;

    private void Say(string json)
    {
        _saidUs = _device.NowUs;
        _frames.Send(json);
    }

    private void Look()
    {
        while (_frames.TryReceive(out JsonElement message))
        {
            Take(message);
        }

        if (IsConnected && _id > 0 && _device.NowUs - _saidUs >= KeepAliveAfterUs)
        {
            Say("""{"method":"global.keepAlive","params":{"timeout":60,"action":true},"id":0}""");
        }
    }

    private void Take(JsonElement message)
    {
        if (message.TryGetProperty("method", out JsonElement _))
        {
            foreach (JsonElement item in message.GetProperty("params").GetProperty("eventList").EnumerateArray())
            {
                _events.Add(new OpenClientEvent(item));
            }
        }
        else
        {
            _answers[message.GetProperty("id").GetInt32()] = message;
        }
    }
}
