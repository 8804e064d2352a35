using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using AccessStandalone.Proof.Bench;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Storage;

/// <summary>
/// What each operation of the store costs at the product's size, with 30,000 users and 30,000 cards, fresh and after 24,000 changes: SPI transactions,
/// bytes, programs, erases, and time on the model (200 µs a transaction, 26.7 MHz, 0.4 ms a program, 45 ms an erase).
/// </summary>
public sealed class StorageBench
{
    private const int Mutations = 24_000;
    private const int MutationSamples = 1_000;
    private const int Samples = 5_000;
    private const int IdleStepsBetween = 10;
    private const int ManyRecords = 62_000;
    private const int RecordsAtOnce = 50;
    private const int RestedRecords = 1_000;
    private const int Mounts = 50;

    private readonly FlashRig _rig = FlashRig.Product();
    private readonly Random _random;
    private readonly BenchUsers _users;
    private readonly List<BenchRow> _rows = [];
    private readonly User _found = new();

    public StorageBench(int seed)
    {
        _random = new Random(seed);
        _users = new BenchUsers(_random);
    }

    /// <summary>Measures everything; takes some seconds.</summary>
    /// <param name="progress">Told what is measured next.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IReadOnlyList<BenchRow> Run(Action<string>? progress, CancellationToken stop)
    {
        string fresh = StorageTargets.Ages[0];
        string aged = StorageTargets.Ages[1];
        (string What, Action Measure)[] stages =
        [
            ("load", Load),
            ("fresh lookups", () => Lookups(fresh)),
            ("fresh changes", () => Changes(fresh)),
            ("24,000 changes", Age),
            ("aged lookups", () => Lookups(aged)),
            ("aged changes", () => Changes(aged)),
            ("lookups while erasing", LookupsWhileErasing),
            ("record log", Log),
            ("mount", Starts),
            ("replacement", Replacements),
            ("memory", () => _rows.AddRange([.. StorageMemory.Measure(), .. StorageAllocation.Measure()])),
        ];
        foreach ((string what, Action measure) in stages)
        {
            stop.ThrowIfCancellationRequested();
            progress?.Invoke(what);
            _rig.Board.Enter();
            measure();
        }

        return _rows;
    }

    private void Load()
    {
        _rig.NeverCut();
        _rig.Start();
        _rig.Tidy();
        BenchMeter load = Meter("load 30,000 users one at a time");
        while (_users.All.Count < FlashStorage.UserCapacity)
        {
            User user = _users.Add();
            load.Measure(() => Require(_rig.Storage.Users.Insert(user)));
            _rig.Idle(1);
        }

        _rows.Add(load.Row());
        _rig.Tidy();
    }

    /// <summary>Every user once: nothing is worse than the worst.</summary>
    private void Lookups(string age)
    {
        BenchMeter byCard = Meter(StorageTargets.At(StorageTargets.FindByCard, age));
        BenchMeter byId = Meter(StorageTargets.At(StorageTargets.FindById, age));
        BenchMeter missCard = Meter(StorageTargets.At(StorageTargets.MissByCard, age));
        BenchMeter missId = Meter(StorageTargets.At(StorageTargets.MissById, age));
        foreach (User user in _users.InAnyOrder())
        {
            byCard.Measure(() => Require(_rig.Storage.Users.TryFindByCard(user.Cards[0], _found)));
        }

        // Each in an order of its own: the page of the user found last is not read again.
        foreach (User user in _users.InAnyOrder())
        {
            byId.Measure(() => Require(_rig.Storage.Users.TryFindById(user.Id, _found)));
        }

        for (int i = 0; i < Samples; i++)
        {
            missCard.Measure(() => Require(!_rig.Storage.Users.TryFindByCard((ulong)_random.NextInt64(1L << 40, 1L << 50), _found)));
            missId.Measure(() => Require(!_rig.Storage.Users.TryFindById((uint)_random.Next(50_000_000, 99_999_999), _found)));
        }

        _rows.AddRange([byCard.Row(), byId.Row(), missCard.Row(), missId.Row()]);
    }

    /// <summary>The table is full but for the moment between a removal and an insertion.</summary>
    private void Changes(string age)
    {
        BenchMeter insert = Meter(StorageTargets.At(StorageTargets.Insert, age));
        BenchMeter update = Meter(StorageTargets.At(StorageTargets.Update, age));
        BenchMeter delete = Meter(StorageTargets.At(StorageTargets.Delete, age));
        for (int i = 0; i < MutationSamples; i++)
        {
            delete.Measure(Delete);
            _rig.Tidy();
            insert.Measure(Insert);
            _rig.Tidy();
            update.Measure(Update);
            _rig.Tidy();
        }

        _rows.AddRange([insert.Row(), update.Row(), delete.Row()]);
    }

