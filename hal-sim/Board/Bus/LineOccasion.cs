namespace AccessStandalone.HalSim.Board.Bus;

/// <summary>What happens on a line; at the same time in this order.</summary>
internal enum LineOccasion
{
    /// <summary>A byte ends.</summary>
    End,

    /// <summary>A tap changes its speed.</summary>
    Change,

    /// <summary>A byte begins.</summary>
    Begin,

    /// <summary>A byte that nobody sends.</summary>
    Noise,

    /// <summary>A receiver at the wrong speed makes the end of a byte of the silence.</summary>
    Silence,

    /// <summary>A party is woken.</summary>
    Wake,
}
