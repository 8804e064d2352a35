using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Proof.Tests.Mutants;

/// <summary>The campaign itself is tested: with a mistake in one of the roles it must fail.</summary>
[TestClass]
public sealed class OsdpMutantTests
{
    private const int Seed = 1;
    private const int Cases = 4_000;

    /// <summary>No mistake may need more; most are found in the first thousand.</summary>
    private const int MostCases = 40_000;

    public TestContext TestContext { get; set; } = null!;

    public static IEnumerable<object[]> Mutations => OsdpMutationList.All.Select(mutation => new object[] { mutation });

    public static string NameOf(MethodInfo method, object[] data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data[0].ToString()!;
    }

    [TestMethod]
    public void Without_a_mistake_nothing_fails()
    {
        MutantRun run = MutantRun.AttackOsdp(MutantCompiler.Shared.Compile(new Mutation("none")), Seed, Cases);
        Assert.IsEmpty(run.Failures, string.Join(Environment.NewLine, run.Failures));
        Assert.AreEqual(Cases, run.Cases);
    }

    [TestMethod]
    [DynamicData(nameof(Mutations), DynamicDataDisplayName = nameof(NameOf))]
    public void Found(Mutation mutation)
    {
        ArgumentNullException.ThrowIfNull(mutation);
        MutantRun run = MutantRun.AttackOsdp(MutantCompiler.Shared.Compile(mutation), Seed, MostCases);
        TestContext.WriteLine($"found in case {run.Cases}: {string.Join(Environment.NewLine, run.Failures)}");
        Assert.IsNotEmpty(run.Failures, $"{run.Cases} cases, and none failed");
    }
}
