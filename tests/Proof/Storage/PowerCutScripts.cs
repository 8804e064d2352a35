using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.HalSim.Board.Chips;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Storage;

/// <summary>A script for each kind of change, all but one on the same filled store of the small layout.</summary>
public sealed class PowerCutScripts
{
    private const uint FirstNewId = 1_000;
    private const uint MaxId = 300;
    private const int RandomFilling = 400;

    /// <summary>The ring has come almost round.</summary>
    private const int RecordFilling = 420;

    private readonly int _seed;
    private readonly RandomStore _random;
    private readonly RandomContent _content;
    private readonly StoreModel _model = new();

    private PowerCutScripts(int seed)
    {
        _seed = seed;
        _random = new RandomStore(seed, MaxId, FlashRig.SmallCapacity, FlashRig.SmallCapacity);
        _content = _random.Content;
    }

    /// <exception cref="InvalidOperationException">The store refuses what it must take.</exception>
    public static IReadOnlyList<PowerCutScript> All(int seed) => new PowerCutScripts(seed).Make();

    private IReadOnlyList<PowerCutScript> Make()
    {
        FlashRig rig = FlashRig.Small(_seed);
        FlashSnapshot blank = rig.Board.Flash.TakeSnapshot();
        FlashSnapshot image = Fill(rig);
        PowerCutScript On(string name, params IEnumerable<StoreOp> operations) => new(name, _seed, image, _model, [.. operations]);
        return
        [
            On("insert", [.. Inserts(0), StoreOp.Tidy()]),
            On("update", Updates()),
            On("uses", Uses()),
            On("delete", [.. _model.Users.Keys.Take(6).Select(StoreOp.Delete), StoreOp.Tidy()]),
            On("delete all", [StoreOp.DeleteAll(), .. Inserts(10), StoreOp.DeleteAll(), .. Inserts(20), StoreOp.Tidy()]),
            On("copy in idle time", [.. Crowding(20), StoreOp.Tidy()]),
            On("copy of a full sector", Crowding(75)),
            On("copy after copy", Crowding(140).Skip(60)),
            On("card table", [.. CardsInAndOut(9), StoreOp.Tidy()]),
            On("replacement", Replacement()),
            On("record log", [.. Records(60), StoreOp.Tidy(), .. Records(140), StoreOp.Acknowledge(3), StoreOp.Tidy()]),
            On("record flood", Records(260)),
            On("settings", Settings()),
            On("crowded setting", CrowdedSetting(70)),
            new("new chip", _seed, blank, new StoreModel(), [StoreOp.Restart(), .. Inserts(30), .. Records(2), StoreOp.Tidy()], true),
            On("mixed", Mixed(80)),
        ];
    }

    private FlashSnapshot Fill(FlashRig rig)
    {
        rig.NeverCut();
        rig.Start();
        for (int i = 0; i < RandomFilling + RecordFilling; i++)
        {
            StoreOp op = i % 2 == 0 && i / 2 < RecordFilling ? StoreOp.Append(_content.NewRecord()) : _random.Next(_model);
            string? refusal = op.Do(rig);
            if (refusal == null)
            {
                op.Apply(_model);
            }
            else if (!op.MayBeFull || refusal != nameof(StoreResult.UsersFull))
            {
                throw new InvalidOperationException($"{op.Name} was refused while the store was filled, {refusal}.");
            }
        }

        rig.Tidy();
        rig.PowerOff();
        _model.Replacement = null;
        return rig.Board.Flash.TakeSnapshot();
    }

    private IEnumerable<StoreOp> Inserts(uint offset) =>
        Enumerable.Range(0, 6).Select(i => StoreOp.Insert(_content.NewUser(FirstNewId + offset + (uint)i, i)));

    /// <summary>Some get cards that somebody else had, each card once.</summary>
    private IEnumerable<StoreOp> Updates()
    {
        StoreModel model = _model.Clone();
        foreach (User user in _model.Users.Values.Take(8))
        {
            User changed = _content.Changed(user, 1, model);
            model.Put(changed);
            yield return StoreOp.Update(changed);
        }
    }

    /// <summary>Changes a user again and again, until the page and at last the sector is full.</summary>
    private IEnumerable<StoreOp> Crowding(int changes)
    {
        User user = _model.Users.Values.First();
        for (int i = 0; i < changes; i++)
        {
            user = _content.Changed(user, 0);
            yield return StoreOp.Update(user);
        }
    }

