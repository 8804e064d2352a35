using System;
using AccessStandalone.Access;
using AccessStandalone.HalSim.Scenarios;
using FirmwareDevice = AccessStandalone.Control.Device;

namespace AccessStandalone.HalSim.Platform;

/// <summary>A verb that one call into the firmware does.</summary>
public sealed class FirmwareVerb : IPlatformVerb
{
    private readonly Func<FirmwareDevice, long, ChangeResult> _do;

    /// <param name="action">Gets the firmware and its monotonic time in milliseconds.</param>
    public FirmwareVerb(Func<FirmwareDevice, long, ChangeResult> action)
    {
        _do = action;
    }

    public ChangeResult Ask(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        ChangeResult result = bench.Ask(_do);
        bench.LetPlatformSettle();
        return result;
    }
}
