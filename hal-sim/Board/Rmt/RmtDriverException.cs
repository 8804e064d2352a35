using System;

namespace AccessStandalone.HalSim.Board.Rmt;

/// <summary>The driver refused a channel. The device throws a plain <see cref="Exception"/>.</summary>
public sealed class RmtDriverException : Exception
{
    public RmtDriverException()
    {
    }

    public RmtDriverException(string message)
        : base(message)
    {
    }

    public RmtDriverException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
