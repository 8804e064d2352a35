using System;
using AccessStandalone.HalSim.Board.Chips;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary><c>flash absent</c>, <c>flash wrong</c>, <c>flash stuck</c>, <c>flash good</c>: what is wrong with the flash chip from now on.</summary>
public sealed class FlashStep : IStep
{
    /// <summary>GigaDevice's chip of the same size.</summary>
    private const int OtherChipId = 0xC84018;

    private readonly Action<W25q128Faults> _set;

    private FlashStep(Action<W25q128Faults> set)
    {
        _set = set;
    }

    public bool Expects => false;

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        string word = words.Next("'absent', 'wrong', 'stuck' or 'good'");
        return word switch
        {
            "absent" => new FlashStep(faults => faults.Absent = true),
            "wrong" => new FlashStep(faults => faults.JedecId = OtherChipId),
            "stuck" => new FlashStep(faults => faults.StuckBusy = true),
            "good" => new FlashStep(faults => { }),
            _ => throw new FormatException($"the flash is 'absent', 'wrong', 'stuck' or 'good', not '{word}'"),
        };
    }

    public void Run(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        W25q128Faults faults = bench.Device.Board.Flash.Faults;
        faults.Clear();
        _set(faults);
    }
}
