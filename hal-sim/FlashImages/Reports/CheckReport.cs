using System.Collections.Generic;
using System.Linq;
using Spectre.Console;

namespace AccessStandalone.HalSim.FlashImages.Reports;

/// <summary>What a check found, one line each, and how many of which kind.</summary>
internal static class CheckReport
{
    public static void Write(IReadOnlyList<Finding> findings, ReportWriter writer)
    {
        foreach (Finding finding in findings)
        {
            writer.Line(finding.ToString(), ColourOf(finding.Severity));
        }

        writer.Line($"errors: {Count(findings, Severity.Error)}, damage: {Count(findings, Severity.Damage)}, notes: {Count(findings, Severity.Note)}");
    }

    private static int Count(IReadOnlyList<Finding> findings, Severity severity) =>
        findings.Count(finding => finding.Severity == severity);

    private static Color ColourOf(Severity severity) => severity switch
    {
        Severity.Note => Color.Grey,
        Severity.Damage => Color.Yellow,
        _ => Color.Red,
    };
}
