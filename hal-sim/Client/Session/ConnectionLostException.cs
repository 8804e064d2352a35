using System;
using System.IO;

namespace AccessStandalone.HalSim.Client.Session;

/// <summary>The connection to the device broke, or what came over it cannot be trusted: what was asked may have been done or not.</summary>
public sealed class ConnectionLostException : IOException
{
    public ConnectionLostException()
    {
    }

    public ConnectionLostException(string message)
        : base(message)
    {
    }

    public ConnectionLostException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
