using System;
using System.Reflection;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Proof.Tests.Mutants;

/// <summary>What a campaign must say of a mutant, and of the firmware as it is.</summary>
public static class MutantVerdict
{
    /// <summary>The display name of a test of one mutation.</summary>
    public static string NameOf(MethodInfo method, object[] data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data[0].ToString()!;
    }

    internal static void MustBeFaultless(MutantRun run, int cases)
    {
        Assert.IsEmpty(run.Failures, string.Join(Environment.NewLine, run.Failures));
        Assert.AreEqual(cases, run.Cases);
    }

    internal static void MustBeFound(MutantRun run, TestContext test)
    {
        test.WriteLine($"found in case {run.Cases}: {string.Join(Environment.NewLine, run.Failures)}");
        Assert.IsNotEmpty(run.Failures, $"{run.Cases} cases, and none failed");
    }
}
