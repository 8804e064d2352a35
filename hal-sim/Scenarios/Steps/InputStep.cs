using System;
using AccessStandalone.HalSim.Board;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary>
/// <c>door open</c>, <c>tamper close</c>, <c>case open</c>: a contact changes and stays so; <c>case</c> is the reader's CASE line.
/// <c>door contact no</c>, <c>door contact nc</c>: which type of door contact is wired, normally open or normally closed.
/// </summary>
public sealed class InputStep : IStep
{
    private const int SettleMs = 100;

    private readonly Action<Terminals, bool> _set;
    private readonly bool _value;

    private InputStep(Action<Terminals, bool> set, bool value)
    {
        _set = set;
        _value = value;
    }

    public bool Expects => false;

    public static IStep ParseDoor(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (words.TryTake("contact"))
        {
            return new InputStep((terminals, normallyOpen) => terminals.DoorContactNormallyOpen = normallyOpen, words.Either("no", "nc"));
        }

        string word = words.Next("'open', 'close' or 'contact'");
        return word is "open" or "close"
            ? new InputStep((terminals, open) => terminals.DoorOpen = open, word == "open")
            : throw new FormatException($"'open', 'close' or 'contact' is wanted, not '{word}'");
    }

    public static IStep ParseTamper(StepWords words) => Parse(words, (terminals, open) => terminals.TamperOpen = open);

    public static IStep ParseReaderCase(StepWords words) => Parse(words, (terminals, open) => terminals.ReaderCaseTampered = open);

    public void Run(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        _set(bench.Device.Board.Terminals, _value);
        bench.RunFor(SettleMs);
    }

    private static InputStep Parse(StepWords words, Action<Terminals, bool> set)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new InputStep(set, words.Either("open", "close"));
    }
}
