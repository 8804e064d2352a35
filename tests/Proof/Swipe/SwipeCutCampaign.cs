using System;
using System.Collections.Generic;
using AccessStandalone.HalSim.Board.Chips;

namespace AccessStandalone.Proof.Swipe;

/// <summary>Cuts the power at each program and erase of opening the door, in each way, and at each of the start after it; or lets the flash go wrong there.</summary>
public static class SwipeCutCampaign
{
    private static readonly SwipeFault[] Faults = [SwipeFault.Stuck, SwipeFault.Gone, SwipeFault.Deaf];

    /// <param name="recoveryCuts">Cuts of the start after each cut.</param>
    public static CampaignReport Run(int seed, int recoveryCuts, CampaignControl control)
    {
        var report = new CampaignReport();
        List<SwipeCut> cuts = [];
        string? failure = Failure.Of(() =>
        {
            cuts = AllCuts(seed, recoveryCuts);
            return null;
        });
        if (failure != null)
        {
            report.Count("without a cut: " + failure);
            return report;
        }

        Campaign.Run(cuts, () => new SwipeRunner().Run, report, control);
        return report;
    }

    private static List<SwipeCut> AllCuts(int seed, int recoveryCuts)
    {
        var runner = new SwipeRunner();
        var cuts = new List<SwipeCut>();
        foreach (SwipeScript script in SwipeScripts.All())
        {
            int operations = runner.OperationsOf(script);
            for (int i = 0; i < operations; i++)
            {
                foreach (TearMode tear in Enum.GetValues<TearMode>())
                {
                    cuts.Add(new SwipeCut(script, i, tear, SwipeFault.None, recoveryCuts, SeedOf(seed, cuts.Count)));
                }

                foreach (SwipeFault fault in Faults)
                {
                    cuts.Add(new SwipeCut(script, i, null, fault, 0, SeedOf(seed, cuts.Count)));
                }
            }
        }

        return cuts;
    }

    private static ulong SeedOf(int seed, int cut) => ((ulong)(uint)seed << 32) + (uint)cut;
}
