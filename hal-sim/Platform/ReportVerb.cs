using System;
using System.IO;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Scenarios;

namespace AccessStandalone.HalSim.Platform;

/// <summary>A verb that prints what the device answers.</summary>
public sealed class ReportVerb : IPlatformVerb
{
    private readonly Func<LocalLink, TextWriter, PlatformResult> _report;

    /// <param name="report">Asks, and prints to the writer.</param>
    public ReportVerb(Func<LocalLink, TextWriter, PlatformResult> report)
    {
        _report = report;
    }

    public PlatformResult Ask(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        PlatformResult result = _report(new LocalLink(bench), bench.Output);
        bench.LetPlatformSettle();
        return result;
    }
}
