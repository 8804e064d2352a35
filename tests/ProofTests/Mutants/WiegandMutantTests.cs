using System;
using System.Collections.Generic;
using System.Linq;
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

    [TestMethod]
    public void Without_a_mistake_nothing_fails()
    {
        MutantVerdict.MustBeFaultless(MutantRun.ReadWiegand(MutantCompiler.Shared.Compile(new Mutation("none")), Seed, Cases), Cases);
    }

    [TestMethod]
    [DynamicData(nameof(Mutations), DynamicDataDisplayName = nameof(MutantVerdict.NameOf), DynamicDataDisplayNameDeclaringType = typeof(MutantVerdict))]
    public void Found(Mutation mutation)
    {
        ArgumentNullException.ThrowIfNull(mutation);
        MutantVerdict.MustBeFound(MutantRun.ReadWiegand(MutantCompiler.Shared.Compile(mutation), Seed, Cases), TestContext);
    }
}
