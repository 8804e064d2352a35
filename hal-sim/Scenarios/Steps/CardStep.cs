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
    private const ulong MaxNumber = (1UL << 56) - 1;

    private readonly ulong _number;

    // 0 is the Wiegand reader, others are places of the RS-485 line.
    private readonly int? _otherReader;

    private CardStep(ulong number, int? otherReader)
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
            ? new CardStep(number, 0)
            : new CardStep(number, OsdpStep.NumberIn(words));
    }

    public void Run(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        switch (_otherReader)
        {
            case null:
                Present(bench);
                break;
            case 0:
                WiegandStep.Send(bench, WiegandReader.BitsOf(_number));
                break;
            case int place:
                OsdpStep.Present(bench, place, WiegandReader.BitsOf(_number));
                break;
        }
    }

    private void Present(Bench bench)
    {
        bench.StartCountingBeeps();
        bench.Device.Board.CardField.Present(CardField.UidOf(_number));
        bench.RunFor(InFieldMs);
        bench.Device.Board.CardField.Remove();
        bench.RunFor(WithoutMs);
    }
}
