using System;

namespace AccessStandalone.Proof.Osdp;

/// <summary>
/// A panel and its peripherals with somebody between them who changes, replays, drops and forges frames; each such frame is a case. In secure places nothing that
/// is forged may be taken, no role may throw, stall or fill memory, and when it is over all must be well again within 10 s. A part of the campaign is a
/// world of its own.
/// </summary>
public static class OsdpCampaign
{
    private const int RunCases = 1_000;

    public static CampaignReport Run(int seed, int cases, CampaignControl control) =>
        Campaign.RunSeeded(seed, cases, RunCases, (random, firstCase, partCases) => Run(random, seed, firstCase, partCases), control);

    private static CampaignReport Run(Random random, int seed, int firstCase, int cases)
    {
        var report = new CampaignReport();
        var run = new OsdpRun(random);
        string? failure = Failure.Of(() => run.Run(cases));
        int last = run.Cases.Count - 1;
        for (int i = 0; i < last; i++)
        {
            report.Count(null, run.Cases[i]);
        }

        string outcome = last < 0 ? "before the first" : run.Cases[last];
        report.Count(failure == null ? null : $"case {firstCase + last + 1} (--seed {seed} --count {firstCase + cases}): after {outcome}: {failure}", outcome);
        foreach ((string card, long times) in run.Cards())
        {
            report.CountOutcome(card, times);
        }

        return report;
    }
}
