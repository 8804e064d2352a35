using AccessStandalone.HalSim.Board.Chips;

namespace AccessStandalone.Proof.Swipe;

/// <summary>A cut, or a fault of the flash, while somebody opens the door.</summary>
/// <param name="Operation">The program or erase at which it happens, 0 being the first.</param>
/// <param name="Tear">What the cut leaves of the operation; null where the flash goes wrong instead and the power stays.</param>
/// <param name="RecoveryCuts">How many times the start after it is cut as well, each time from the same flash.</param>
/// <param name="Seed">Chooses what is torn, and where the start is cut.</param>
public sealed record SwipeCut(SwipeScript Script, int Operation, TearMode? Tear, SwipeFault Fault, int RecoveryCuts, ulong Seed)
{
    public override string ToString() => $"{Script.Name}, {(Tear == null ? Fault.ToString() : $"cut, {Tear},")} at {Operation}";
}

/// <summary>How the flash goes wrong.</summary>
public enum SwipeFault
{
    None,

    /// <summary>It stays busy.</summary>
    Stuck,

    /// <summary>It does not answer any more.</summary>
    Gone,

    /// <summary>Programs do nothing for a while.</summary>
    Deaf,
}
