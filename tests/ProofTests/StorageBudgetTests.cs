using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using AccessStandalone.Proof.Bench;
using AccessStandalone.Proof.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Proof.Tests;

/// <summary>The operations of the store cost no more than they may.</summary>
[TestClass]
public sealed class StorageBudgetTests
{
    private const int Seed = 1;

    private static IReadOnlyList<BenchRow> _rows = [];

    public static IEnumerable<object[]> Targets => StorageTargets.All.Select(target => new object[] { target });

    public static string NameOf(MethodInfo method, object[] data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data[0].ToString()!;
    }

    [ClassInitialize]
    public static void Measure(TestContext context) => _rows = new StorageBench(Seed).Run(progress: null, CancellationToken.None);

    [TestMethod]
    [DynamicData(nameof(Targets), DynamicDataDisplayName = nameof(NameOf))]
    public void Budget(BenchTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        Assert.IsTrue(target.IsMet(_rows), $"{target}: {target.Measured(_rows)}");
    }
}
