using System;
using System.Linq;
using AccessStandalone.Proof.Network;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Proof.Tests;

/// <summary>A short version of the campaign on the platform's network.</summary>
[TestClass]
public sealed class ProtocolTests
{
    private const int Cases = 5_000;
    private const long FewestOfEach = 3;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Nobody_does_anything_without_a_login_and_nothing_stops_the_device()
    {
        CampaignReport report = ProtocolCampaign.Run(TestSeed.Of(TestContext), Cases, new CampaignControl());
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
    public void The_same_seed_does_the_same()
    {
        CampaignReport first = ProtocolCampaign.Run(5, 600, new CampaignControl());
        CampaignReport second = ProtocolCampaign.Run(5, 600, new CampaignControl());
        CampaignReport other = ProtocolCampaign.Run(6, 600, new CampaignControl());
        CollectionAssert.AreEqual(first.Outcomes.ToArray(), second.Outcomes.ToArray());
        CollectionAssert.AreNotEqual(first.Outcomes.ToArray(), other.Outcomes.ToArray());
    }

    private static readonly string[] Outcomes =
    [
        "a bit of IV or message flipped", "a bit of a sealed frame flipped", "a bit of the tag flipped", "a changed frame", "a changed request",
        "a clear frame after login", "a connection cut in a session", "a crowd", "a cut connection", "a DVRIP login", "a frame left out",
        "a frame of another session", "a ping", "a random request", "a repeated frame", "a request", "a request of a wrong length",
        "a sealed frame before login", "a sealed frame of another length", "a search", "a slow reader", "a wrong login",
        "an answer to a question", "an op before login", "an open client's changed frame", "an open client's changed frame after login",
        "an open client's frames", "an open client's request", "an open client's request before login", "an open client's several requests",
        "frames in the wrong order", "high security mode switched", "random bytes", "random bytes after a right one",
        "several frames", "several requests at once", "spliced frames",
    ];
}
