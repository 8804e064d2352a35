using System;

namespace AccessStandalone.Proof.Wiegand;

/// <summary>
/// Frames of all formats go out as pulses and must come back as they were; with a wrong bit they must be refused; a disturbance on the lines drops its
/// frame; and pulses at random are never a card of more bits than there were pulses.
/// </summary>
public static class WiegandCampaign
{
    private const int RunCases = 1_000;

    public static CampaignReport Run(int seed, int cases, CampaignControl control) =>
        Campaign.RunSeeded(seed, cases, RunCases, (random, firstCase, partCases) => Run(random, seed, firstCase, partCases), control);

    private static CampaignReport Run(Random random, int seed, int firstCase, int cases)
    {
        var report = new CampaignReport();
        var run = new WiegandRun(random);
        for (int i = 1; i <= cases && report.Failed == 0; i++)
        {
            string? failure = Failure.Of(run.Next);
            report.Count(
                failure == null ? null : $"case {firstCase + i} (--seed {seed} --count {firstCase + i}): {run.Outcome}: {failure}", run.Outcome);
        }

        return report;
    }
}
