using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using AccessStandalone.HalSim.Board.Chips;
using AccessStandalone.Proof.Bench;

namespace AccessStandalone.Proof.Line;

/// <summary>
/// What the readers on the RS-485 line cost and how fast they are, on a whole device with its steps of 10 ms: the cycle of polls while nothing happens, and
/// the time from a card to the lock's relay.
/// </summary>
public sealed class LineBench
{
    private const int LookMs = 60_000;
    private const int Cards = 200;

    /// <summary>The lock is released for a second, and the readers' lights go back.</summary>
    private const int AfterCardMs = 2_500;
    private const int MostWaitUs = 1_000_000;

    private readonly int _seed;
    private readonly List<BenchRow> _rows = [];

    public LineBench(int seed)
    {
        _seed = seed;
    }

    /// <summary>Measures everything; takes some seconds.</summary>
    /// <param name="progress">Told what is measured next.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IReadOnlyList<BenchRow> Run(Action<string>? progress, CancellationToken stop)
    {
        FlashSnapshot flash = LineRig.TidyFlash();
        foreach (LineCase line in LineTargets.Cases)
        {
            stop.ThrowIfCancellationRequested();
            progress?.Invoke(line.ToString());
            _rows.Add(Measure(line, new LineRig(flash, line)));
        }

        return _rows;
    }

    private BenchRow Measure(LineCase line, LineRig rig)
    {
        var meter = new LineMeter(rig.Board.Rs485);
        int steps = 0;
        rig.Device.Stepped += () => steps++;
        meter.Begin(line.HasDead ? 1 : -1);
        if (line.HasDead)
        {
            rig.Readers[0].Faults.IsCut = true;
        }

        long transactions = rig.SpiTransactions;
        rig.Wait(LookMs);
        var figures = new Dictionary<BenchFigure, double>();
        if (!line.HasDead)
        {
            figures[BenchFigure.MeanTransactions] = (rig.SpiTransactions - transactions) / (double)steps;
        }

        long times = line.Readers == 0 ? steps : meter.Exchanges;
        if (line.Readers > 0)
        {
            AddPeriods(figures, meter);
        }

        if (line.Readers > 0 && !line.HasDead)
        {
            AddExchanges(figures, meter, line);
            AddCards(figures, rig);
        }

        return new(line.ToString(), times, figures);
    }

    private static void AddPeriods(Dictionary<BenchFigure, double> figures, LineMeter meter)
    {
        figures[BenchFigure.MeanPeriodUs] = meter.PeriodsNs / 1e3 / meter.Periods;
        figures[BenchFigure.WorstPeriodUs] = meter.WorstPeriodNs / 1e3;
    }

    private static void AddExchanges(Dictionary<BenchFigure, double> figures, LineMeter meter, LineCase line)
    {
        figures[BenchFigure.MeanBytes] = meter.Bytes / (double)meter.Exchanges;
        figures[BenchFigure.LeastBytes] = meter.LeastBytes;
        figures[BenchFigure.MostBytes] = meter.MostBytes;
        figures[BenchFigure.ExchangesPerS] = meter.Exchanges * 1e9 / meter.LengthNs;
        figures[BenchFigure.BusyUs] = meter.BusyNs / 1e3 / meter.Exchanges;
        figures[BenchFigure.LeastExchangeUs] = line.LeastExchangeUs;
        figures[BenchFigure.LeastCycleUs] = line.LeastCycleUs;
        figures[BenchFigure.OverLeastPercent] = ((figures[BenchFigure.MeanPeriodUs] / line.LeastCycleUs) - 1) * 100;
    }

    /// <summary>At any moment of the cycle, at one reader after the other.</summary>
    private void AddCards(Dictionary<BenchFigure, double> figures, LineRig rig)
    {
        var random = new Random(_seed);
        var takenUs = new List<long>();
        for (int i = 0; i < Cards; i++)
        {
            rig.Wait(AfterCardMs);
            rig.Device.RunFor(TimeSpan.FromMicroseconds(random.Next(MostWaitUs)));
            takenUs.Add(rig.Present(i % rig.Readers.Count));
        }

        figures[BenchFigure.MeanCardMs] = takenUs.Average() / 1e3;
        figures[BenchFigure.WorstCardMs] = takenUs.Max() / 1e3;
    }
}
