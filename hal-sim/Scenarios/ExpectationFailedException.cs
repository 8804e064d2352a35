using System;

namespace AccessStandalone.HalSim.Scenarios;

/// <summary>The device did something else than the script expects. Its message is <c>expected … saw …</c>.</summary>
public sealed class ExpectationFailedException : Exception
{
    public ExpectationFailedException()
    {
    }

    public ExpectationFailedException(string message)
        : base(message)
    {
    }

    public ExpectationFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <param name="wanted">As the script says it.</param>
    /// <param name="seen">In the same words.</param>
    public ExpectationFailedException(string wanted, string seen)
        : base($"expected {wanted} saw {seen}")
    {
    }
}