    private void Age()
    {
        BenchMeter idle = Meter("idle work for one change");
        Action[] changes = [Delete, Insert, Update];
        for (int i = 0; i < Mutations; i++)
        {
            changes[i % changes.Length]();
            idle.Measure(() => _rig.Idle(IdleStepsBetween));
        }

        idle.Measure(_rig.Tidy);
        _rows.Add(idle.SpreadOver(Mutations));
    }

    private void LookupsWhileErasing()
    {
        BenchMeter find = Meter(StorageTargets.FindWhileErasing);
        for (int i = 0; i < MutationSamples; i++)
        {
            Update();
            for (int step = 0; step < IdleStepsBetween && !_rig.Board.Flash.IsBusy; step++)
            {
                _rig.Idle(1);
            }

            if (_rig.Board.Flash.IsBusy)
            {
                User user = _users.Any();
                find.Measure(() => Require(_rig.Storage.Users.TryFindByCard(user.Cards[0], _found)));
            }
        }

        _rows.Add(find.Row());
        _rig.Tidy();
    }

    private void Log()
    {
        BenchMeter append = Meter(StorageTargets.LogAppend);
        var record = new Record { Kind = RecordKind.Granted, UserId = 7, Card = 77 };
        for (int i = 0; i < ManyRecords; i++)
        {
            append.Measure(() => Require(_rig.Storage.Records.Append(record)));
            if (i % RecordsAtOnce == 0)
            {
                _rig.Tidy();
            }
        }

        BenchMeter rested = Meter(StorageTargets.LogAppendRested);
        for (int i = 0; i < RestedRecords; i++)
        {
            _rig.Tidy();
            rested.Measure(() => Require(_rig.Storage.Records.Append(record)));
        }

        BenchMeter get = Meter(StorageTargets.LogGet);
        IRecordLog log = _rig.Storage.Records;
        for (int i = 0; i < Samples; i++)
        {
            uint sequence = (uint)_random.NextInt64(log.OldestSequence, log.NewestSequence + 1L);
            get.Measure(() => Require(log.TryRead(sequence, record)));
        }

        BenchMeter newest = Meter(StorageTargets.LogNewest);
        newest.Measure(() => Require(Enumerable.Range(0, 100).All(back => log.TryRead(log.NewestSequence - (uint)back, record))));
        _rows.AddRange([append.Row(), rested.Row(), get.Row(), newest.Row()]);
    }

    private void Starts()
    {
        BenchMeter mount = Meter(StorageTargets.Mount);
        BenchMeter first = Meter(StorageTargets.FirstFind);
        for (int i = 0; i < Mounts; i++)
        {
            mount.Measure(_rig.Start);
            User user = _users.Any();
            first.Measure(() => Require(_rig.Storage.Users.TryFindByCard(user.Cards[0], _found)));
        }

        _rows.AddRange([mount.Row(), first.Row()]);
        _rig.Tidy();
    }

    private void Replacements()
    {
        BenchMeter tidy = Meter(StorageTargets.Replace);
        tidy.Measure(ReplaceAll);
        BenchMeter again = Meter("replace all again, at once");
        again.Measure(ReplaceAll);
        _rows.AddRange([tidy.Row(), again.Row()]);
    }

    /// <summary>The whole set anew, in any order, while the old one serves.</summary>
    private void ReplaceAll()
    {
        Require(_rig.Storage.Users.BeginReplacement());
        foreach (User user in _users.InAnyOrder())
        {
            Require(_rig.Storage.Users.AddToReplacement(user));
        }

        Require(_rig.Storage.Users.CommitReplacement());
    }

    private void Insert() => Require(_rig.Storage.Users.Insert(_users.Add()));

    private void Update()
    {
        User user = _users.Any();
        user.UsesLeft--;
        Require(_rig.Storage.Users.Update(user));
    }

    private void Delete() => Require(_rig.Storage.Users.Delete(_users.RemoveAny().Id));

    private BenchMeter Meter(string operation) => new(operation, _rig.Board);

    private static void Require(StoreResult result) => Require(result == StoreResult.Done);

    private static void Require(bool isSo)
    {
        if (!isSo)
        {
            throw new InvalidOperationException("The store refused what it must take.");
        }
    }
}
