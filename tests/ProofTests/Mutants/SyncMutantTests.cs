using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Proof.Tests.Mutants;

/// <summary>The campaign itself is tested: with a mistake in how users are replaced or records read it must fail.</summary>
[TestClass]
public sealed class SyncMutantTests
{
    private const int Seed = 1;
    private const int Users = 300;
    private const int Cases = 4;

    /// <summary>No mistake may need more.</summary>
    private const int MostCases = 24;

    public TestContext TestContext { get; set; } = null!;

    public static IEnumerable<object[]> Mutations => SyncMutationList.All.Select(mutation => new object[] { mutation });

    [TestMethod]
    public void Without_a_mistake_nothing_fails()
    {
        MutantVerdict.MustBeFaultless(MutantRun.CutSync(MutantCompiler.Shared.Compile(new Mutation("none")), Seed, Cases, Users), Cases);
    }

    [TestMethod]
    [DynamicData(nameof(Mutations), DynamicDataDisplayName = nameof(MutantVerdict.NameOf), DynamicDataDisplayNameDeclaringType = typeof(MutantVerdict))]
    public void Found(Mutation mutation)
    {
        ArgumentNullException.ThrowIfNull(mutation);
        MutantVerdict.MustBeFound(MutantRun.CutSync(MutantCompiler.Shared.Compile(mutation), Seed, MostCases, Users), TestContext);
    }
}
