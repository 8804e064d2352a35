using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using AccessStandalone.Proof.Bench;
using AccessStandalone.Proof.Sync;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Proof.Tests;

/// <summary>The platform's works cost no more than they may, on the wire, in the flash and of the device's steps.</summary>
[TestClass]
public sealed class SyncBudgetTests
{
    private const int Seed = 1;
    private const int Records = 2_000;
    private static readonly int[] Sizes = [500, 1_000];

    private static IReadOnlyList<BenchRow> _rows = [];

    public static IEnumerable<object[]> Targets => SyncTargets.For(Sizes, Records).Select(target => new object[] { target });

    public static string NameOf(MethodInfo method, object[] data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data[0].ToString()!;
    }

    [ClassInitialize]
    public static void Measure(TestContext context) => _rows = new SyncBench(Seed, Sizes, Records).Run(progress: null, CancellationToken.None);

    [TestMethod]
    [DynamicData(nameof(Targets), DynamicDataDisplayName = nameof(NameOf))]
    public void Budget(BenchTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        Assert.IsTrue(target.IsMet(_rows), $"{target}: {target.Measured(_rows)}");
    }
}
