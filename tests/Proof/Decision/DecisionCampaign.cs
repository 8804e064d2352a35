using System;

namespace AccessStandalone.Proof.Decision;

/// <summary>
/// Random people, rules, moments and credentials: the firmware must decide as the model does. Runs of some hundred cases, each in a world of its own.
/// </summary>
public static class DecisionCampaign
{
    private const int RunCases = 500;

    /// <param name="cases">Of all runs.</param>
    public static CampaignReport Run(int seed, int cases, CampaignControl control) =>
        Campaign.RunSeeded(seed, cases, RunCases, (random, firstCase, partCases) => Run(random, seed, firstCase, partCases), control);

    private static CampaignReport Run(Random random, int seed, int firstCase, int cases)
    {
        var report = new CampaignReport();
        var tally = new DecisionTally();
        var run = new DecisionRun(random, tally);
        for (int i = 1; i <= cases && report.Failed == 0; i++)
        {
            string? failure = Failure.Of(() => run.Next() ?? (i == cases ? run.End() : null));
            report.Count(failure == null ? null : $"case {firstCase + i} (--seed {seed} --count {firstCase + i}): {failure}");
        }

        tally.AddTo(report);
        return report;
    }
}
