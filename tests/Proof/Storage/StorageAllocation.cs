using System;
using System.Collections.Generic;
using AccessStandalone.Proof.Bench;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Storage;

/// <summary>What the operations of the store allocate: nothing, or the garbage collector would stop the device for a while now and then.</summary>
public sealed class StorageAllocation
{
    private const int Times = 400;
    private const ulong StepMicroseconds = 10_000;

    /// <summary>In an order in which each succeeds.</summary>
    private static readonly (string Name, Action<StorageAllocation> Do)[] All =
    [
        ("insert", a => a._rig.Storage.Users.Insert(a._user)),
        ("update", a => a._rig.Storage.Users.Update(a._user)),
        ("find by card", a => a._rig.Storage.Users.TryFindByCard(12, a._found)),
        ("find by user ID", a => a._rig.Storage.Users.TryFindById(1, a._found)),
        ("miss by card", a => a._rig.Storage.Users.TryFindByCard(13, a._found)),
        ("list", a => a._rig.Storage.Users.TryFindNext(0, a._found)),
        ("delete", a => a._rig.Storage.Users.Delete(1)),
        ("append a record", a => a._rig.Storage.Records.Append(a._record)),
        ("read a record", a => a._rig.Storage.Records.TryRead(a._rig.Storage.Records.NewestSequence - 9, a._record)),
        ("acknowledge", a => a._rig.Storage.Records.Acknowledge(a._rig.Storage.Records.NewestSequence)),
        ("set a number", a => a._rig.Storage.Settings.Set(SettingId.DoorOpenDurationS, 7)),
        ("set a secret", a => a._rig.Storage.Settings.SetSecret(SecretId.DeviceSecret, a._secret)),
        ("get a secret", a => a._rig.Storage.Settings.TryGetSecret(SecretId.DeviceSecret, a._secret)),
        ("add a public password", a => a._rig.Storage.PublicPasswords.Add(7, 4)),
        ("ask for a public password", a => a._rig.Storage.PublicPasswords.Has(7, 4)),
        ("remove a public password", a => a._rig.Storage.PublicPasswords.Remove(7, 4)),
        ("begin a replacement", a => a._rig.Storage.Users.BeginReplacement()),
        ("add to a replacement", a => a._rig.Storage.Users.AddToReplacement(a._user)),
        ("commit a replacement", a => a._rig.Storage.Users.CommitReplacement()),
        ("delete all", a => a._rig.Storage.Users.DeleteAll()),
        ("clear the settings", a => a._rig.Storage.Settings.Clear()),
        ("idle work", a => a._rig.Storage.DoIdleWork()),
    ];

    private readonly FlashRig _rig = FlashRig.Small();
    private readonly User _user = new() { Id = 1, CardCount = 2 };
    private readonly User _found = new();
    private readonly Record _record = new() { Kind = RecordKind.Granted };
    private readonly byte[] _secret = new byte[32];
    private AllocationMeter _meter = null!;

    private StorageAllocation()
    {
        _rig.FlashFilter = flash => _meter = new AllocationMeter(flash);
        _user.Cards[0] = 11;
        _user.Cards[1] = 12;
    }

    /// <summary>The operations measured.</summary>
    public static IReadOnlyList<string> Operations { get; } = Array.ConvertAll(All, operation => operation.Name);

    /// <summary>Each of them, some hundred times: pages are closed and sectors copied meanwhile.</summary>
    public static IReadOnlyList<BenchRow> Measure() => new StorageAllocation().Run();

    private List<BenchRow> Run()
    {
        _rig.NeverCut();
        _rig.Start();
        var bytes = new long[All.Length];
        for (int i = 0; i < 2 * Times; i++)
        {
            _rig.Board.Clock.Advance(StepMicroseconds);
            for (int operation = 0; operation < All.Length; operation++)
            {
                long allocated = _meter.Measure(All[operation].Do, this);

                // The first half makes what is made only once: compiled code, and the count of passwords.
                bytes[operation] += i < Times ? 0 : allocated;
            }
        }

        var rows = new List<BenchRow>();
        for (int operation = 0; operation < All.Length; operation++)
        {
            var figures = new Dictionary<BenchFigure, double> { [BenchFigure.AllocatedBytes] = (double)bytes[operation] / Times };
            rows.Add(new BenchRow(StorageTargets.Allocation(All[operation].Name), Times, figures));
        }

        return rows;
    }
}
