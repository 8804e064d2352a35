using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Client.Work;
using AccessStandalone.HalSim.Device;
using AccessStandalone.Proof.Bench;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Sync;

/// <summary>
/// What the platform's works cost over the network, done by its client at a whole device: on the wire, in the flash, and how long the device's steps become.
/// Seconds are the device's; those of this machine are shown, too.
/// </summary>
public sealed class SyncBench
{
    private const string Password = "Turnstile-7";
    private const int MostUsersInSet = 30_000;
    private const int RecordsAtOnce = 50;
    private const int FirstId = 1_000;
    private static readonly TimeSpan OneStep = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Tidying = TimeSpan.FromHours(1);

    // Nothing here is silent for long, and a ping would come from another thread.
    private static readonly SessionOptions Options = new() { PingAfter = TimeSpan.FromHours(24), MostRetries = 0 };

    private readonly SimulatedDevice _device = new(new VirtualBoard());
    private readonly SyncDialer _dialer;
    private readonly SyncMeter _meter;
    private readonly IReadOnlyList<int> _sizes;
    private readonly int _records;
    private readonly Random _random;
    private ulong _token;

    /// <param name="sizes">Users to sync, the last of them twice; at most 30,000.</param>
    /// <param name="records">Records to pull, at most 60,000.</param>
    public SyncBench(int seed, IReadOnlyList<int> sizes, int records)
    {
        _random = new Random(seed);
        _sizes = sizes;
        _records = records;
        _dialer = new SyncDialer(_device);
        _meter = new SyncMeter(_device, _dialer);
    }

    /// <summary>Measures everything; takes some seconds.</summary>
    /// <param name="progress">Told what is measured next.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IReadOnlyList<BenchRow> Run(Action<string>? progress, CancellationToken stop)
    {
        progress?.Invoke("a new device");
        _device.PowerOn();
        Wait(PlatformLogin.InitialiseAsync(_dialer, Password, Options, stop));
        var rows = new List<BenchRow>();
        foreach (int size in _sizes)
        {
            Prepare(SyncTargets.Sync(size), progress, stop);
            rows.Add(Sync(SyncTargets.Sync(size), size, stop));
        }

        Prepare(SyncTargets.AfterAbandoned(_sizes[0]), progress, stop);
        AbandonOne(_sizes[0]);
        rows.Add(Sync(SyncTargets.AfterAbandoned(_sizes[0]), _sizes[0], stop));
        Prepare(SyncTargets.Resync(_sizes[^1]), progress, stop);
        rows.Add(Sync(SyncTargets.Resync(_sizes[^1]), _sizes[^1], stop));
        Prepare(SyncTargets.Extract(_sizes[^1]), progress, stop);
        rows.Add(Extract(stop));
        FillLog();
        Prepare(SyncTargets.Pull(_records), progress, stop);
        rows.Add(Pull(stop));
        return rows;
    }

    /// <summary>Lets the device erase what it keeps ready.</summary>
    private void Prepare(string next, Action<string>? progress, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        progress?.Invoke(next);
        Require(_device.RunUntil(() => _device.Firmware.Storage.IsTidy, Tidying));
    }

    private BenchRow Sync(string operation, int count, CancellationToken stop)
    {
        var replacement = new UserReplacement([.. Enumerable.Range(0, count).Select(NewUser)], ++_token);
        BenchRow row = _meter.Measure(operation, count, () => Do(replacement, stop));
        Require(!replacement.Failures.Any() && _device.Firmware.Users.Store.UserCount == count);
        return row;
    }

    /// <summary>Sends a set and ends before the commit: what the next one needs of the flash is to be erased first, while it waits.</summary>
    private void AbandonOne(int count)
    {
        using var cancel = new CancellationTokenSource();
        var replacement = new UserReplacement([.. Enumerable.Range(0, count).Select(NewUser)], ++_token);
        replacement.Stepped += now =>
        {
            if (now.CommitEpoch != null)
            {
                cancel.Cancel();
            }
        };
        try
        {
            Do(replacement, cancel.Token);
            Require(false);
        }
        catch (OperationCanceledException)
        {
            Require(_device.Firmware.Users.Store.IsReplacing);
        }
    }

    private BenchRow Extract(CancellationToken stop)
    {
        var extract = new UserExtract();
        BenchRow row = _meter.Measure(SyncTargets.Extract(_sizes[^1]), _sizes[^1], () => Do(extract, stop));
        Require(extract.Users.Count == _sizes[^1]);
        return row;
    }

    private BenchRow Pull(CancellationToken stop)
    {
        var sink = new CountingSink();
        var pull = new RecordPull(sink, _device.Firmware.Records.NewestSequence - (uint)_records + 1, acknowledges: true);
        BenchRow row = _meter.Measure(SyncTargets.Pull(_records), _records, () => Do(pull, stop));
        Require(pull.Missed == 0 && sink.Count >= _records);
        return row;
    }

    /// <summary>Somebody with one card and a name; a tenth has a password.</summary>
    private PlatformUser NewUser(int i) => new()
    {
        Id = (uint)(FirstId + i),
        Name = $"Person {i}",
        Cards = [(ulong)(((long)_random.Next(1 << 20) * MostUsersInSet) + i + 1)],
        Password = i % 10 == 0 ? new UserPassword(4, (uint)_random.Next(10_000)) : UserPassword.None,
    };

    private void FillLog()
    {
        var record = new Record();
        for (int i = 0; i < _records; i += RecordsAtOnce)
        {
            Require(_device.Ask((firmware, nowMs) => Append(firmware.Records, record)));
            _device.RunFor(OneStep);
        }
    }

    private bool Append(IRecordLog log, Record record)
    {
        bool isStored = true;
        for (int i = 0; i < RecordsAtOnce; i++)
        {
            record.Clear();
            record.Kind = RecordKind.Refused;
            record.Reason = Reason.Unknown;
            record.Method = AccessMethod.Card;
            record.Card = (ulong)_random.NextInt64(1, 1L << 40);
            isStored &= log.Append(record);
        }

        return isStored;
    }

    private void Do(IPlatformWork work, CancellationToken stop) => Wait(new PlatformClient(_dialer, Password, Options).RunAsync(work, stop));

    /// <summary>All of it happens in this thread: who waits for the device lets it run.</summary>
    private static void Wait(Task task) => task.GetAwaiter().GetResult();

    private static void Require(bool isSo)
    {
        if (!isSo)
        {
            throw new InvalidOperationException("The device has not done what it must.");
        }
    }

    private sealed class CountingSink : IRecordSink
    {
        public int Count { get; private set; }

        public ValueTask StoreAsync(IReadOnlyList<PlatformRecord> records, CancellationToken cancel)
        {
            Count += records.Count;
            return ValueTask.CompletedTask;
        }
    }
}
