using System;
using System.Collections.Generic;

namespace AccessStandalone.Proof.Decision;

/// <summary>
/// Random people, rules, moments and credentials: the firmware must decide as the model does. Runs of some hundred cases, each in a world of its own.
/// </summary>
public static class DecisionCampaign
{
    private const int RunCases = 500;
    private const int SeedStep = 7919;

    /// <param name="cases">Of all runs.</param>
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
        var tally = new DecisionTally();
        var run = new DecisionRun(new Random(unchecked((seed * SeedStep) + firstCase)), tally);
        for (int i = 1; i <= cases && report.Failed == 0; i++)
        {
            string? failure = Failure.Of(() => run.Next() ?? (i == cases ? run.End() : null));
            report.Count(failure == null ? null : $"case {firstCase + i} (--seed {seed} --count {firstCase + i}): {failure}");
        }

        tally.AddTo(report);
        return report;
    }
}
