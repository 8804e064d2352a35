namespace AccessStandalone.Platform;

/// <summary>Tells how long something takes.</summary>
public interface IMicrosecondClock
{
    /// <summary>Microseconds since the chip started.</summary>
    long NowUs { get; }
}
