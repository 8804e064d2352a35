using System;
using AccessStandalone.HalSim.Board.Chips;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Storage;

/// <summary>Lets the flash fail, and holds the store against what it acknowledged.</summary>
public sealed class FaultRunner
{
    private const string Done = "everything was done";
    private const string Refused = "a change was refused";
    private const string Cut = "the power was cut as well";
    private const int PatternBits = 32;

    private FlashRig _rig = FlashRig.Small();
    private string _outcome = Done;
    private bool _isArmed;

    public CampaignReport Run(FlashFaultCase fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var report = new CampaignReport();
        string? failure = Failure.Of(() => Do(fault));
        report.Count(failure == null ? null : $"{fault}: {failure}", _outcome);
        return report;
    }

    private string? Do(FlashFaultCase fault)
    {
        PowerCutScript script = fault.Script;
        Begin(script);
        Arm(fault);
        if (fault.CutAfter is { } operations)
        {
            _rig.CutAt(fault.Operation + operations, TearMode.NotStarted);
        }

        StoreModel before = script.Model.Clone();
        StoreModel after = before;
        _outcome = Done;
        foreach (StoreOp op in script.Operations)
        {
            try
            {
                if (op.Do(_rig) != null)
                {
                    // What comes after it may be about what it would have made.
                    _outcome = Refused;
                    break;
                }
            }
            catch (PowerCutException)
            {
                _outcome = Cut;
                after = before.Clone();
                op.Apply(after);
                break;
            }

            op.Apply(before);
        }

        before.Replacement = null;
        after.Replacement = null;
        return GoOn(before, after);
    }

    private void Begin(PowerCutScript script)
    {
        _rig = FlashRig.Small(script.FormatSeed);
        _rig.Board.Flash.Restore(script.Image);

        // A sector of the log that cannot be begun is left out.
        _rig.FewestRecordsKept = 1;
        _rig.NeverCut();
        if (!script.BeginsWithStart)
        {
            _rig.Start();
        }
    }

    private string? GoOn(StoreModel before, StoreModel after)
    {
        _rig.NeverCut();
        _isArmed = false;
        _rig.Board.Flash.Faults.SilentProgramFailures = 0;
        _rig.Board.Flash.Faults.SilentEraseFailures = 0;
        if (_outcome != Cut && _rig.Storage.State == StorageState.Ready && StoreComparison.Difference(_rig, before) is { } atOnce)
        {
            return "at once: " + atOnce;
        }

        _rig.Start();
        StoreModel now = before;
        if (StoreComparison.Difference(_rig, before) is { } notBefore)
        {
            now = after;
            if (StoreComparison.Difference(_rig, after) is { } notAfter)
            {
                return $"after a restart: {notBefore}; or {notAfter}";
            }
        }

        _rig.Tidy();
        return StoreComparison.Difference(_rig, now) is { } tidy ? "after idle work: " + tidy : null;
    }

    /// <summary>The chip asks for its next failure before it tells that an operation has begun: so it is told one operation earlier.</summary>
    private void Arm(FlashFaultCase fault)
    {
        W25q128Faults faults = _rig.Board.Flash.Faults;
        int begun = 0;
        void Prepare(int operation)
        {
            int bit = operation - fault.Operation;
            int failures = _isArmed && bit >= 0 && bit < PatternBits && ((fault.Pattern >> bit) & 1) != 0 ? 1 : 0;
            faults.SilentProgramFailures = fault.Kind == FlashOperationKind.PageProgram ? failures : 0;
            faults.SilentEraseFailures = fault.Kind == FlashOperationKind.SectorErase ? failures : 0;
        }

        _isArmed = true;
        Prepare(0);
        _rig.Board.Flash.OperationStarted += _ => Prepare(++begun);
    }
}
