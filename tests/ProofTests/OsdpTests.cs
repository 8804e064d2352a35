using System;
using System.Linq;
using AccessStandalone.Proof.Osdp;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Proof.Tests;

/// <summary>A short version of the campaign on an OSDP line.</summary>
[TestClass]
public sealed class OsdpTests
{
    private const int Cases = 30_000;
    private const long FewestOfEach = 20;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Nothing_forged_is_taken_and_all_is_well_again_afterwards()
    {
        CampaignReport report = OsdpCampaign.Run(TestSeed.Of(TestContext), Cases, new CampaignControl());
        foreach ((string outcome, long times) in report.Outcomes)
        {
            TestContext.WriteLine($"{times,9}  {outcome}");
        }

        TestContext.WriteLine(report.ToString());
        Assert.IsEmpty(report.Failures, string.Join(Environment.NewLine, report.Failures));
        Assert.AreEqual(Cases, report.Cases);
        foreach (string outcome in Outcomes)
        {
            Assert.IsTrue(report.Outcomes.TryGetValue(outcome, out long times), outcome);
            Assert.IsGreaterThanOrEqualTo(FewestOfEach, times, outcome);
        }
    }

    [TestMethod]
    public void The_same_seed_attacks_the_same()
    {
        CampaignReport first = OsdpCampaign.Run(5, 2_000, new CampaignControl());
        CampaignReport second = OsdpCampaign.Run(5, 2_000, new CampaignControl());
        CampaignReport other = OsdpCampaign.Run(6, 2_000, new CampaignControl());
        CollectionAssert.AreEqual(first.Outcomes.ToArray(), second.Outcomes.ToArray());
        CollectionAssert.AreNotEqual(first.Outcomes.ToArray(), other.Outcomes.ToArray());
    }

    private static readonly string[] Outcomes =
    [
        "BUSY instead", "a bit flipped", "a bit flipped, check right", "a bit of the MAC flipped, check right", "a bit of the body flipped, check right",
        "a forged command", "a forged reply", "a forged reply before the true one", "a forged reply instead", "a forged sealed frame",
        "a frame for another address", "a huge length", "a storm of SOM", "an old frame", "an old frame instead", "an old frame with the right number",
        "an old frame with the right number instead", "an old handshake", "another address", "another block type", "another body",
        "another control byte", "another length", "another number", "answered BUSY", "answered with an old reply",
        "cards told", "comes in halves", "comes late", "comes twice", "cut off", "cut short", "garbage", "lost", "more bytes", "spliced",
        "the other direction", "the security block stripped",
    ];
}
