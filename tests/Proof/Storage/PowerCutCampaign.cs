using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.HalSim.Board.Chips;

namespace AccessStandalone.Proof.Storage;

/// <summary>
/// Runs scripts again and again, each time with the power cut at another program or erase, torn in another way. Afterwards the store must hold exactly what
/// was acknowledged, with the change under way made wholly or not at all, and go on working. The recovery is cut as well. Or only the microcontroller
/// is reset, and the flash goes on with what it is doing.
/// </summary>
public static class PowerCutCampaign
{
    private const int MoreHeaderTears = 10;

    private static readonly TearMode?[] Tears = [null, .. Enum.GetValues<TearMode>()];

    /// <summary>A few bytes, each of which may be torn or not in a way that matters: so more than once.</summary>
    private static readonly TearMode?[] HeaderTears =
        [.. Tears, .. Enumerable.Repeat<TearMode?>(TearMode.Partial, MoreHeaderTears), .. Enumerable.Repeat<TearMode?>(TearMode.Prefix, MoreHeaderTears)];

    /// <summary>Each program and erase of each script: a reset, and a cut torn in each way.</summary>
    /// <param name="recoveryCuts">Cuts of the recovery after each cut.</param>
    public static CampaignReport RunAll(int seed, int recoveryCuts, CampaignControl control) =>
        Run(scripts => AllCuts(scripts, seed, recoveryCuts), seed, control);

    /// <summary>Some of the cuts and resets, each cut with one of its recovery.</summary>
    /// <param name="cases">All counted.</param>
    public static CampaignReport RunSample(int seed, long cases, CampaignControl control) =>
        Run(scripts => SomeCuts(scripts, seed, cases), seed, control);

    private static CampaignReport Run(
        Func<IReadOnlyList<PowerCutScript>, List<PowerCut>> choose, int seed, CampaignControl control)
    {
        var report = new CampaignReport();
        List<PowerCut> cuts = [];
        string? failure = Failure.Of(() =>
        {
            cuts = choose(PowerCutScripts.All(seed));
            return null;
        });
        if (failure != null)
        {
            report.Count("without a cut: " + failure);
            return report;
        }

        Campaign.Run(cuts, () => new PowerCutRunner().Run, report, control);
        return report;
    }

    private static List<PowerCut> AllCuts(IReadOnlyList<PowerCutScript> scripts, int seed, int recoveryCuts)
    {
        var runner = new PowerCutRunner();
        var cuts = new List<PowerCut>();
        foreach (PowerCutScript script in scripts)
        {
            IReadOnlyList<FlashOperation> operations = runner.OperationsOf(script);
            for (int i = 0; i < operations.Count; i++)
            {
                foreach (TearMode? tear in IsHeader(operations[i]) ? HeaderTears : Tears)
                {
                    cuts.Add(new PowerCut(script, i, tear, recoveryCuts, SeedOf(seed, cuts.Count)));
                }
            }
        }

        return cuts;
    }

    /// <summary>All scripts in turn, the short ones as often as the long ones; and every other time a header, if the script writes any.</summary>
    private static List<PowerCut> SomeCuts(IReadOnlyList<PowerCutScript> scripts, int seed, long cases)
    {
        var runner = new PowerCutRunner();
        var random = new Random(seed);
        var places = new List<(int[] All, int[] Headers)>();
        foreach (PowerCutScript script in scripts)
        {
            IReadOnlyList<FlashOperation> operations = runner.OperationsOf(script);
            int[] all = [.. Enumerable.Range(0, operations.Count)];
            places.Add((all, [.. all.Where(i => IsHeader(operations[i]))]));
        }

        var cuts = new List<PowerCut>();
        for (long left = cases; left > 0; left--)
        {
            int script = cuts.Count % scripts.Count;
            (int[] all, int[] headers) = places[script];
            int[] some = headers.Length > 0 && random.Next(2) == 0 ? headers : all;
            TearMode? tear = Tears[random.Next(Tears.Length)];
            bool hasRecoveryCut = tear != null && left > 1;
            cuts.Add(new PowerCut(scripts[script], some[random.Next(some.Length)], tear, hasRecoveryCut ? 1 : 0, SeedOf(seed, cuts.Count)));
            left -= hasRecoveryCut ? 1 : 0;
        }

        return cuts;
    }

    /// <summary>What makes a sector count.</summary>
    private static bool IsHeader(FlashOperation operation) =>
        operation.Kind == FlashOperationKind.PageProgram && operation.Address % W25q128.SectorBytes == 0;

    private static ulong SeedOf(int seed, int cut) => ((ulong)(uint)seed << 32) + (uint)cut;
}
