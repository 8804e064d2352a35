using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using AccessStandalone.Proof.Bench;
using AccessStandalone.Proof.Line;
using AccessStandalone.Proof.Storage;
using AccessStandalone.Proof.Swipe;
using AccessStandalone.Proof.Sync;

namespace AccessStandalone.Proof.Commands;

/// <summary><c>bench</c>: tables of what operations cost, held against their targets.</summary>
public sealed class BenchCommand
{
    public const string StorageRoom = "storage";
    public const string DecisionRoom = "decision";
    public const string ReadersRoom = "readers";
    public const string SyncRoom = "sync";

    private readonly Terminal _terminal;
    private readonly CancellationToken _stop;

    public BenchCommand(Terminal terminal, CancellationToken stop)
    {
        _terminal = terminal;
        _stop = stop;
    }

    /// <summary>What there are tables of.</summary>
    public static IReadOnlyList<string> Rooms { get; } = [StorageRoom, DecisionRoom, ReadersRoom, SyncRoom];

    /// <param name="rooms">Some of <see cref="Rooms"/>; none for all.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run(int seed, IReadOnlyCollection<string> rooms)
    {
        ArgumentNullException.ThrowIfNull(rooms);
        _terminal.Output.WriteLine($"seed {seed}");
        int cases = 0;
        int missed = 0;
        try
        {
            foreach (string room in rooms.Count == 0 ? Rooms : rooms.Distinct())
            {
                IReadOnlyList<BenchTarget> targets = TargetsOf(room);
                IReadOnlyList<BenchRow> rows = Measure(room, seed);
                BenchTable.Write(room, rows, targets, _terminal);
                cases += targets.Count;
                missed += targets.Count(target => !target.IsMet(rows));
            }
        }
        catch (OperationCanceledException)
        {
            _terminal.Output.WriteLine("stopped before the end");
            missed++;
        }

        _terminal.Output.WriteLine($"{cases} cases, {missed} failed");
        return missed == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static IReadOnlyList<BenchTarget> TargetsOf(string room) => room switch
    {
        StorageRoom => StorageTargets.All,
        DecisionRoom => SwipeTargets.All,
        ReadersRoom => LineTargets.All,
        SyncRoom => SyncTargets.All,
        _ => throw new ArgumentOutOfRangeException(nameof(room)),
    };

    private IReadOnlyList<BenchRow> Measure(string room, int seed)
    {
        var progress = new ProgressLine(_terminal);
        try
        {
            return room switch
            {
                StorageRoom => new StorageBench(seed).Run(stage => progress.Show($"{room}: {stage}"), _stop),
                DecisionRoom => new SwipeBench(seed).Run(stage => progress.Show($"{room}: {stage}"), _stop),
                ReadersRoom => new LineBench(seed).Run(stage => progress.Show($"{room}: {stage}"), _stop),
                SyncRoom => new SyncBench(seed, SyncTargets.Sizes, SyncTargets.Records).Run(stage => progress.Show($"{room}: {stage}"), _stop),
                _ => throw new ArgumentOutOfRangeException(nameof(room)),
            };
        }
        finally
        {
            progress.Clear();
        }
    }
}
