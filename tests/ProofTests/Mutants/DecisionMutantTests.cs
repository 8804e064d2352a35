using System;
using System.Collections.Generic;
using System.Linq;
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

    [TestMethod]
    public void Without_a_mistake_nothing_fails()
    {
        MutantVerdict.MustBeFaultless(MutantRun.Decide(MutantCompiler.Shared.Compile(new Mutation("none")), Seed, FaultlessCases), FaultlessCases);
    }

    [TestMethod]
    [DynamicData(nameof(Mutations), DynamicDataDisplayName = nameof(MutantVerdict.NameOf), DynamicDataDisplayNameDeclaringType = typeof(MutantVerdict))]
    public void Found(Mutation mutation)
    {
        ArgumentNullException.ThrowIfNull(mutation);
        MutantVerdict.MustBeFound(MutantRun.Decide(MutantCompiler.Shared.Compile(mutation), Seed, Cases), TestContext);
    }
}
