using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Client.Work;
using AccessStandalone.HalSim.FlashImages;
using AccessStandalone.Proof.Storage;
using AccessStandalone.Simulator.Tests.Client;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Sync;

/// <summary>Watches a device while its users are replaced, and looks at everything afterwards.</summary>
internal sealed class SyncJudge
{
    private const long MostCardUs = 200_000;
    private static readonly TimeSpan Limit = TimeSpan.FromHours(1);

    private readonly SyncRig _rig;
    private readonly SentSet _sent;
    private readonly SetWatch _sets;
    private readonly EpochWatch _epochs;
    private readonly PeopleMeanwhile _people;
    private readonly DoorVisitor _visitor;

    public SyncJudge(SyncRig rig, PlatformUser[] old, SentSet sent, Random random, int looksEverySteps)
    {
        _rig = rig;
        _sent = sent;
        _sets = new SetWatch(rig.Device, old, sent.Users, looksEverySteps, random);
        _epochs = new EpochWatch(rig.Device);
        _people = new PeopleMeanwhile(rig.Device, random);
        uint epoch = _epochs.Epoch;
        ulong[] oldOpen = OpeningCards(old);
        ulong[] newOpen = OpeningCards(sent.Users);
        ulong[] onlyOld = [.. CardsOf(old).Except(CardsOf(sent.Users))];
        ulong[] onlyNew = [.. CardsOf(sent.Users).Except(CardsOf(old))];
        _visitor = new DoorVisitor(
            rig.Device,
            () => AnyOf(rig.Device.Firmware.Users.Store.Epoch == epoch ? oldOpen : newOpen, random),
            () => AnyOf(rig.Device.Firmware.Users.Store.Epoch == epoch ? onlyNew : onlyOld, random));
    }

    public void Tell(SyncCutTally tally)
    {
        tally.Looks = _sets.Looks;
        tally.Visits = _visitor.Visits + _visitor.Kept;
        tally.Changes = _people.Changes;
    }

    /// <summary>For when the client has done its work and nothing more is cut.</summary>
    /// <returns>What is wrong, or null.</returns>
    public string? Judge(UserReplacement done)
    {
        _people.IsThere = false;
        _visitor.IsThere = false;
        _rig.Run("wait 2s");
        return Door() ?? _sent.Difference(done.Results) ?? Epochs(done) ?? Tables() ?? Flash() ?? Restarted();
    }

    private static IEnumerable<ulong> CardsOf(IEnumerable<PlatformUser> users) => users.SelectMany(user => user.Cards);

    private static ulong[] OpeningCards(PlatformUser[] users) => [.. CardsOf(users.Where(SyncSets.OpensByCard))];

    private static ulong AnyOf(ulong[] cards, Random random) => cards.Length == 0 ? 0 : cards[random.Next(cards.Length)];

    private string? Door()
    {
        if (_visitor.Refused.Count > 0 || _visitor.Intruders.Count > 0)
        {
            return $"refused at the door: {string.Join(", ", _visitor.Refused)}; and let in: {string.Join(", ", _visitor.Intruders)}";
        }

        return _visitor.WorstUs <= MostCardUs ? null : $"a card has waited {_visitor.WorstUs} µs";
    }

    private string? Epochs(UserReplacement done)
    {
        if (!_sets.IsNew)
        {
            return "the old set is still seen";
        }

        // Only a power cut gives one up.
        if (_epochs.Begun > 1 + _rig.PowerCuts.Done)
        {
            return $"{_epochs.Begun} replacements were begun over {_rig.PowerCuts.Done} power cuts";
        }

        return _epochs.Changes == 1 && _epochs.Epoch == done.CommitEpoch
            ? null
            : $"the epoch has changed {_epochs.Changes} times, to {_epochs.Epoch}, and {done.CommitEpoch} was promised";
    }

    /// <summary>All users as the device tells them, and how many it says it has.</summary>
    private string? Tables()
    {
        PlatformUser[] wanted = [.. _sent.Users, .. _people.Users];
        var extract = new UserExtract();
        _rig.Do(extract, Limit);
        DeviceStatus status = _rig.Ask(session => session.ReadStatusAsync(CancellationToken.None));
        int cards = wanted.Sum(user => user.Cards.Count);
        return SyncSets.Difference(wanted, extract.Users)
            ?? (status.Users == wanted.Length && status.Cards == cards
                ? null
                : $"it has {status.Users} users and {status.Cards} cards instead of {wanted.Length} and {cards}");
    }

    private string? Flash()
    {
        _rig.TidyUp();
        return FlashRules.Broken(new FlashImage(_rig.Board.Flash.Peek));
    }

    /// <summary>Everybody is looked up in what a start finds.</summary>
    private string? Restarted()
    {
        IUserStore store = _rig.Device.Firmware.Users.Store;
        (int, int, uint, uint) before = (store.UserCount, store.CardCount, store.Revision, store.Epoch);
        _rig.Device.PowerOff();
        _rig.Device.PowerOn();
        store = _rig.Device.Firmware.Users.Store;
        (int, int, uint, uint) after = (store.UserCount, store.CardCount, store.Revision, store.Epoch);
        return before == after ? _sets.LookForAll() : $"users, cards, revision and epoch were {before} and are {after} after a restart";
    }
}
