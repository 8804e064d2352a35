using System;
using System.Diagnostics;
using System.Globalization;

namespace AccessStandalone.Proof.Sync;

/// <summary>
/// Cuts connections, power and clients anywhere while the platform replaces all users of a whole device, or pulls and acknowledges all its records, and
/// somebody is at the door. The tables are equal in the end, no look sees half a set, and each record comes once.
/// </summary>
public static class SyncCutCampaign
{
    public const int FewestUsers = 100;
    public const int MostUsers = 30_000;

    /// <summary>Of so many cases one is of records.</summary>
    private const int PullEvery = 4;

    /// <param name="users">In a full set; the log has twice as many records.</param>
    public static CampaignReport Run(int seed, int cases, int users, CampaignControl control) =>
        Campaign.RunSeeded(seed, cases, 1, (random, number, _) => Run(random, number, users), control);

    private static CampaignReport Run(Random random, int number, int users)
    {
        var report = new CampaignReport();
        var watch = Stopwatch.StartNew();
        var tally = new SyncCutTally();
        bool isPull = number % PullEvery == PullEvery - 1;
        string? failure = Failure.Of(() => isPull ? new PullCutCase(random, 2 * users, tally).Run() : new SyncCutCase(random, users, tally).Run());
        report.Count(failure == null ? null : $"case {number} of {users} users ({tally}): {failure}", isPull ? "pulls of records" : "replacements of users");
        report.Tell(string.Create(CultureInfo.InvariantCulture, $"case {number}: {tally}; {watch.Elapsed.TotalSeconds:0.0} s here"));
        tally.AddTo(report);
        return report;
    }
}
