using System;
using System.Collections.Generic;
using AccessStandalone.HalSim.Board;
using AccessStandalone.Proof.Bench;

namespace AccessStandalone.Proof.Storage;

/// <summary>Adds up what an operation costs: counts of the simulated flash and time of its model, so none of it depends on this machine.</summary>
public sealed class BenchMeter
{
    private const double MicrosecondsInMs = 1_000;
    private const double MicrosecondsInSecond = 1_000_000;

    private readonly VirtualBoard _board;
    private readonly string _operation;
    private long _times;
    private long _transactions;
    private long _bytes;
    private long _reads;
    private long _programs;
    private long _erases;
    private long _microseconds;
    private long _worstReads;
    private long _worstMicroseconds;

    public BenchMeter(string operation, VirtualBoard board)
    {
        _operation = operation;
        _board = board;
    }

    /// <summary>Does the operation once and adds its costs.</summary>
    public void Measure(Action operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        SpiTraffic traffic = _board.Spi.TrafficOf(Wiring.FlashCs);
        long transactions = traffic.Transactions;
        long bytes = traffic.Bytes;
        long reads = _board.Flash.Counters.Reads;
        long programs = _board.Flash.Counters.PagePrograms;
        long erases = _board.Flash.Counters.SectorErases;
        ulong time = _board.Clock.NowMicroseconds;
        operation();
        long programsNow = _board.Flash.Counters.PagePrograms - programs;

        // Each program is read back.
        long readsNow = _board.Flash.Counters.Reads - reads - programsNow;
        long timeNow = (long)(_board.Clock.NowMicroseconds - time);
        _times++;
        _transactions += traffic.Transactions - transactions;
        _bytes += traffic.Bytes - bytes;
        _reads += readsNow;
        _programs += programsNow;
        _erases += _board.Flash.Counters.SectorErases - erases;
        _microseconds += timeNow;
        _worstReads = Math.Max(_worstReads, readsNow);
        _worstMicroseconds = Math.Max(_worstMicroseconds, timeNow);
    }

    /// <summary>What was measured so far.</summary>
    public BenchRow Row()
    {
        Dictionary<BenchFigure, double> figures = Counts(_times);
        figures[BenchFigure.WorstReads] = _worstReads;
        figures[BenchFigure.MeanMs] = _microseconds / MicrosecondsInMs / _times;
        figures[BenchFigure.WorstMs] = _worstMicroseconds / MicrosecondsInMs;
        figures[BenchFigure.TotalS] = _microseconds / MicrosecondsInSecond;
        return new BenchRow(_operation, _times, figures);
    }

    /// <summary>What was measured so far as the costs of so many things that made it necessary; without time, for most of it was waiting.</summary>
    public BenchRow SpreadOver(long times) => new(_operation, times, Counts(times));

    private Dictionary<BenchFigure, double> Counts(double times) => new()
    {
        [BenchFigure.MeanTransactions] = _transactions / times,
        [BenchFigure.MeanReads] = _reads / times,
        [BenchFigure.MeanPrograms] = _programs / times,
        [BenchFigure.MeanErases] = _erases / times,
        [BenchFigure.MeanBytes] = _bytes / times,
    };
}
