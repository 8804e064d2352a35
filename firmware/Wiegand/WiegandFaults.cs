namespace AccessStandalone.Wiegand;

/// <summary>How many frames were dropped, by reason, since the start.</summary>
public sealed class WiegandFaults
{
    private readonly int[] _counts = new int[(int)WiegandFault.Ambiguous + 1];

    /// <summary>Of all reasons.</summary>
    public int Total { get; private set; }

    public int Of(WiegandFault fault) => _counts[(int)fault];

    public void Count(WiegandFault fault)
    {
        _counts[(int)fault]++;
        Total++;
    }
}
