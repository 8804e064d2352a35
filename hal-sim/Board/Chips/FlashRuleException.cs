using System;

namespace AccessStandalone.HalSim.Board.Chips;

/// <summary>
/// A page program wanted to turn a 0 into a 1, or to write where an erase is suspended, while <see cref="W25q128.RequireErasedForOnes"/>
/// was set.
/// </summary>
public sealed class FlashRuleException : Exception
{
    public FlashRuleException()
    {
    }

    public FlashRuleException(string message)
        : base(message)
    {
    }

    public FlashRuleException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
