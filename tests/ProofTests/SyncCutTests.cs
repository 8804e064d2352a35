using System;
using System.Linq;
using AccessStandalone.Proof.Sync;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Proof.Tests;

/// <summary>A short version of the campaign that cuts syncs and pulls of records.</summary>
[TestClass]
public sealed class SyncCutTests
{
    private const int Cases = 8;
    private const int Users = 300;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Over_all_cuts_the_tables_are_equal_and_each_record_comes_once()
    {
        CampaignReport report = SyncCutCampaign.Run(TestSeed.Of(TestContext), Cases, Users, new CampaignControl());
        foreach (string line in report.Notes.Concat(report.Outcomes.Select(outcome => $"{outcome.Value,9}  {outcome.Key}")))
        {
            TestContext.WriteLine(line);
        }

        Assert.IsEmpty(report.Failures, string.Join(Environment.NewLine, report.Failures));
        Assert.AreEqual(Cases, report.Cases);
        foreach (string outcome in Outcomes)
        {
            Assert.IsGreaterThan(0L, report.Outcomes[outcome], outcome);
        }
    }

    [TestMethod]
    public void The_same_seed_does_the_same()
    {
        CampaignReport first = SyncCutCampaign.Run(5, 2, SyncCutCampaign.FewestUsers, new CampaignControl());
        CampaignReport second = SyncCutCampaign.Run(5, 2, SyncCutCampaign.FewestUsers, new CampaignControl());
        CollectionAssert.AreEqual(first.Outcomes.ToArray(), second.Outcomes.ToArray());
    }

    private static readonly string[] Outcomes =
    [
        "cards at the door", "clients ended", "looks at both sets", "power cuts", "pulls of records", "replacements of users", "resumes", "users changed at the keypad meanwhile",
        "users sent again",
    ];
}
