using System;
using System.Collections.Generic;
using System.Diagnostics;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Board.Chips;
using AccessStandalone.HalSim.Device;
using AccessStandalone.Proof.Bench;

namespace AccessStandalone.Proof.Sync;

/// <summary>Adds up what a work of the platform costs: on the wire, in the flash, and of the device's steps.</summary>
internal sealed class SyncMeter
{
    private const double UsPerMs = 1_000;
    private const double UsPerS = 1_000_000;

    private readonly SimulatedDevice _device;
    private readonly SyncDialer _dialer;
    private long _stepBegunUs;
    private long _longestUs;

    public SyncMeter(SimulatedDevice device, SyncDialer dialer)
    {
        _device = device;
        _dialer = dialer;
        device.TimePassed += () => _stepBegunUs = device.NowUs;
        device.Stepped += () => _longestUs = Math.Max(_longestUs, device.NowUs - _stepBegunUs);
    }

    /// <param name="times">Users or records: the costs in the flash and on the wire are those of each.</param>
    public BenchRow Measure(string operation, int times, Action work)
    {
        W25q128Counters flash = _device.Board.Flash.Counters;
        SpiTraffic traffic = _device.Board.Spi.TrafficOf(Wiring.FlashCs);
        long transactions = traffic.Transactions;
        long programs = flash.PagePrograms;
        long erases = flash.SectorErases;
        long frames = _dialer.Frames;
        long bytes = _dialer.Bytes;
        long begunUs = _device.NowUs;
        _longestUs = 0;
        var wall = Stopwatch.StartNew();
        work();
        double each = times;
        return new BenchRow(operation, times, new Dictionary<BenchFigure, double>
        {
            [BenchFigure.Requests] = _dialer.Frames - frames,
            [BenchFigure.WireBytes] = (_dialer.Bytes - bytes) / each,
            [BenchFigure.MeanTransactions] = (traffic.Transactions - transactions) / each,
            [BenchFigure.MeanPrograms] = (flash.PagePrograms - programs) / each,
            [BenchFigure.MeanErases] = (flash.SectorErases - erases) / each,
            [BenchFigure.LongestStepMs] = _longestUs / UsPerMs,
            [BenchFigure.TotalS] = (_device.NowUs - begunUs) / UsPerS,
            [BenchFigure.RealS] = wall.Elapsed.TotalSeconds,
        });
    }
}
