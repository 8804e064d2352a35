using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using AccessStandalone.Proof.Bench;
using AccessStandalone.Proof.Storage;
using AccessStandalone.Proof.Swipe;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Proof.Tests;

/// <summary>Opening the door costs no more than it may, and no cut and no fault on the way opens it without a record or loses a use.</summary>
[TestClass]
public sealed class SwipeTests
{
    private const int Seed = 1;
    private const int FewestCuts = 3_000;

    private static IReadOnlyList<BenchRow> _rows = [];

    public TestContext TestContext { get; set; } = null!;

    public static IEnumerable<object[]> Targets => SwipeTargets.All.Select(target => new object[] { target });

    public static string NameOf(MethodInfo method, object[] data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data[0].ToString()!;
    }

    [ClassInitialize]
    public static void Measure(TestContext context) => _rows = new SwipeBench(Seed).Run(progress: null, CancellationToken.None);

    [TestMethod]
    [DynamicData(nameof(Targets), DynamicDataDisplayName = nameof(NameOf))]
    public void Budget(BenchTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        Assert.IsTrue(target.IsMet(_rows), $"{target}: {target.Measured(_rows)}");
    }

    [TestMethod]
    public void The_lock_never_moves_without_its_record_and_no_use_is_lost_or_given_back()
    {
        CampaignReport report = SwipeCutCampaign.Run(TestSeed.Of(TestContext), PowerCut.AllRecoveryCuts, new CampaignControl());
        TestContext.WriteLine(report.ToString());
        Assert.IsEmpty(report.Failures, string.Join(Environment.NewLine, report.Failures));
        Assert.IsGreaterThanOrEqualTo(FewestCuts, report.Cases);
    }
}
