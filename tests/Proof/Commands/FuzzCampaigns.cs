using System;
using System.Collections.Generic;
using AccessStandalone.Proof.Network;
using AccessStandalone.Proof.Osdp;
using AccessStandalone.Proof.Wiegand;

namespace AccessStandalone.Proof.Commands;

/// <summary>The wires, and the network, that can be fed with random input.</summary>
public static class FuzzCampaigns
{
    private static readonly SortedDictionary<string, Func<int, int, CampaignControl, CampaignReport>> Campaigns = new(StringComparer.Ordinal)
    {
        ["osdp"] = OsdpCampaign.Run,
        ["protocol"] = ProtocolCampaign.Run,
        ["wiegand"] = WiegandCampaign.Run,
    };

    public static IReadOnlyCollection<string> Wires => Campaigns.Keys;

    /// <param name="wire">One of <see cref="Wires"/>.</param>
    public static CampaignReport Run(string wire, int seed, int cases, CampaignControl control) => Campaigns[wire](seed, cases, control);
}
