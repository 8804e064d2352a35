using System;
using AccessStandalone.HalSim.Readers;
using AccessStandalone.HalSim.Records;
using AccessStandalone.Readers;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary>
/// What happens to a reader on the RS-485 line: <c>osdp 1 connect [address A] [speed B] [key HEX|default-key]</c>, <c>osdp 1 disconnect</c>,
/// <c>osdp 1 key HEX|default-key|none</c>, <c>osdp 1 tamper open|close</c>, <c>osdp 1 bits 1011…</c>, <c>osdp 1 fault …</c>. The number is its place at the panel.
/// </summary>
public sealed class OsdpStep : IStep
{
    private const int LastNumber = 8;
    private const int LastAddress = 126;
    private const int UsualSpeed = 9600;

    /// <summary>Until a card or a key is asked for, told and taken: the longest round of eight readers.</summary>
    private const int TellMs = 500;
    private const string Faults = "'none', 'cut', 'mute', 'wrong-check', 'wrong-sequence', 'wrong-mac' or 'loses-bytes'";

    private readonly int _number;
    private readonly Action<Bench, int> _do;

    private OsdpStep(int number, Action<Bench, int> action)
    {
        _number = number;
        _do = action;
    }

    public bool Expects => false;

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        int number = NumberIn(words);
        string what = words.Next("what happens to the reader");
        return new OsdpStep(number, what switch
        {
            "connect" => ParseConnect(words, number),
            "disconnect" => (bench, place) => Disconnect(bench, place),
            "key" => ParseKey(words, number),
            "tamper" => ParseTamper(words),
            "bits" => ParseBits(words),
            "fault" => ParseFault(words),
            _ => throw new FormatException($"a reader can 'connect', 'disconnect', have a 'key', 'tamper', 'bits' or a 'fault', not '{what}'"),
        });
    }

    /// <summary>A reader's number, which is its place at the panel.</summary>
    internal static int NumberIn(StepWords words) => words.Number("a reader", 1, LastNumber);

    /// <summary>Presents a card.</summary>
    internal static void Present(Bench bench, int number, string bits)
    {
        bench.StartCountingBeeps();
        if (!bench.BusReader(number).Reader.Present(bits))
        {
            throw new StepFailedException($"reader {number} on the RS-485 line cannot tell the device: it is not asked");
        }

        bench.RunFor(TellMs);
    }

    /// <summary>Presses keys.</summary>
    internal static void Press(Bench bench, int number, string keys)
    {
        bench.StartCountingBeeps();
        if (!bench.BusReader(number).Reader.Press(keys))
        {
            throw new StepFailedException($"reader {number} on the RS-485 line cannot tell the device: it is not asked");
        }

        bench.RunFor(TellMs);
    }

    public void Run(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        _do(bench, _number);
    }

    private static Action<Bench, int> ParseConnect(StepWords words, int number)
    {
        int address = words.TryTake("address") ? words.Number("an address", 0, LastAddress) : number;
        int baudRate = words.TryTake("speed") ? SpeedIn(words) : UsualSpeed;
        Action<OsdpReader> setKey = words.TryTake("key") ? KeyIn(words, address) : reader => reader.Configure(address, null, requiresSecure: false);
        return (bench, place) =>
        {
            var reader = new BusReader(bench.Device.Board.Rs485, address, bench.Device.Board.Entropy.Seed + (ulong)place);
            reader.Reader.BaudRate = baudRate;
            setKey(reader.Reader);
            bench.SetBusReader(place, reader);
        };
    }

    private static int SpeedIn(StepWords words)
    {
        string word = words.Next("a speed in bits a second");
        bool isSpeed = NumberText.TryParse(word, out ulong speed) && speed <= int.MaxValue && LineSpeed.SettingOf((int)speed) >= 0;
        return isSpeed ? (int)speed : throw new FormatException($"'{word}' is no speed that the device can have, such as {UsualSpeed}");
    }

    private static void Disconnect(Bench bench, int number)
    {
        _ = bench.BusReader(number);
        bench.SetBusReader(number, null);
    }

    private static Action<Bench, int> ParseKey(StepWords words, int number)
    {
        Action<OsdpReader> setKey = KeyIn(words, null);
        return (bench, place) => setKey(bench.BusReader(number).Reader);
    }

    /// <param name="newAddress">Null leaves the reader's own.</param>
    private static Action<OsdpReader> KeyIn(StepWords words, int? newAddress)
    {
        string key = words.Next("a key of 32 hexadecimal digits, 'default-key' or 'none'");
        if (key is "default-key" or "none")
        {
            return reader =>
            {
                reader.Configure(newAddress ?? reader.Role.Address, null, requiresSecure: false);
                reader.Role.AllowsDefaultKey = key == "default-key";
            };
        }

        byte[] bytes = KeyText.Parse(key);
        return reader =>
        {
            reader.Configure(newAddress ?? reader.Role.Address, bytes, requiresSecure: true);
            reader.Role.AllowsDefaultKey = false;
        };
    }

    private static Action<Bench, int> ParseTamper(StepWords words)
    {
        bool isOpen = words.Either("open", "close");
        return (bench, place) =>
        {
            bench.BusReader(place).Reader.SetTamper(isOpen);
            bench.RunFor(TellMs);
        };
    }

    private static Action<Bench, int> ParseBits(StepWords words)
    {
        string bits = words.Bits();
        return (bench, place) => Present(bench, place, bits);
    }

    private static Action<Bench, int> ParseFault(StepWords words)
    {
        Action<OsdpReplyFaults> set = words.Next(Faults) switch
        {
            "none" => faults => { },
            "cut" => faults => faults.IsCut = true,
            "mute" => faults => faults.IsMute = true,
            "wrong-check" => faults => faults.Change = OsdpFrameChange.WrongCheck,
            "wrong-sequence" => faults => faults.Change = OsdpFrameChange.NextSequence,
            "wrong-mac" => faults => faults.Change = OsdpFrameChange.WrongMac,
            "loses-bytes" => LosesBytes(words.Number("every how many bytes", 2, 1000)),
            string other => throw new FormatException($"a reader's fault is {Faults}, not '{other}'"),
        };
        return (bench, place) =>
        {
            OsdpReplyFaults faults = bench.BusReader(place).Reader.Faults;
            faults.IsCut = false;
            faults.IsMute = false;
            faults.Change = null;
            faults.LosesEvery = 0;
            set(faults);
        };
    }

    private static Action<OsdpReplyFaults> LosesBytes(int every) => faults => faults.LosesEvery = every;
}
