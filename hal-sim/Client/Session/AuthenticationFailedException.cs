using System;

namespace AccessStandalone.HalSim.Client.Session;

/// <summary>The device did not prove who it is, or does not log in as it must: nothing was sent to it but the proof of this login.</summary>
public sealed class AuthenticationFailedException : Exception
{
    public AuthenticationFailedException()
    {
    }

    public AuthenticationFailedException(string message)
        : base(message)
    {
    }

    public AuthenticationFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
