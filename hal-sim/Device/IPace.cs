namespace AccessStandalone.HalSim.Device;

/// <summary>Holds virtual time back where somebody watches. Without one, time runs as fast as the machine allows.</summary>
public interface IPace
{
    /// <summary>Returns when virtual time may become <paramref name="virtualUs"/> microseconds.</summary>
    void WaitFor(long virtualUs);
}
