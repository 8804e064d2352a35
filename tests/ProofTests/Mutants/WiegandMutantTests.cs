using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Proof.Tests.Mutants;

/// <summary>The campaign itself is tested: with a mistake in what reads the lines it must fail.</summary>
[TestClass]
public sealed class WiegandMutantTests
{
    private const int Seed = 1;
    private const int Cases = 3_000;

    public TestContext TestContext { get; set; } = null!;

    public static IEnumerable<object[]> Mutations => WiegandMutationList.All.Select(mutation => new object[] { mutation });

    public static string NameOf(MethodInfo method, object[] data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data[0].ToString()!;
    }

    [TestMethod]
    public void Without_a_mistake_nothing_fails()
    {
        MutantRun run = MutantRun.ReadWiegand(MutantCompiler.Shared.Compile(new Mutation("none")), Seed, Cases);
        Assert.IsEmpty(run.Failures, string.Join(Environment.NewLine, run.Failures));
        Assert.AreEqual(Cases, run.Cases);
    }

    [TestMethod]
    [DynamicData(nameof(Mutations), DynamicDataDisplayName = nameof(NameOf))]
    public void Found(Mutation mutation)
    {
        ArgumentNullException.ThrowIfNull(mutation);
        MutantRun run = MutantRun.ReadWiegand(MutantCompiler.Shared.Compile(mutation), Seed, Cases);
        TestContext.WriteLine($"found in case {run.Cases}: {string.Join(Environment.NewLine, run.Failures)}");
        Assert.IsNotEmpty(run.Failures, $"{run.Cases} cases, and none failed");
    }
}
