namespace AccessStandalone.Rs485;

/// <summary>How often frames were taken and refused, by reason. The counts stop at their largest value.</summary>
public sealed class OsdpCounters
{
    private readonly int[] _refused = new int[(int)OsdpRefusal.NoRoom + 1];

    public int Frames { get; private set; }

    /// <summary>Bytes that belonged to no frame; marks before a frame are not counted.</summary>
    public int DiscardedBytes { get; private set; }

    public int Refused(OsdpRefusal reason) => _refused[(int)reason];

    public void Count(OsdpRefusal reason)
    {
        if (reason == OsdpRefusal.None)
        {
            Frames = OneMore(Frames);
            return;
        }

        _refused[(int)reason] = OneMore(_refused[(int)reason]);
    }

    public void CountDiscarded()
    {
        DiscardedBytes = OneMore(DiscardedBytes);
    }

    private static int OneMore(int count) => count == int.MaxValue ? count : count + 1;
}
