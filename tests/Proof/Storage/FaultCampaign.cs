using System;
using System.Collections.Generic;
using AccessStandalone.HalSim.Board.Chips;

namespace AccessStandalone.Proof.Storage;

/// <summary>
/// Runs scripts again and again, each time with other programs or erases doing nothing although the chip says they did. A change is made all the same, or
/// refused with everything as it was; also if then the power is cut.
/// </summary>
public static class FaultCampaign
{
    private const int RandomBits = 12;

    // One alone, several in a row, and the first and some after the next.
    private static readonly uint[] Patterns = [0b1, 0b11, 0b111, 0b11101];

    private static readonly int?[] Cuts = [null, 1, 2, 3];

    /// <summary>At each program and erase of each script.</summary>
    public static CampaignReport RunAll(int seed, CampaignControl control) => Run(seed, 1, control);

    /// <summary>At one of so many.</summary>
    public static CampaignReport RunSample(int seed, int period, CampaignControl control) => Run(seed, period, control);

    private static CampaignReport Run(int seed, int period, CampaignControl control)
    {
        var report = new CampaignReport();
        var random = new Random(seed);
        var faults = new List<FlashFaultCase>();
        var runner = new PowerCutRunner();
        foreach (PowerCutScript script in PowerCutScripts.All(seed))
        {
            int operations = runner.OperationsOf(script).Count;
            for (int operation = random.Next(period); operation < operations; operation += period)
            {
                AddCases(script, operation, random, faults);
            }
        }

        Campaign.Run(faults, () => new FaultRunner().Run, report, control);
        return report;
    }

    private static void AddCases(PowerCutScript script, int operation, Random random, List<FlashFaultCase> faults)
    {
        foreach (uint pattern in Patterns)
        {
            faults.Add(new FlashFaultCase(script, FlashOperationKind.PageProgram, operation, pattern, CutAfter: null));
            faults.Add(new FlashFaultCase(script, FlashOperationKind.SectorErase, operation, pattern, CutAfter: null));
        }

        uint some = (uint)random.Next(1 << RandomBits) | 1;
        foreach (int? cut in Cuts)
        {
            faults.Add(new FlashFaultCase(script, FlashOperationKind.PageProgram, operation, some, cut));
            faults.Add(new FlashFaultCase(script, FlashOperationKind.PageProgram, operation, 0b1, cut));
        }
    }
}
