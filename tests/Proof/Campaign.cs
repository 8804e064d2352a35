using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace AccessStandalone.Proof;

/// <summary>Runs the parts of a campaign on all processors. What it reports does not depend on how many there are.</summary>
public static class Campaign
{
    private const int SeedStep = 7919;

    /// <summary>Runs cases in parts, each with a generator of its own that follows from the campaign's seed and the part's first case.</summary>
    /// <param name="partCases">Of each part but the last, which may have fewer.</param>
    /// <param name="run">Gets the part's generator, its first case, counted from 0, and how many it has.</param>
    public static CampaignReport RunSeeded(int seed, int cases, int partCases, Func<Random, int, int, CampaignReport> run, CampaignControl control)
    {
        var firstCases = new List<int>();
        for (int i = 0; i < cases; i += partCases)
        {
            firstCases.Add(i);
        }

        var report = new CampaignReport();
        Run(
            firstCases,
            () => first => run(new Random(unchecked((seed * SeedStep) + first)), first, Math.Min(partCases, cases - first)),
            report,
            control);
        return report;
    }

    /// <param name="parts">Independent of each other.</param>
    /// <param name="newRunner">Called once on each thread that takes part; what it gives runs parts, one at a time.</param>
    /// <param name="report">Gets what was found, in the order of the parts.</param>
    public static void Run<T>(
        IReadOnlyCollection<T> parts, Func<Func<T, CampaignReport>> newRunner, CampaignReport report, CampaignControl control)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(control);
        report.Parts += parts.Count;
        using var runners = new ThreadLocal<Func<T, CampaignReport>>(newRunner);
        ParallelQuery<CampaignReport> results = Partitioner.Create(parts, EnumerablePartitionerOptions.NoBuffering)
            .AsParallel()
            .AsOrdered()
            .WithDegreeOfParallelism(Environment.ProcessorCount)
            .WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .WithCancellation(control.Stop)
            .Select(part => runners.Value!(part));
        try
        {
            foreach (CampaignReport result in results)
            {
                report.Add(result);
                report.PartsDone++;
                control.Progress?.Invoke(report);
                if (control.EndsAtFirstFailure && report.Failed > 0)
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            report.WasStopped = true;
        }
    }
}
