namespace AccessStandalone.HalSim.Scenarios;

/// <summary>One step of a script: something done to the device, or something expected of it.</summary>
public interface IStep
{
    /// <summary>Whether a script with this step proves something.</summary>
    bool Expects { get; }

    /// <summary>Does the step; virtual time passes as it takes.</summary>
    /// <exception cref="ExpectationFailedException">The device did something else; the script goes on.</exception>
    /// <exception cref="StepFailedException">The step could not be done; the script ends.</exception>
    void Run(Bench bench);
}
