namespace AccessStandalone.HalSim.FlashImages.Reports;

/// <summary>What somebody wants to see of an image; of nothing, the overview.</summary>
public sealed record InspectRequest
{
    public ulong? UserId { get; init; }

    public ulong? Card { get; init; }

    public uint? Record { get; init; }

    public int? Sector { get; init; }

    public bool Users { get; init; }

    public bool Records { get; init; }

    /// <summary>How many of the newest records; null for all.</summary>
    public int? Last { get; init; }

    public bool Settings { get; init; }

    public bool IsOverview => this == new InspectRequest();
}
