using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.HalSim.FlashImages;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.FlashImages;

/// <summary>What a check must find.</summary>
internal static class Check
{
    public static void FindsNothing(FlashBuilder builder) =>
        Assert.AreEqual(string.Empty, Lines(FlashCheck.Run(builder.Image())));

    /// <summary>Exactly one finding.</summary>
    public static void Finds(FlashBuilder builder, Severity severity, FindingKind kind, int address)
    {
        IReadOnlyList<Finding> findings = FlashCheck.Run(builder.Image());
        Assert.AreEqual(1, findings.Count, Lines(findings));
        Assert.AreEqual((severity, kind, address), (findings[0].Severity, findings[0].Kind, findings[0].Address), Lines(findings));
    }

    /// <summary>Exactly these kinds, in any order.</summary>
    public static void Finds(FlashBuilder builder, params FindingKind[] kinds)
    {
        IReadOnlyList<Finding> findings = FlashCheck.Run(builder.Image());
        CollectionAssert.AreEquivalent(kinds, findings.Select(finding => finding.Kind).ToArray(), Lines(findings));
    }

    private static string Lines(IEnumerable<Finding> findings) => string.Join(Environment.NewLine, findings);
}
