using System;
using System.Collections.Generic;
using System.Reflection;
using AccessStandalone.Proof.Decision;
using AccessStandalone.Proof.Network;
using AccessStandalone.Proof.Osdp;
using AccessStandalone.Proof.Storage;
using AccessStandalone.Proof.Sync;
using AccessStandalone.Proof.Wiegand;

namespace AccessStandalone.Proof.Tests.Mutants;

/// <summary>What a campaign found in a mutant.</summary>
internal sealed record MutantRun(long Cases, IReadOnlyList<string> Failures)
{
    /// <summary>Cuts the power in the mutant, up to its first failure.</summary>
    public static MutantRun CutPower(Mutant mutant, int seed, long cases) =>
        Run(mutant, typeof(PowerCutCampaign), nameof(PowerCutCampaign.RunSample), seed, cases);

    /// <summary>Lets the mutant decide, up to the first decision that is not the model's.</summary>
    public static MutantRun Decide(Mutant mutant, int seed, int cases) =>
        Run(mutant, typeof(DecisionCampaign), nameof(DecisionCampaign.Run), seed, cases);

    /// <summary>Sends frames to the mutant, up to the first that is taken for something else.</summary>
    public static MutantRun ReadWiegand(Mutant mutant, int seed, int cases) =>
        Run(mutant, typeof(WiegandCampaign), nameof(WiegandCampaign.Run), seed, cases);

    /// <summary>Lets the mutant be attacked, up to the first thing that must not be.</summary>
    public static MutantRun AttackOsdp(Mutant mutant, int seed, int cases) =>
        Run(mutant, typeof(OsdpCampaign), nameof(OsdpCampaign.Run), seed, cases);

    /// <summary>Lets strangers and clients loose on the mutant, up to the first thing that must not be.</summary>
    public static MutantRun FuzzProtocol(Mutant mutant, int seed, int cases) =>
        Run(mutant, typeof(ProtocolCampaign), nameof(ProtocolCampaign.Run), seed, cases);

    /// <summary>Lets a platform sync with the mutant over all cuts, up to the first thing that is not as it was sent.</summary>
    /// <param name="users">In a full set.</param>
    public static MutantRun CutSync(Mutant mutant, int seed, int cases, int users) =>
        Run(mutant, typeof(SyncCutCampaign), nameof(SyncCutCampaign.Run), seed, cases, users);

    /// <param name="scope">All that the campaign wants but for its control.</param>
    private static MutantRun Run(Mutant mutant, Type campaign, string method, params object[] scope)
    {
        Assembly campaigns = new MutantContext(mutant).LoadCampaigns();
        Type controlType = Same(campaigns, typeof(CampaignControl));
        object control = Activator.CreateInstance(controlType)!;
        controlType.GetProperty(nameof(CampaignControl.EndsAtFirstFailure))!.SetValue(control, true);
        MethodInfo run = Same(campaigns, campaign).GetMethod(method)!;
        try
        {
            object report = run.Invoke(null, [.. scope, control])!;
            return new MutantRun((long)Get(report, nameof(CampaignReport.Cases)), [.. (IReadOnlyList<string>)Get(report, nameof(CampaignReport.Failures))]);
        }
        catch (TargetInvocationException failure)
        {
            // A mistake may also lead where a campaign cannot go on; which comes first depends on its threads.
            return new MutantRun(0, [failure.InnerException!.ToString()]);
        }
    }

    /// <summary>The type of the same name, made for the mutant.</summary>
    private static Type Same(Assembly campaigns, Type type) => campaigns.GetType(type.FullName!, throwOnError: true)!;

    private static object Get(object report, string property) => report.GetType().GetProperty(property)!.GetValue(report)!;
}
