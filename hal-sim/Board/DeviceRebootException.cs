using System;

namespace AccessStandalone.HalSim.Board;

/// <summary>
/// Thrown by Power.RebootDevice, which never returns on the device. The microcontroller is already dead when it is thrown, so
/// firmware that swallows it gets no further; whoever steps the firmware catches it and calls <see cref="VirtualBoard.Reset"/>.
/// </summary>
public sealed class DeviceRebootException : Exception
{
    public DeviceRebootException()
        : base("The firmware rebooted the device.")
    {
    }

    public DeviceRebootException(string message)
        : base(message)
    {
    }

    public DeviceRebootException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
