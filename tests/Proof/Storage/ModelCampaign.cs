using System;
using System.Collections.Generic;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Storage;

/// <summary>
/// Random operations on the store and on a model in plain collections, compared again and again: runs of some thousand operations, each on a new chip and with a
/// seed of its own.
/// </summary>
public static class ModelCampaign
{
    private const int RunOperations = 25_000;
    private const int ComparePeriod = 1_000;
    private const uint SmallMaxId = 400;
    private const uint ProductMaxId = 60_000;

    /// <summary>Runs on the small store, and one in ten on the product's.</summary>
    /// <param name="operations">Of all runs.</param>
    public static CampaignReport Run(int seed, long operations, CampaignControl control)
    {
        var runs = new List<ModelRun>();
        for (long left = operations; left > 0; left -= RunOperations)
        {
            runs.Add(new ModelRun(seed + runs.Count, (int)Math.Min(left, RunOperations), runs.Count % 10 == 9));
        }

        return Run(runs, control);
    }

    public static CampaignReport Run(IReadOnlyList<ModelRun> runs, CampaignControl control)
    {
        var report = new CampaignReport();
        Campaign.Run(runs, () => Run, report, control);
        return report;
    }

    private static CampaignReport Run(ModelRun run)
    {
        FlashRig rig = run.IsProduct ? FlashRig.Product(run.Seed) : FlashRig.Small(run.Seed);
        RandomStore random = run.IsProduct
            ? new RandomStore(run.Seed, ProductMaxId, FlashStorage.UserCapacity, FlashStorage.CardCapacity)
            : new RandomStore(run.Seed, SmallMaxId, FlashRig.SmallCapacity, FlashRig.SmallCapacity);
        var report = new CampaignReport();
        var model = new StoreModel();
        rig.NeverCut();
        rig.Start();
        for (int i = 1; i <= run.Operations && report.Failed == 0; i++)
        {
            StoreOp op = random.Next(model);
            string? failure = Failure.Of(() => Do(op, rig, model) ?? (IsTimeToCompare(i, run) ? StoreComparison.Difference(rig, model) : null));
            if (failure == null && i == run.Operations)
            {
                failure = Failure.Of(() => AfterRestart(rig, model));
            }

            report.Count(failure == null ? null : $"{run}, operation {i}, {op.Name}: {failure}");
        }

        return report;
    }

    private static bool IsTimeToCompare(int operation, ModelRun run) => operation % ComparePeriod == 0 || operation == run.Operations;

    private static string? Do(StoreOp op, FlashRig rig, StoreModel model)
    {
        string? refusal = op.Do(rig);
        if (refusal == null)
        {
            op.Apply(model);
        }

        if (!rig.Storage.Users.IsReplacing)
        {
            model.Replacement = null;
        }

        // A sector of the small store may be full before the store is: refused, and nothing is changed.
        return op.MayBeFull && refusal == nameof(StoreResult.UsersFull) ? null : refusal;
    }

    private static string? AfterRestart(FlashRig rig, StoreModel model)
    {
        model.Replacement = null;
        rig.Start();
        rig.Tidy();
        string? wrong = StoreComparison.Difference(rig, model) ?? FlashRules.Broken(rig);
        return wrong == null ? null : "after the last restart: " + wrong;
    }
}
