using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.Proof.Wiegand;
using AccessStandalone.Wiegand;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Proof.Tests;

/// <summary>A short version of the campaign on the Wiegand lines.</summary>
[TestClass]
public sealed class WiegandTests
{
    private const int Cases = 50_000;
    private const long FewestOfEach = 200;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void What_goes_out_comes_back_and_what_is_wrong_is_refused()
    {
        CampaignReport report = WiegandCampaign.Run(TestSeed.Of(TestContext), Cases, new CampaignControl());
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
    public void The_same_seed_sends_the_same()
    {
        CampaignReport first = WiegandCampaign.Run(5, 2_000, new CampaignControl());
        CampaignReport second = WiegandCampaign.Run(5, 2_000, new CampaignControl());
        CampaignReport other = WiegandCampaign.Run(6, 2_000, new CampaignControl());
        CollectionAssert.AreEqual(first.Outcomes.ToArray(), second.Outcomes.ToArray());
        CollectionAssert.AreNotEqual(first.Outcomes.ToArray(), other.Outcomes.ToArray());
    }

    private static IEnumerable<string> Outcomes()
    {
        WiegandFormat[] formats = [.. Enum.GetValues<WiegandFormat>().Where(format => format != WiegandFormat.None)];
        WiegandFormat[] uncheckedFormats = [WiegandFormat.Key4, WiegandFormat.Uid32, WiegandFormat.Uid56, WiegandFormat.Uid64];
        return
        [
            .. formats.Select(format => $"read {format}"),
            .. formats.Except(uncheckedFormats).Select(format => $"wrong bit refused {format}"),
            .. uncheckedFormats.Select(format => $"wrong bit unchecked {format}"),
            "disturbed short pulse", "disturbed long pulse", "disturbed both low", "disturbed held line", "disturbed lost edge", "disturbed too long",
            "disturbed overflow", "two unseen", "cut short", "pulses at random",
        ];
    }
}
