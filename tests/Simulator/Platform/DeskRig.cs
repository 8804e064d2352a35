using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Scenarios;
using AccessStandalone.Protocol;
using AccessStandalone.Storage;

namespace AccessStandalone.Simulator.Tests.Platform;

/// <summary>A whole device, its platform desk asked in bytes, as by clients that are logged in; no network.</summary>
internal sealed class DeskRig
{
    /// <summary>192.168.0.9.</summary>
    public const uint Address = 0xC0A80009;

    private const int MaxPayloadBytes = 8188;

    private readonly Record _record = new();

    public DeskRig()
    {
        Device = new SimulatedDevice(new VirtualBoard());
        Bench = new Bench(Device);
        Device.PowerOn();
        Bench.RunFor(100);
    }

    public SimulatedDevice Device { get; }

    public Bench Bench { get; }

    public IRecordLog Log => Device.Firmware.Records;

    /// <summary>How often the desk was called for the last request.</summary>
    public int Calls { get; private set; }

    /// <summary>The longest that one call has taken, in virtual time.</summary>
    public long LongestUs { get; private set; }

    public Record Newest => RecordAt(Log.NewestSequence);

    public Record RecordAt(uint sequence)
    {
        Log.TryRead(sequence, _record);
        return _record;
    }

    /// <summary>Asks, and lets the device work until it has answered.</summary>
    /// <param name="request">The payload, hexadecimal; spaces do not count.</param>
    /// <returns>The result, then the answer's payload, hexadecimal.</returns>
    public string Ask(byte op, string request = "", int session = 0)
    {
        PlatformCall call = Begin(op, request, session, out byte[] answer);
        Calls = 1;
        while (!Handle(call))
        {
            Calls++;
            Bench.RunFor(10);
        }

        return Answer(call, answer);
    }

    /// <summary>Begins a request; nothing of it is done yet.</summary>
    public static PlatformCall Begin(byte op, string request, int session, out byte[] answer)
    {
        byte[] bytes = Convert.FromHexString(request.Replace(" ", string.Empty, StringComparison.Ordinal));
        answer = new byte[MaxPayloadBytes];
        var call = new PlatformCall { Session = session, Address = Address, Op = (PlatformOp)op };
        call.Request.Open(bytes, 0, bytes.Length);
        call.Answer.Open(answer, 0, answer.Length);
        return call;
    }

    public static string Answer(PlatformCall call, byte[] answer) =>
        $"{call.Result:x2} {Convert.ToHexStringLower(answer, 0, call.Answer.Count)}".Trim();

    /// <summary>Does a part of a request.</summary>
    /// <returns>Whether it is answered.</returns>
    public bool Handle(PlatformCall call)
    {
        long begunUs = Device.NowUs;
        bool isDone = Bench.Ask((firmware, nowMs) => firmware.Desk.Handle(call, nowMs));
        LongestUs = Math.Max(LongestUs, Device.NowUs - begunUs);
        return isDone;
    }

    /// <summary>What the device tells a session next: op and payload, hexadecimal; nothing if there is nothing.</summary>
    public string Tell(int session = 0)
    {
        byte[] bytes = new byte[MaxPayloadBytes];
        var message = new MessageWriter();
        message.Open(bytes, 0, bytes.Length);
        PlatformOp op = Bench.Ask((firmware, nowMs) => firmware.Desk.Tell(session, message, nowMs));
        return op == PlatformOp.None ? string.Empty : $"{(byte)op:x2} {Convert.ToHexStringLower(bytes, 0, message.Count)}";
    }

    /// <summary>Types at the keypad.</summary>
    public void Keys(string keys) => Run($"keys {keys}");

    /// <summary>Runs steps of a script.</summary>
    public void Run(string text)
    {
        var errors = new List<ScenarioError>();
        Scenario? scenario = ScenarioParser.Parse("x.door", text, errors);
        if (scenario == null || errors.Count > 0)
        {
            throw new FormatException(string.Join('\n', errors));
        }

        foreach (ScenarioLine line in scenario.Lines)
        {
            line.Step.Run(Bench);
        }
    }

    /// <summary>80 bytes of a user with everything usual.</summary>
    /// <param name="cards">Up to five.</param>
    public static string User(uint id, byte digits, uint password, params ulong[] cards)
    {
        string all = string.Concat(Enumerable.Range(0, 5).Select(i => Hex(i < cards.Length ? cards[i] : 0)));
        return $"{Hex(id)}0000ffff0000000000000000ff{cards.Length:x2}{digits:x2}00{Hex(password)}{new string('0', 32)}{all}";
    }

    public static string Hex(uint value) => Convert.ToHexStringLower(BitConverter.GetBytes(value));

    public static string Hex(ulong value) => Convert.ToHexStringLower(BitConverter.GetBytes(value));
}
