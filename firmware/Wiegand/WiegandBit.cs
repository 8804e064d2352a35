namespace AccessStandalone.Wiegand;

/// <summary>One bit as a source hands it out, or what went wrong in its place. One object, reused for all.</summary>
public sealed class WiegandBit
{
    /// <summary>Nothing, if it is a bit.</summary>
    public WiegandFault Fault;

    /// <summary>Whether the pulse was on D1; only for a bit.</summary>
    public bool IsOne;

    /// <summary>When the line fell, or as near as the source knows it; µs of the clock that the events came with.</summary>
    public long StartUs;

    /// <summary>When the line rose again, or until when the fault is known to have lasted; µs.</summary>
    public long EndUs;

    public void SetBit(bool isOne, long startUs, long endUs)
    {
        Fault = WiegandFault.None;
        IsOne = isOne;
        StartUs = startUs;
        EndUs = endUs;
    }

    public void SetFault(WiegandFault fault, long startUs, long endUs)
    {
        Fault = fault;
        IsOne = false;
        StartUs = startUs;
        EndUs = endUs;
    }
}
