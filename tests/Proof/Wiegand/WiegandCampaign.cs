using System;
using System.Collections.Generic;

namespace AccessStandalone.Proof.Wiegand;

/// <summary>
/// Frames of all formats go out as pulses and must come back as they were; with a wrong bit they must be refused; a disturbance on the lines drops its
/// frame; and pulses at random are never a card of more bits than there were pulses.
/// </summary>
public static class WiegandCampaign
{
    private const int RunCases = 1_000;
    private const int SeedStep = 7919;

    public static CampaignReport Run(int seed, int cases, CampaignControl control)
    {
        var firstCases = new List<int>();
        for (int i = 0; i < cases; i += RunCases)
        {
            firstCases.Add(i);
        }

        var report = new CampaignReport();
        Campaign.Run(firstCases, () => first => Run(seed, first, Math.Min(RunCases, cases - first)), report, control);
        return report;
    }

    private static CampaignReport Run(int seed, int firstCase, int cases)
    {
        var report = new CampaignReport();
        var run = new WiegandRun(new Random(unchecked((seed * SeedStep) + firstCase)));
        for (int i = 1; i <= cases && report.Failed == 0; i++)
        {
            string? failure = Failure.Of(run.Next);
            report.Count(
                failure == null ? null : $"case {firstCase + i} (--seed {seed} --count {firstCase + i}): {run.Outcome}: {failure}", run.Outcome);
        }

        return report;
    }
}
