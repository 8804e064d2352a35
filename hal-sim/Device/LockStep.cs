using System;

namespace AccessStandalone.HalSim.Device;

/// <summary>Two devices in one time: whichever of them is run, the other follows it, never more than one step behind.</summary>
public sealed class LockStep
{
    private readonly SimulatedDevice _first;
    private readonly SimulatedDevice _second;
    private bool _isFollowing;

    public LockStep(SimulatedDevice first, SimulatedDevice second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        _first = first;
        _second = second;
        first.Stepped += CatchUp;
        second.Stepped += CatchUp;
        CatchUp();
    }

    /// <summary>Lets the one that is behind run until it is not.</summary>
    /// <exception cref="FirmwareFailedException">Its firmware let an exception out.</exception>
    public void CatchUp()
    {
        if (_isFollowing)
        {
            return;
        }

        _isFollowing = true;
        try
        {
            long aheadUs = _first.NowUs - _second.NowUs;
            SimulatedDevice follower = aheadUs > 0 ? _second : _first;
            if (aheadUs != 0)
            {
                follower.RunFor(TimeSpan.FromMicroseconds(Math.Abs(aheadUs)));
            }
        }
        finally
        {
            _isFollowing = false;
        }
    }
}
