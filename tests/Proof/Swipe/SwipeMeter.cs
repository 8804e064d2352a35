using System;
using System.Collections.Generic;
using AccessStandalone.HalSim.Board;
using AccessStandalone.Proof.Bench;

namespace AccessStandalone.Proof.Swipe;

/// <summary>
/// Counts what the flash does from the begin of the step that decides to the edge of the relay. The step that decides is the one before the
/// step that moves the relay.
/// </summary>
internal sealed class SwipeMeter
{
    private readonly VirtualBoard _board;
    private Counts _deciding;
    private Counts _moving;
    private Counts? _way;
    private string _operation = string.Empty;
    private long _times;
    private Counts _sum;
    private Counts _worst;

    public SwipeMeter(SwipeRig rig)
    {
        _board = rig.Board;
        rig.Device.Stepped += OnStep;
        _board.OutputsChanged += OnOutputs;
    }

    public void Begin(string operation)
    {
        _operation = operation;
        _times = 0;
        _sum = default;
        _worst = default;
    }

    /// <summary>Lets somebody in and adds what it cost.</summary>
    /// <param name="act">Ends with the relay released.</param>
    public void Measure(Action act)
    {
        _way = null;
        act();
        Counts way = _way ?? throw new InvalidOperationException($"{_operation}: nobody was let in.");
        _times++;
        _sum = new(_sum.Transactions + way.Transactions, _sum.Bytes + way.Bytes, _sum.Programs + way.Programs, _sum.Erases + way.Erases);
        _worst = new(Math.Max(_worst.Transactions, way.Transactions), 0, 0, 0);
    }

    public BenchRow Row() => new(_operation, _times, new Dictionary<BenchFigure, double>
    {
        [BenchFigure.MeanTransactions] = (double)_sum.Transactions / _times,
        [BenchFigure.WorstTransactions] = _worst.Transactions,
        [BenchFigure.MeanPrograms] = (double)_sum.Programs / _times,
        [BenchFigure.MeanErases] = (double)_sum.Erases / _times,
        [BenchFigure.MeanBytes] = (double)_sum.Bytes / _times,
    });

    private Counts Now()
    {
        SpiTraffic traffic = _board.Spi.TrafficOf(Wiring.FlashCs);
        return new(traffic.Transactions, traffic.Bytes, _board.Flash.Counters.PagePrograms, _board.Flash.Counters.SectorErases);
    }

    private void OnStep()
    {
        _deciding = _moving;
        _moving = Now();
    }

    private void OnOutputs()
    {
        if (_board.LockRelay && _way == null)
        {
            Counts now = Now();
            _way = new(
                now.Transactions - _deciding.Transactions,
                now.Bytes - _deciding.Bytes,
                now.Programs - _deciding.Programs,
                now.Erases - _deciding.Erases);
        }
    }

    private readonly record struct Counts(long Transactions, long Bytes, long Programs, long Erases);
}
