using System;

namespace AccessStandalone.HalSim.Device;

/// <summary>The firmware let an exception out: on the device the control thread would be dead, and the watchdog bite.</summary>
public sealed class FirmwareFailedException : Exception
{
    public FirmwareFailedException()
    {
    }

    public FirmwareFailedException(string message)
        : base(message)
    {
    }

    public FirmwareFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <param name="cause">What came out of the firmware.</param>
    public FirmwareFailedException(Exception cause)
        : base($"the firmware failed: {Describe(cause)}", cause)
    {
    }

    private static string Describe(Exception cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        string message = cause.Message.ReplaceLineEndings(" ");
        return $"{cause.GetType().Name}: {message}";
    }
}
