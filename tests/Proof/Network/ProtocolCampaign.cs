using System;

namespace AccessStandalone.Proof.Network;

/// <summary>
/// A whole device on a network of strangers, clients with the password, and clients that go wrong; each thing that one of them does is a case. Nothing may
/// stop the device or hold it up, nobody may do anything without a login, and when it is over the keypad works and a client can log in. A part of the
/// campaign is a device of its own.
/// </summary>
public static class ProtocolCampaign
{
    private const int RunCases = 2_500;

    public static CampaignReport Run(int seed, int cases, CampaignControl control) =>
        Campaign.RunSeeded(seed, cases, RunCases, (random, firstCase, partCases) => Run(random, seed, firstCase, partCases), control);

    private static CampaignReport Run(Random random, int seed, int firstCase, int cases)
    {
        var report = new CampaignReport();
        var run = new ProtocolRun(random);
        string? failure = Failure.Of(() => run.Run(cases));
        int last = run.Cases.Count - 1;
        for (int i = 0; i < last; i++)
        {
            report.Count(null, run.Cases[i]);
        }

        string outcome = last < 0 ? "before the first" : run.Cases[last];
        report.Count(failure == null ? null : $"case {firstCase + last + 1} (--seed {seed} --count {firstCase + cases}): after {outcome}: {failure}", outcome);
        foreach ((string told, long times) in run.Told())
        {
            report.CountOutcome(told, times);
        }

        return report;
    }
}
