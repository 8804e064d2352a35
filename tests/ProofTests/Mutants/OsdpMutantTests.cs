using System;
using System.Collections.Generic;
using System.Linq;
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

    [TestMethod]
    public void Without_a_mistake_nothing_fails()
    {
        MutantVerdict.MustBeFaultless(MutantRun.AttackOsdp(MutantCompiler.Shared.Compile(new Mutation("none")), Seed, Cases), Cases);
    }

    [TestMethod]
    [DynamicData(nameof(Mutations), DynamicDataDisplayName = nameof(MutantVerdict.NameOf), DynamicDataDisplayNameDeclaringType = typeof(MutantVerdict))]
    public void Found(Mutation mutation)
    {
        ArgumentNullException.ThrowIfNull(mutation);
        MutantVerdict.MustBeFound(MutantRun.AttackOsdp(MutantCompiler.Shared.Compile(mutation), Seed, MostCases), TestContext);
    }
}
