using System;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Readers;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary><c>card 12345678</c>, <c>card 0xBC614E</c>: holds a card at the built-in reader for a moment. Other readers: <c>at wiegand</c>, <c>at osdp 1</c>.</summary>
public sealed class CardStep : IStep
{
    private const int InFieldMs = 300;

    /// <summary>Long enough that the same card counts as a new one.</summary>
    private const int WithoutMs = 300;
    private const string Wiegand = "wiegand";
    private const ulong MaxNumber = (1UL << 56) - 1;

    private readonly ulong _number;
    private readonly string? _otherReader;

    private CardStep(ulong number, string? otherReader)
    {
        _number = number;
        _otherReader = otherReader;
    }

    public bool Expects => false;

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        ulong number = words.Number("a card number");
        if (number is 0 or > MaxNumber)
        {
            throw new FormatException("a card number has 1 to 56 bits and is not 0");
        }

        if (!words.TryTake("at"))
        {
            return new CardStep(number, null);
        }

        return words.Either("wiegand", "osdp")
            ? new CardStep(number, Wiegand)
            : new CardStep(number, $"osdp {words.Number("a reader", 1, 8)}");
    }

    public void Run(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        if (_otherReader == Wiegand)
        {
            WiegandStep.Send(bench, WiegandReader.BitsOf(_number));
            return;
        }

        if (_otherReader != null)
        {
            throw StepFailedException.NotSupported("a card at " + _otherReader);
        }

        bench.StartCountingBeeps();
        bench.Device.Board.CardField.Present(CardField.UidOf(_number));
        bench.RunFor(InFieldMs);
        bench.Device.Board.CardField.Remove();
        bench.RunFor(WithoutMs);
    }
}
