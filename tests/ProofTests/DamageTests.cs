using System.Linq;
using AccessStandalone.HalSim.Board.Chips;
using AccessStandalone.Proof.Storage;
using AccessStandalone.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Proof.Tests;

/// <summary>What the store does with a chip that fails.</summary>
[TestClass]
public sealed class DamageTests
{
    private readonly FilledStore _store = new();

    private W25q128Faults Faults => _store.Rig.Board.Flash.Faults;

    [TestMethod]
    public void A_program_that_does_nothing_is_made_again_elsewhere()
    {
        Faults.SilentProgramFailures = 1;
        _store.Do(StoreOp.Insert(_store.NewUser(2)));
        Assert.AreEqual(1, _store.Storage.Health.FailedPrograms);
        _store.MustHoldAll();
        _store.Rig.Start();
        _store.MustHoldAll();
    }

    [TestMethod]
    public void A_change_is_refused_if_programs_go_on_doing_nothing()
    {
        Faults.SilentProgramFailures = int.MaxValue;
        MustRefuseEverything();
        _store.MustHoldAll();
        Faults.SilentProgramFailures = 0;
        _store.Rig.Start();
        _store.MustHoldAll();
        _store.Do(StoreOp.Insert(_store.NewUser(1)));
        _store.MustHoldAll();
    }

    [TestMethod]
    public void Erases_that_do_nothing_are_counted_and_given_up()
    {
        Faults.SilentEraseFailures = int.MaxValue;
        User user = _store.NewUser(0);
        _store.Do(StoreOp.Insert(user));
        for (int i = 0; i < 600 && _store.Storage.Health.FailedErases == 0; i++)
        {
            _store.Do(StoreOp.Append(_store.Random.Content.NewRecord()));
            _store.Rig.Tidy();
        }

        Assert.IsGreaterThan(0, _store.Storage.Health.FailedErases);
        _store.MustHoldAll();
        Faults.SilentEraseFailures = 0;
        _store.Rig.Start();
        _store.Rig.Tidy();
        _store.MustHoldAll();
    }

    [TestMethod]
    public void A_chip_that_stays_busy_refuses_changes_and_keeps_what_it_has()
    {
        Faults.StuckBusy = true;
        MustRefuseEverything();
        Assert.AreEqual(StorageState.Stuck, _store.Storage.State);
        Assert.IsFalse(_store.Storage.Users.TryFindById(1, new User()));
        Faults.StuckBusy = false;
        MustRefuseEverything();
        _store.Rig.Start();
        Assert.AreEqual(StorageState.Ready, _store.Storage.State);
        _store.MustHoldAll();
    }

    [TestMethod]
    public void A_chip_that_is_busy_at_the_start_is_stuck()
    {
        Faults.StuckBusy = true;
        _store.Rig.Start();
        Assert.AreEqual(StorageState.Stuck, _store.Storage.State);
        MustRefuseEverything();
    }

    [TestMethod]
    public void Without_a_chip_everything_is_refused()
    {
        Faults.Absent = true;
        _store.Rig.Start();
        Assert.AreEqual(StorageState.Missing, _store.Storage.State);
        MustRefuseEverything();
        Faults.Absent = false;
        _store.Rig.Start();
        _store.MustHoldAll();
    }

    [TestMethod]
    public void Another_chip_is_left_alone()
    {
        Faults.JedecId = 0xEF4017;
        _store.Rig.Start();
        Assert.AreEqual(StorageState.WrongChip, _store.Storage.State);
        MustRefuseEverything();
        Faults.JedecId = 0xEF4018;
        _store.Rig.Start();
        _store.MustHoldAll();
    }

    private void MustRefuseEverything()
    {
        FlashStorage storage = _store.Storage;
        User user = _store.NewUser(1);
        var changed = new User();
        changed.CopyFrom(_store.Model.Users.Values.First());
        changed.UsesLeft ^= 1;
        Assert.AreEqual(StoreResult.Fault, storage.Users.Insert(user));
        Assert.AreEqual(StoreResult.Fault, storage.Users.Update(changed));
        Assert.AreEqual(StoreResult.Fault, storage.Users.Delete(changed.Id));
        Assert.AreEqual(StoreResult.Fault, storage.Users.DeleteAll());
        Assert.AreEqual(StoreResult.Fault, storage.Users.BeginReplacement());
        Assert.IsFalse(storage.Records.Append(new Record { Kind = RecordKind.Start }));
        Assert.IsFalse(storage.Settings.Set(SettingId.UnlockMode, 3 - storage.Settings.Get(SettingId.UnlockMode)));
        Assert.IsFalse(storage.Settings.SetSecret(SecretId.DeviceSecret, new byte[32]));
        Assert.IsFalse(storage.Settings.Clear());
        Assert.IsFalse(storage.PublicPasswords.Add(0x123456, 16));
    }
}
