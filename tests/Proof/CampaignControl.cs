using System;
using System.Threading;

namespace AccessStandalone.Proof;

/// <summary>How a campaign is watched and ended.</summary>
public sealed class CampaignControl
{
    /// <summary>Ends it between two of its parts.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>Whether one failure is enough.</summary>
    public bool EndsAtFirstFailure { get; init; }

    /// <summary>Told again and again what has been found so far.</summary>
    public Action<CampaignReport>? Progress { get; init; }
}
