using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.Access;
using AccessStandalone.HalSim.Board.Chips;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Swipe;

/// <summary>
/// Runs a script with a cut, switches on again, and looks: for every time the lock was released there is a record, and a guest has as many uses
/// less as there are records of his grants. Then he swipes again, and the same holds.
/// </summary>
public sealed class SwipeRunner
{
    private const string Cut = "cut";
    private const string CutAgain = "the start was cut as well";
    private const int StartMs = 1_000;
    private const int EnoughFailures = 100;
    private const int TearModeCount = 4;

    private readonly SwipeRig _rig = new();

    /// <summary>The programs and erases of a script.</summary>
    public int OperationsOf(SwipeScript script)
    {
        Begin(script);
        Act(script);
        return _rig.Operations;
    }

    public CampaignReport Run(SwipeCut cut)
    {
        ArgumentNullException.ThrowIfNull(cut);
        var report = new CampaignReport();
        if (cut.Tear is not { } tear)
        {
            string? wrong = Failure.Of(() => RunFault(cut));
            report.Count(wrong == null ? null : $"{cut}: {wrong}", cut.Fault.ToString());
            return report;
        }

        FlashSnapshot? after = null;
        int moves = 0;
        string? failure = Failure.Of(() =>
        {
            Begin(cut.Script);
            _rig.CutAt(cut.Operation, tear, cut.Seed);
            if (!SwipeRig.IsCutDuring(() => Act(cut.Script)))
            {
                return "it was not cut";
            }

            after = _rig.Board.Flash.TakeSnapshot();
            moves = _rig.LockMoves;
            return GoOn(cut.Script, 0);
        });
        report.Count(failure == null ? null : $"{cut}: {failure}", Cut);
        if (failure == null)
        {
            CutAgainAnywhere(cut, after!, moves, report);
        }

        return report;
    }

    private void Begin(SwipeScript script)
    {
        _rig.Restore(script.Flash);
        _rig.Device.PowerOn();
        _rig.Wait(StartMs);
        _rig.NeverCut();
    }

    private void Act(SwipeScript script)
    {
        foreach (Action<SwipeRig> act in script.Acts)
        {
            act(_rig);
        }
    }

    private void CutAgainAnywhere(SwipeCut cut, FlashSnapshot after, int moves, CampaignReport report)
    {
        int all = _rig.Operations * TearModeCount;
        var random = new Random((int)cut.Seed);
        for (int i = 0; i < Math.Min(cut.RecoveryCuts, all); i++)
        {
            (int operation, int tear) = Math.DivRem(cut.RecoveryCuts >= all ? i : random.Next(all), TearModeCount);
            string? failure = Failure.Of(() =>
            {
                _rig.Restore(after);
                _rig.CutAt(operation, (TearMode)tear, ~cut.Seed);
                return SwipeRig.IsCutDuring(StartAndSwipe) ? GoOn(cut.Script, moves) : "it was not cut again";
            });
            report.Count(failure == null ? null : $"{cut}, again at {operation} ({(TearMode)tear}): {failure}", CutAgain);
        }
    }

    /// <summary>Switches on, looks, and lets the guest swipe.</summary>
    /// <param name="earlierMoves">Moves of the lock that the rig has not counted.</param>
    private string? GoOn(SwipeScript script, int earlierMoves)
    {
        _rig.StepBack();
        _rig.NeverCut();
        _rig.Device.PowerOn();
        _rig.Wait(StartMs);
        int usesBefore = _rig.UsesLeftOf(SwipeScripts.GuestId);
        int movesBefore = _rig.LockMoves;
        if (Broken(script, earlierMoves) is { } wrong)
        {
            return "after the cut, " + wrong;
        }

        _rig.Swipe(SwipeScripts.GuestCard);
        _rig.Wait(StartMs);
        bool hasOpened = _rig.LockMoves > movesBefore;
        bool mayOpen = usesBefore > 0 && AreCardsTaken();
        return hasOpened != mayOpen ? $"the guest with {usesBefore} uses was {(hasOpened ? "let in" : "refused")}" : Broken(script, earlierMoves);
    }

    private void StartAndSwipe()
    {
        _rig.Device.PowerOn();
        _rig.Wait(StartMs);
        _rig.Swipe(SwipeScripts.GuestCard);
        _rig.Wait(StartMs);
    }

    private bool AreCardsTaken() =>
        (UnlockMode)_rig.Device.Firmware.Settings.Get(SettingId.UnlockMode) is UnlockMode.Card or UnlockMode.CardOrUserIdAndPassword;

    private string? Broken(SwipeScript script, int earlierMoves)
    {
        List<Record> records = _rig.RecordsAfter(script.Sequence);
        int openings = records.Count(IsOpening);
        int moves = earlierMoves + _rig.LockMoves;
        if (moves > openings)
        {
            return $"the lock was released {moves} times, and there are {openings} records of it";
        }

        int taken = records.Count(record => record is { Kind: RecordKind.Granted, UserId: SwipeScripts.GuestId });
        int left = _rig.UsesLeftOf(SwipeScripts.GuestId);
        return left == script.Uses - taken ? null : $"the guest has {left} uses left of {script.Uses}, and there are {taken} records of grants";
    }

    /// <summary>The flash goes wrong: whoever is known by then is let in, and what was not recorded is said.</summary>
    private string? RunFault(SwipeCut cut)
    {
        Begin(cut.Script);
        uint before = _rig.Device.Firmware.Records.NewestSequence;
        _rig.FailAt(cut.Operation, faults => Break(faults, cut.Fault));
        Act(cut.Script);
        _rig.Wait(StartMs);
        AccessStandalone.Control.Device firmware = _rig.Device.Firmware;
        bool isSaid = firmware.Storage.State != StorageState.Ready || firmware.LostRecords > 0;
        List<Record> records = _rig.RecordsAfter(before);
        int openings = records.Count(IsOpening);
        if (_rig.LockMoves > openings && !isSaid)
        {
            return $"the lock was released {_rig.LockMoves} times, there are {openings} records of it, and nothing is said of a fault";
        }

        if (cut.Script.IsGrantFirst && _rig.LockMoves == 0)
        {
            return "a valid card was kept out";
        }

        // The operation at which it begins is still done.
        return isSaid || _rig.Operations <= cut.Operation + 1 ? null : "nothing is said of a fault";
    }

    private static bool IsOpening(Record record) => record is { Kind: RecordKind.Granted } or { Kind: RecordKind.Remote, Word: RecordWord.Open };

    private static void Break(W25q128Faults faults, SwipeFault fault)
    {
        switch (fault)
        {
            case SwipeFault.Stuck:
                faults.StuckBusy = true;
                break;
            case SwipeFault.Gone:
                faults.Absent = true;
                break;
            default:
                faults.SilentProgramFailures = EnoughFailures;
                break;
        }
    }
}
