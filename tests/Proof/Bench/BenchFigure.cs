namespace AccessStandalone.Proof.Bench;

/// <summary>What is measured of an operation. Milliseconds and seconds are those of the model, not of this machine.</summary>
public enum BenchFigure
{
    MeanTransactions,
    WorstTransactions,

    /// <summary>Without those that check a program.</summary>
    MeanReads,
    WorstReads,
    MeanPrograms,
    MeanErases,
    MeanBytes,
    MeanMs,
    WorstMs,
    TotalS,

    /// <summary>RAM that is taken for good.</summary>
    FixedBytes,

    /// <summary>RAM that each operation takes and leaves to the garbage collector, on this machine.</summary>
    AllocatedBytes,
}
