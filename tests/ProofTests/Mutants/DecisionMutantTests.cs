using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Proof.Tests.Mutants;

/// <summary>The tests themselves are tested: with a mistake in what decides, the comparison with the model must fail.</summary>
[TestClass]
public sealed class DecisionMutantTests
{
    private const int Seed = 1;
    private const int Cases = 200_000;
    private const int FaultlessCases = 5_000;

    public TestContext TestContext { get; set; } = null!;

    public static IEnumerable<object[]> Mutations => RuleMutationList.All.Concat(TimeMutationList.All).Select(mutation => new object[] { mutation });

    public static string NameOf(MethodInfo method, object[] data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data[0].ToString()!;
    }

    [TestMethod]
    public void Without_a_mistake_nothing_fails()
    {
        MutantRun run = MutantRun.Decide(MutantCompiler.Shared.Compile(new Mutation("none")), Seed, FaultlessCases);
        Assert.IsEmpty(run.Failures, string.Join(Environment.NewLine, run.Failures));
        Assert.AreEqual(FaultlessCases, run.Cases);
    }

    [TestMethod]
    [DynamicData(nameof(Mutations), DynamicDataDisplayName = nameof(NameOf))]
    public void Found(Mutation mutation)
    {
        ArgumentNullException.ThrowIfNull(mutation);
        MutantRun run = MutantRun.Decide(MutantCompiler.Shared.Compile(mutation), Seed, Cases);
        TestContext.WriteLine($"found in case {run.Cases}: {string.Join(Environment.NewLine, run.Failures)}");
        Assert.IsNotEmpty(run.Failures, $"{run.Cases} cases, and none failed");
    }
}
