using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.Access;
using AccessStandalone.Proof.Decision;
using AccessStandalone.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Proof.Tests;

/// <summary>Who may enter: the firmware decides as a model does that was written from the rules alone.</summary>
[TestClass]
public sealed class DecisionTests
{
    private const int Cases = 1_000_000;
    private const long FewestOfEach = 1_000;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void A_million_decisions_are_the_models()
    {
        CampaignReport report = DecisionCampaign.Run(TestSeed.Of(TestContext), Cases, new CampaignControl());
        TestContext.WriteLine(report.ToString());
        Assert.IsEmpty(report.Failures, string.Join(Environment.NewLine, report.Failures));
        Assert.AreEqual(Cases, report.Cases);
        foreach (string outcome in Outcomes())
        {
            long times = report.Outcomes.GetValueOrDefault(outcome);
            TestContext.WriteLine($"{times,9}  {outcome}");
            Assert.IsGreaterThanOrEqualTo(FewestOfEach, times, outcome);
        }
    }

    [TestMethod]
    public void The_same_seed_decides_the_same()
    {
        CampaignReport first = DecisionCampaign.Run(5, 2_000, new CampaignControl());
        CampaignReport second = DecisionCampaign.Run(5, 2_000, new CampaignControl());
        CampaignReport other = DecisionCampaign.Run(6, 2_000, new CampaignControl());
        CollectionAssert.AreEqual(first.Outcomes.ToArray(), second.Outcomes.ToArray());
        CollectionAssert.AreNotEqual(first.Outcomes.ToArray(), other.Outcomes.ToArray());
    }

    /// <summary>All that a decision can come to; one that never came was never compared.</summary>
    private static IEnumerable<string> Outcomes() =>
    [
        .. Enum.GetValues<Verdict>().Select(verdict => $"verdict {verdict}"),
        .. Enum.GetValues<Reason>().Where(reason => reason != Reason.None).Select(reason => $"reason {reason}"),
        .. new[] { RecordKind.Granted, RecordKind.Refused, RecordKind.Patrol, RecordKind.Alarm, RecordKind.AlarmEnd, RecordKind.Lockout }
            .Select(kind => $"kind {kind}"),
        .. new[] { AccessMethod.Card, AccessMethod.CardAndCode, AccessMethod.Code, AccessMethod.Public }.Select(method => $"method {method}"),
        .. new[] { AlarmKind.Duress, AlarmKind.Blocklist, AlarmKind.CodesLocked }.Select(alarm => $"alarm {alarm}"),
    ];
}
