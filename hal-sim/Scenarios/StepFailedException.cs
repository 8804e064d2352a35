using System;

namespace AccessStandalone.HalSim.Scenarios;

/// <summary>A step could not be done: the device refused it, or is off, or cannot do it yet. Nothing after it means anything.</summary>
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

    public static StepFailedException NotSupported(string what) => new("not supported yet: " + what);
}
