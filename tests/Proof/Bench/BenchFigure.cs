namespace AccessStandalone.Proof.Bench;

/// <summary>What is measured of an operation. Milliseconds and seconds are those of the model, not of this machine, but for one.</summary>
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

    /// <summary>On the RS-485 line, of one exchange: command and reply with their marks.</summary>
    LeastBytes,
    MostBytes,
    ExchangesPerS,

    /// <summary>From one command to a reader to the next.</summary>
    MeanPeriodUs,
    WorstPeriodUs,

    /// <summary>How long bytes are on the line for one exchange.</summary>
    BusyUs,

    /// <summary>What line, reader and protocol take at least, for one exchange and for one with each reader.</summary>
    LeastExchangeUs,
    LeastCycleUs,

    /// <summary>How much longer the mean period is than the least cycle.</summary>
    OverLeastPercent,

    /// <summary>From a card at a reader to the lock's relay.</summary>
    MeanCardMs,
    WorstCardMs,

    /// <summary>Frames that the platform sends, all together.</summary>
    Requests,

    /// <summary>In both directions over the network, for one user or record.</summary>
    WireBytes,

    /// <summary>A step of the device with all that was done in it.</summary>
    LongestStepMs,

    /// <summary>Of this machine: shown, but nothing is held against it.</summary>
    RealS,
}
