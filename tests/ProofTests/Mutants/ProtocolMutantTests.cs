using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Proof.Tests.Mutants;

/// <summary>The campaign itself is tested: with a mistake in the firmware's side of the protocols it must fail.</summary>
[TestClass]
public sealed class ProtocolMutantTests
{
    private const int Seed = 1;
    private const int Cases = 1_000;

    /// <summary>No mistake may need more.</summary>
    private const int MostCases = 20_000;

    public TestContext TestContext { get; set; } = null!;

    public static IEnumerable<object[]> Mutations => ProtocolMutationList.All.Select(mutation => new object[] { mutation });

    [TestMethod]
    public void Without_a_mistake_nothing_fails()
    {
        MutantVerdict.MustBeFaultless(MutantRun.FuzzProtocol(MutantCompiler.Shared.Compile(new Mutation("none")), Seed, Cases), Cases);
    }

    [TestMethod]
    [DynamicData(nameof(Mutations), DynamicDataDisplayName = nameof(MutantVerdict.NameOf), DynamicDataDisplayNameDeclaringType = typeof(MutantVerdict))]
    public void Found(Mutation mutation)
    {
        ArgumentNullException.ThrowIfNull(mutation);
        MutantVerdict.MustBeFound(MutantRun.FuzzProtocol(MutantCompiler.Shared.Compile(mutation), Seed, MostCases), TestContext);
    }
}
