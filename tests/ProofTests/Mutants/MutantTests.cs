using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Proof.Tests.Mutants;

/// <summary>The tests themselves are tested: with a mistake in the store, the power-cut campaign must fail.</summary>
[TestClass]
public sealed class MutantTests
{
    private const int Seed = 1;
    private const int Cases = 1_000;

    /// <summary>More of them are the campaign's own test.</summary>
    private const int FaultlessCases = 300;

    private static MutantCompiler Compiler => MutantCompiler.Shared;

    public TestContext TestContext { get; set; } = null!;

    public static IEnumerable<object[]> Mutations => MutationList.All.Select(mutation => new object[] { mutation });

    public static string NameOf(MethodInfo method, object[] data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data[0].ToString()!;
    }

    [TestMethod]
    public void Without_a_mistake_nothing_fails()
    {
        MutantRun run = MutantRun.CutPower(Compiler.Compile(new Mutation("none")), Seed, FaultlessCases);
        Assert.IsEmpty(run.Failures, string.Join(Environment.NewLine, run.Failures));
        Assert.AreEqual(FaultlessCases, run.Cases);
    }

    [TestMethod]
    [DynamicData(nameof(Mutations), DynamicDataDisplayName = nameof(NameOf))]
    public void Found(Mutation mutation)
    {
        ArgumentNullException.ThrowIfNull(mutation);
        MutantRun run = MutantRun.CutPower(Compiler.Compile(mutation), Seed, Cases);
        TestContext.WriteLine($"found in case {run.Cases}: {string.Join(Environment.NewLine, run.Failures)}");
        Assert.IsNotEmpty(run.Failures, $"{run.Cases} cases, and none failed");
    }

    [TestMethod]
    [DataRow("no such text")]
    [DataRow("return")]
    public void An_edit_that_does_not_fit_once_is_refused(string text) =>
        Assert.ThrowsExactly<InvalidOperationException>(() => Compiler.Compile(new Mutation("wrong", new Edit("SlotTable.cs", text, string.Empty))));
}
