using System;
using System.Collections.Generic;
using AccessStandalone.HalSim.Board.Chips;

namespace AccessStandalone.Proof.Storage;

/// <summary>Cuts the power, and holds what comes back against what must be there.</summary>
public sealed class PowerCutRunner
{
    private const string Made = "the change was made";
    private const string NotMade = "the change was not made";
    private const string RecoveryCut = "the recovery was cut as well";
    private const int TearModeCount = 4;

    /// <summary>
    /// After a second cut what is there is always looked at; only every so many times the store is also used to the end of its idle work, which reads
    /// all of it, and held against its written format. After a first cut it always is.
    /// </summary>
    private const ulong ThoroughPeriod = 16;

    private FlashRig _rig = FlashRig.Small();
    private int _formatSeed = 1;

    /// <summary>The programs and erases of a script: the cuts there are.</summary>
    public IReadOnlyList<FlashOperation> OperationsOf(PowerCutScript script)
    {
        ArgumentNullException.ThrowIfNull(script);
        Begin(script);
        var operations = new List<FlashOperation>();
        void Note(FlashOperation operation) => operations.Add(operation);
        _rig.Board.Flash.OperationStarted += Note;
        foreach (StoreOp op in script.Operations)
        {
            op.Do(_rig);
        }

        _rig.Board.Flash.OperationStarted -= Note;
        return operations;
    }

    /// <summary>One case for the cut, and one for each cut of its recovery.</summary>
    public CampaignReport Run(PowerCut cut)
    {
        ArgumentNullException.ThrowIfNull(cut);
        var report = new CampaignReport();
        CutState? state = null;
        string? outcome = null;
        string? failure = Failure.Of(() =>
        {
            if (CutScript(cut, out StoreModel before, out StoreModel after) is { } refusal)
            {
                return refusal;
            }

            FlashSnapshot flash = _rig.Board.Flash.TakeSnapshot();
            string? wrong = Recover(before, after, LaterOperations.Of, cut.Seed, out StoreModel now);
            outcome = now == before ? NotMade : Made;
            state = wrong == null && cut.Tear != null ? new CutState(flash, now, _rig.Operations) : null;
            return wrong;
        });
        report.Count(failure == null ? null : $"{cut}: {failure}", outcome);
        if (state != null)
        {
            CutRecoveries(cut, state, report);
        }

        return report;
    }

    /// <param name="before">What the store must hold if the change under way was not made.</param>
    /// <param name="after">If it was made.</param>
    /// <returns>null if the power was cut, as it should be.</returns>
    private string? CutScript(PowerCut cut, out StoreModel before, out StoreModel after)
    {
        PowerCutScript script = cut.Script;
        Begin(script);
        _rig.Board.Flash.TearSeed = cut.Seed;
        _rig.CutAt(cut.Operation, cut.Tear);
        return DoUntilCut(script.Operations, script.Model, out before, out after);
    }

    private string? DoUntilCut(IEnumerable<StoreOp> operations, StoreModel model, out StoreModel before, out StoreModel after)
    {
        before = model.Clone();
        after = before;
        foreach (StoreOp op in operations)
        {
            try
            {
                if (op.Do(_rig) is { } refusal)
                {
                    return $"{op.Name} was refused, {refusal}";
                }
            }
            catch (PowerCutException)
            {
                after = before.Clone();
                op.Apply(after);

                // Nobody goes on with a replacement that was cut short.
                before.Replacement = null;
                after.Replacement = null;
                return null;
            }

            op.Apply(before);
        }

        return "it was not cut";
    }

    /// <summary>Switches on again: the store must be as before the change under way, or as after it, and go on working.</summary>
    /// <param name="now">Which of the two it is.</param>
    private string? Recover(
        StoreModel before, StoreModel after, Func<StoreModel, ulong, IReadOnlyList<StoreOp>> later, ulong seed, out StoreModel now)
    {
        _rig.NeverCut();
        _rig.Start();
        now = before;
        if (StoreComparison.Difference(_rig, before) is { } notBefore)
        {
            now = after;
            if (StoreComparison.Difference(_rig, after) is { } notAfter)
            {
                return before == after ? notBefore : $"as if not made: {notBefore}; as if made: {notAfter}";
            }
        }

        return GoOn(now.Clone(), later(now, seed));
    }

    private string? GoOn(StoreModel model, IReadOnlyList<StoreOp> later)
    {
        foreach (StoreOp op in later)
        {
            if (op.Do(_rig) is { } refusal)
            {
                return $"later, {op.Name} was refused, {refusal}";
            }

            op.Apply(model);
            if (_rig.Storage.IsTidy && StoreComparison.Difference(_rig, model) is { } difference)
            {
                return $"after {op.Name}: {difference}";
            }
        }

        return _rig.Storage.IsTidy ? FlashRules.Broken(_rig) : StoreComparison.Difference(_rig, model);
    }

    private void CutRecoveries(PowerCut cut, CutState state, CampaignReport report)
    {
        int all = state.RecoveryOperations * TearModeCount;
        var random = new Random((int)(cut.Seed ^ (cut.Seed >> 32)));
        for (int i = 0; i < Math.Min(cut.RecoveryCuts, all); i++)
        {
            (int operation, int tear) = Math.DivRem(cut.RecoveryCuts >= all ? i : random.Next(all), TearModeCount);
            string? failure = Failure.Of(() => CutRecovery(cut, state, operation, (TearMode)tear));
            report.Count(failure == null ? null : $"{cut}, again at {operation} ({(TearMode)tear}): {failure}", RecoveryCut);
        }
    }

    private string? CutRecovery(PowerCut cut, CutState state, int operation, TearMode tear)
    {
        _rig.PowerOff();
        _rig.Board.Flash.Restore(state.Flash);
        _rig.Board.Flash.TearSeed = ~(cut.Seed + (ulong)operation);
        _rig.CutAt(operation, tear);
        List<StoreOp> operations = [StoreOp.Restart(), .. LaterOperations.Of(state.Model, cut.Seed)];
        Func<StoreModel, ulong, IReadOnlyList<StoreOp>> later =
            (cut.Seed + (ulong)((operation * TearModeCount) + (int)tear)) % ThoroughPeriod == 0 ? LaterOperations.Of : LaterOperations.FewOf;
        return DoUntilCut(operations, state.Model, out StoreModel before, out StoreModel after)
            ?? Recover(before, after, later, cut.Seed, out _);
    }

    private void Begin(PowerCutScript script)
    {
        if (_formatSeed != script.FormatSeed)
        {
            _rig = FlashRig.Small(script.FormatSeed);
            _formatSeed = script.FormatSeed;
        }

        _rig.PowerOff();
        _rig.Board.Flash.Restore(script.Image);
        _rig.NeverCut();
        if (!script.BeginsWithStart)
        {
            _rig.Start();
        }
    }

    /// <param name="Flash">As the first cut left it.</param>
    /// <param name="Model">What the store must hold.</param>
    /// <param name="RecoveryOperations">Programs and erases of mounting, idle work and the later changes.</param>
    private sealed record CutState(FlashSnapshot Flash, StoreModel Model, int RecoveryOperations);
}
