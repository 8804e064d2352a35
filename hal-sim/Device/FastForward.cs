using System;
using AccessStandalone.Control;
using AccessStandalone.HalSim.Board;

namespace AccessStandalone.HalSim.Device;

/// <summary>
/// Lets time pass with most steps of an idle device left out. Then only the clock can make it do something (<see cref="IdleWatch"/>), and that at the first
/// step of a second; so of each second the steps around its begin are taken, and the others are not. What comes out is what would have come out with all of
/// them, at the same microsecond: the card reader is polled in the same rhythm, and the two expanders are read in the same turns. Only the watchdog is
/// kicked at other moments, twice as seldom; it is not told that time passes quickly, and bites as ever.
/// </summary>
internal sealed class FastForward
{
    private const long UsPerMs = 1000;
    private const long MsPerSecond = 1000;
    private const long StepUs = ControlLoop.StepPeriodMs * UsPerMs;

    /// <summary>From one poll of the card reader to the next.</summary>
    private const long PollUs = 100 * UsPerMs;

    /// <summary>No jump ends as close as this before the watchdog bites.</summary>
    private const long WatchdogMarginUs = 50 * UsPerMs;

    private readonly SimulatedDevice _device;
    private readonly long _endUs;
    private readonly IdleWatch _watch;

    /// <summary>A step that polled the card reader; below 0 while none was seen.</summary>
    private long _pollUs = -1;

    /// <summary>The second of the last step.</summary>
    private long _second = -1;
    private bool _hasJumped;
    private bool _evenSteps;

    /// <param name="endUs">Virtual time until which the inputs are left alone.</param>
    public FastForward(SimulatedDevice device, long endUs)
    {
        _device = device;
        _endUs = endUs;
        _watch = new IdleWatch(device);
    }

    /// <summary>Takes the steps up to the end. Somebody else lets the rest of the time pass.</summary>
    public void Run()
    {
        while (_device.IsPowered)
        {
            long nextUs = Math.Max(_device.NextStepUs, _device.NowUs);
            if (!_watch.IsIdle(_device.Firmware, _device.NowUs))
            {
                _hasJumped = false;
            }
            else if (JumpFrom(nextUs) is { } laterUs)
            {
                nextUs = laterUs;
                _hasJumped = true;
                _evenSteps = true;
            }
            else if (_hasJumped)
            {
                nextUs = EndOfSecondFrom(nextUs);
            }

            if (nextUs >= _endUs)
            {
                return;
            }

            Step(nextUs);
        }
    }

    private void Step(long atUs)
    {
        SpiTraffic reader = _device.Board.Spi.TrafficOf(Wiring.RfidCs);
        long transactions = reader.Transactions;
        _second = ClockMsAt(atUs) / MsPerSecond;
        _device.StepAt(atUs);
        _evenSteps = !_evenSteps;
        if (reader.Transactions != transactions)
        {
            _pollUs = atUs;
        }

        if (_device.IsPowered)
        {
            _watch.Look(_device.Firmware, _device.NowUs);
        }
    }

    /// <summary>
    /// Where the next step may be instead: at the last poll of the card reader before the next second begins, so that the steps from there on are the same. A look
    /// at the reader's chip that was due between is taken there, so it is no step that the end may fall into.
    /// </summary>
    /// <param name="nextUs">Where it is due.</param>
    /// <returns>null if it is to be there.</returns>
    private long? JumpFrom(long nextUs)
    {
        long secondUs = NextSecondUs(nextUs);
        long targetUs = _pollUs < 0 ? secondUs - PollUs : LastPollBefore(secondUs);
        bool hasBegun = ClockMsAt(nextUs) / MsPerSecond != _second;
        bool isWorthIt = !hasBegun && targetUs - nextUs >= PollUs && targetUs + PollUs < _endUs;
        bool isSafe = targetUs + WatchdogMarginUs < (long)_device.Board.Watchdog.DeadlineMicroseconds;
        return isWorthIt && isSafe && LeavesOutEven(nextUs, targetUs) ? targetUs : null;
    }

    /// <summary>
    /// Behind the last poll before the next second begins, the step before it is the next that matters; or the one before that, for an even number is left out.
    /// </summary>
    private long EndOfSecondFrom(long nextUs)
    {
        long secondUs = NextSecondUs(nextUs);
        long steps = (secondUs - StepUs - nextUs) / StepUs;
        bool isBehindLastPoll = ClockMsAt(nextUs) / MsPerSecond == _second && _pollUs == LastPollBefore(secondUs);
        return isBehindLastPoll && steps > 1 && secondUs < _endUs ? nextUs + (steps / 2 * 2 * StepUs) : nextUs;
    }

    /// <summary>
    /// An even number of steps must be left out: the expanders take turns. A second has ten polls' time, and so an even number of steps, of which an even
    /// number was taken; before the first jump it is certain only from poll to poll.
    /// </summary>
    private bool LeavesOutEven(long nextUs, long targetUs)
    {
        if (_hasJumped)
        {
            return _evenSteps;
        }

        return _pollUs < 0
            ? (targetUs - nextUs) / StepUs % 2 == 0
            : (nextUs - _pollUs) % PollUs == 0 && (targetUs - nextUs) / PollUs % 2 == 0;
    }

    /// <summary>The first step of the next second of the device's clock; of its running time while that is not set.</summary>
    private long NextSecondUs(long nextUs)
    {
        long beginUs = nextUs - _device.StartedUs + ((MsPerSecond - (ClockMsAt(nextUs) % MsPerSecond)) * UsPerMs);
        return _device.StartedUs + ((beginUs + StepUs - 1) / StepUs * StepUs);
    }

    private long ClockMsAt(long virtualUs)
    {
        long runningMs = (virtualUs - _device.StartedUs) / UsPerMs;
        return _device.Firmware.Clock.IsSet ? _device.Firmware.Clock.UtcMsAt(runningMs) : runningMs;
    }

    /// <summary>At least one step before: what the device knows of the second that ends, it is to know from its last step.</summary>
    private long LastPollBefore(long secondUs) => _pollUs + ((secondUs - StepUs - _pollUs) / PollUs * PollUs);
}