    /// <summary>A set that is being built is left as it is.</summary>
    private IEnumerable<StoreOp> Uses()
    {
        uint[] ids = [.. _model.Users.Keys.Take(3)];
        yield return StoreOp.SetUsesLeft(ids[0], 2);
        yield return StoreOp.SetUsesLeft(ids[0], 1);
        yield return StoreOp.BeginReplacement();
        yield return StoreOp.AddToReplacement(_content.Changed(_model.Users[ids[1]], 0));
        yield return StoreOp.SetUsesLeft(ids[1], 7);
        yield return StoreOp.SetUsesLeft(ids[2], 0);
        yield return StoreOp.CommitReplacement();
        yield return StoreOp.SetUsesLeft(ids[1], 5);
    }

    private IEnumerable<StoreOp> CardsInAndOut(int times)
    {
        User user = _content.NewUser(FirstNewId, 1);
        for (int i = 0; i < times; i++)
        {
            yield return StoreOp.Insert(user);
            yield return StoreOp.Delete(user.Id);
        }
    }

    private IEnumerable<StoreOp> Replacement()
    {
        uint[] ids = [.. _model.Users.Keys.Take(4)];
        yield return StoreOp.BeginReplacement();
        yield return StoreOp.AddToReplacement(_content.NewUser(ids[0], 1));
        yield return StoreOp.AddToReplacement(_content.Changed(_model.Users[ids[3]], 0));
        for (uint i = 0; i < 8; i++)
        {
            yield return StoreOp.AddToReplacement(_content.NewUser(FirstNewId + i, (int)i % 4));
        }

        yield return StoreOp.Insert(_content.NewUser(FirstNewId + 100, 2));
        yield return StoreOp.Update(_content.Changed(_model.Users[ids[1]], 0));
        yield return StoreOp.Update(_content.Changed(_model.Users[ids[3]], 1));
        yield return StoreOp.Delete(ids[0]);
        yield return StoreOp.Delete(ids[2]);
        yield return StoreOp.Idle(20);
        yield return StoreOp.CommitReplacement();
        yield return StoreOp.Insert(_content.NewUser(FirstNewId + 200, 1));
        yield return StoreOp.Tidy();
    }

    private IEnumerable<StoreOp> Records(int count) =>
        Enumerable.Range(0, count).Select(_ => StoreOp.Append(_content.NewRecord()));

    private IEnumerable<StoreOp> Settings()
    {
        ulong network = SettingSlots.KeyOf(SettingClass.Network, 100);
        yield return StoreOp.SetSecret(SecretId.DeviceSecret, _content.NewBytes(32));
        yield return StoreOp.AddPassword(77, 3);
        yield return StoreOp.AddPassword(77, 5);
        yield return StoreOp.RemovePassword(77, 3);
        yield return StoreOp.SetValue(network, _content.NewBytes(90));
        yield return StoreOp.SetValue(network, _content.NewBytes(40));
        yield return StoreOp.SetValue(network, _content.NewBytes(94));
        yield return StoreOp.SetValue(SettingSlots.KeyOf(SettingClass.Schedule, 100), _content.NewValue(SettingClass.Schedule));
        yield return StoreOp.SetSecret(SecretId.DeviceSecret, _content.NewBytes(32));
        yield return StoreOp.Tidy();
        yield return StoreOp.RemoveValue(network);
        yield return StoreOp.ClearSettings();
        yield return StoreOp.SetSecret(SecretId.DeviceSecret, _content.NewBytes(32));
        yield return StoreOp.Set(SettingId.UnlockMode, 2);
        yield return StoreOp.Acknowledge(5);
        yield return StoreOp.Tidy();
    }

    private static IEnumerable<StoreOp> CrowdedSetting(int changes) =>
        Enumerable.Range(1, changes).Select(i => StoreOp.Set(SettingId.DoorOpenDurationS, i * 7));

    private IEnumerable<StoreOp> Mixed(int count)
    {
        StoreModel model = _model.Clone();
        for (int i = 0; i < count; i++)
        {
            StoreOp op = _random.Next(model);
            op.Apply(model);
            yield return op;
        }
    }
}
