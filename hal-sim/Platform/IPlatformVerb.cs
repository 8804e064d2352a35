using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Scenarios;

namespace AccessStandalone.HalSim.Platform;

/// <summary>Something the management platform asks of the device.</summary>
public interface IPlatformVerb
{
    /// <summary>Asks, and lets the device take it in.</summary>
    /// <returns>What the device answers.</returns>
    /// <exception cref="StepFailedException">The device is off, or cannot do this yet.</exception>
    PlatformResult Ask(Bench bench);
}
