using System;
using AccessStandalone.HalSim.Board;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary><c>door open</c>, <c>tamper close</c>, <c>case open</c>: a contact changes and stays so; <c>case</c> is the reader's CASE line.</summary>
public sealed class InputStep : IStep
{
    private const int SettleMs = 100;

    private readonly Action<Terminals, bool> _set;
    private readonly bool _open;

    private InputStep(StepWords words, Action<Terminals, bool> set)
    {
        ArgumentNullException.ThrowIfNull(words);
        _set = set;
        _open = words.Either("open", "close");
    }

    public bool Expects => false;

    public static IStep ParseDoor(StepWords words) => new InputStep(words, (terminals, open) => terminals.DoorOpen = open);

    public static IStep ParseTamper(StepWords words) => new InputStep(words, (terminals, open) => terminals.TamperOpen = open);

    public static IStep ParseReaderCase(StepWords words) => new InputStep(words, (terminals, open) => terminals.ReaderCaseTampered = open);

    public void Run(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        _set(bench.Device.Board.Terminals, _open);
        bench.RunFor(SettleMs);
    }
}
