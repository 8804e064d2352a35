using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.Proof.Bench;

namespace AccessStandalone.Proof.Line;

/// <summary>The lines that the readers' bench measures, and what they may cost.</summary>
public static class LineTargets
{
    /// <summary>
    /// What a reader that does not answer may cost each of the others: the 200 ms it has for a reply, and the firmware's steps, one in ten of which takes 30 ms and
    /// counts as 20 for the line.
    /// </summary>
    public const double DeadUs = 240_000;

    private const int SlowBaud = 9600;
    private const int FastBaud = 115200;

    private static readonly int[] Counts = [1, 4, 8];
    private static readonly double[] SlowPeriodsUs = [70_000, 200_000, 400_000];
    private static readonly double[] FastPeriodsUs = [70_000, 70_000, 110_000];
    private static readonly double[] SlowCardsMs = [95, 165, 280];
    private static readonly double[] FastCardsMs = [55, 55, 75];
    private static readonly double[] SlowWorstCardsMs = [130, 290, 490];
    private static readonly double[] FastWorstCardsMs = [95, 95, 130];

    /// <summary>A device without readers, for comparison.</summary>
    public static LineCase NoReaders { get; } = new(0, SlowBaud, IsSecure: false);

    public static IReadOnlyList<LineCase> Living { get; } =
    [
        .. new[] { SlowBaud, FastBaud }.SelectMany(baud => new[] { false, true }.SelectMany(
            isSecure => Counts.Select(readers => new LineCase(readers, baud, isSecure)))),
    ];

    public static IReadOnlyList<LineCase> Dead { get; } = [.. Living.Where(line => line.Readers == Counts[^1]).Select(line => line.WithDead())];

    public static IReadOnlyList<LineCase> Cases { get; } = [NoReaders, .. Living, .. Dead];

    public static IReadOnlyList<BenchTarget> All { get; } = [.. Living.SelectMany(OfLiving), .. Dead.Select(OfDead)];

    private static IEnumerable<BenchTarget> OfLiving(LineCase line)
    {
        int place = Array.IndexOf(Counts, line.Readers);
        bool isSlow = line.BaudRate == SlowBaud;
        string operation = line.ToString();
        yield return new(operation, BenchFigure.MostBytes, line.ExchangeBytes);
        yield return new(operation, BenchFigure.WorstPeriodUs, (isSlow ? SlowPeriodsUs : FastPeriodsUs)[place]);
        yield return new(operation, BenchFigure.MeanCardMs, (isSlow ? SlowCardsMs : FastCardsMs)[place]);
        yield return new(operation, BenchFigure.WorstCardMs, (isSlow ? SlowWorstCardsMs : FastWorstCardsMs)[place]);
    }

    private static BenchTarget OfDead(LineCase line) =>
        new(line.ToString(), BenchFigure.WorstPeriodUs, (line.BaudRate == SlowBaud ? SlowPeriodsUs : FastPeriodsUs)[^1] + DeadUs);
}
