using System;
using System.Threading;

namespace AccessStandalone.Proof.Commands;

/// <summary>Runs a campaign and tells what it found: the seed first, the number of cases last.</summary>
public sealed class CampaignCommand
{
    private readonly Terminal _terminal;
    private readonly CancellationToken _stop;

    public CampaignCommand(Terminal terminal, CancellationToken stop)
    {
        _terminal = terminal;
        _stop = stop;
    }

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run(int seed, Func<CampaignControl, CampaignReport> campaign)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        _terminal.Output.WriteLine($"seed {seed}");
        var progress = new ProgressLine(_terminal);
        CampaignReport report = campaign(new CampaignControl { Stop = _stop, Progress = progress.Show });
        progress.Clear();
        foreach (string note in report.Notes)
        {
            _terminal.Output.WriteLine(note);
        }

        foreach (string failure in report.Failures)
        {
            _terminal.Output.WriteLine(failure);
        }

        foreach ((string outcome, long times) in report.Outcomes)
        {
            _terminal.Output.WriteLine($"{times,9}  {outcome}");
        }

        if (report.WasStopped)
        {
            _terminal.Output.WriteLine("stopped before the end");
        }

        _terminal.Output.WriteLine(report);
        return report.Failed > 0 || report.WasStopped ? ExitCode.Failed : ExitCode.Done;
    }
}
