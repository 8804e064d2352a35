namespace AccessStandalone.Rs485;

/// <summary>One peripheral's counts; they stop at their largest value.</summary>
public sealed class PanelCounters
{
    private readonly int[] _counts = new int[(int)PanelCount.KeyRefusals + 1];

    public int Of(PanelCount what) => _counts[(int)what];

    internal void Count(PanelCount what)
    {
        Add(what, 1);
    }

    internal void Add(PanelCount what, int count)
    {
        int before = _counts[(int)what];
        _counts[(int)what] = before > int.MaxValue - count ? int.MaxValue : before + count;
    }
}
