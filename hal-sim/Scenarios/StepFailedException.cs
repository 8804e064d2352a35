using System;

namespace AccessStandalone.HalSim.Scenarios;

/// <summary>A step could not be done: the device refused it, or is off. Nothing after it means anything.</summary>
public sealed class StepFailedException : Exception
{
    public StepFailedException()
    {
    }

    public StepFailedException(string message)
        : base(message)
    {
    }

    public StepFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
