using System;

namespace AccessStandalone.Proof.Storage;

/// <summary>The supply went away in the middle of a flash operation.</summary>
public sealed class PowerCutException : Exception
{
    public PowerCutException()
        : base("Power cut.")
    {
    }

    public PowerCutException(string message)
        : base(message)
    {
    }

    public PowerCutException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
