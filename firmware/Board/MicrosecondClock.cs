using AccessStandalone.Platform;

namespace AccessStandalone.Board;

/// <summary>The clock of <see cref="BoardClock"/> for whoever measures.</summary>
public sealed class MicrosecondClock : IMicrosecondClock
{
    public long NowUs => BoardClock.NowUs;
}
