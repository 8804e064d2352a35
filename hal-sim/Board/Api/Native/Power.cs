using AccessStandalone.HalSim.Board;

namespace nanoFramework.Runtime.Native;

public class Power
{
    /// <summary>Restarts the device; does not return.</summary>
    /// <exception cref="DeviceRebootException">Always: this is how the firmware's step ends on the simulated board.</exception>
    public static void RebootDevice(RebootOption rebootOption = RebootOption.NormalReboot) =>
        throw VirtualBoard.Current.RebootByFirmware();

    /// <inheritdoc cref="RebootDevice(RebootOption)"/>
    public static void RebootDevice(int exeConstraintTimeout, RebootOption rebootOption = RebootOption.NormalReboot) =>
        throw VirtualBoard.Current.RebootByFirmware();
}
