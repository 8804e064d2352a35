namespace AccessStandalone.HalSim.FlashImages;

/// <summary>Something that is not as it should be, and where.</summary>
/// <param name="Address">Counted from the begin of the chip; of the sector where no byte of it is meant.</param>
public sealed record Finding(Severity Severity, FindingKind Kind, int Address, string Message)
{
    public int Sector => Address / FlashGeometry.SectorBytes;

    public string SeverityWord => Severity switch
    {
        Severity.Note => "note",
        Severity.Damage => "damage",
        _ => "error",
    };

    /// <summary>On one line: <c>error sector 634 at 0x27A040: …</c>.</summary>
    public override string ToString() => $"{SeverityWord} sector {Sector} at 0x{Address:X6}: {Message}";
}
