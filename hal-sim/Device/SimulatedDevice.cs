using System;
using AccessStandalone.Board;
using AccessStandalone.Control;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Network;
using FirmwareDevice = AccessStandalone.Control.Device;

namespace AccessStandalone.HalSim.Device;

/// <summary>
/// A virtual board with the firmware running on it. Virtual time passes inside <see cref="RunFor"/> and <see cref="RunUntil"/>, where a
/// step of the firmware begins every 10 ms, and with whatever the firmware does on the SPI bus: a step that takes too long costs the next its turn.
/// </summary>
public sealed class SimulatedDevice
{
    private const long StepPeriodUs = ControlLoop.StepPeriodMs * 1000L;

    private FirmwareDevice? _firmware;
    private long _startedUs;
    private long _nextStepUs;

    /// <param name="board">A board without power.</param>
    public SimulatedDevice(VirtualBoard board)
    {
        ArgumentNullException.ThrowIfNull(board);
        Board = board;
        Network = new VirtualNetwork(board.Clock);
    }

    /// <summary>Raised when the firmware has booted, before its first step.</summary>
    public event Action? Booted;

    /// <summary>Raised after each step of the firmware.</summary>
    public event Action? Stepped;

    /// <summary>Raised when virtual time has passed between the firmware's steps, also while the device is off.</summary>
    public event Action? TimePassed;

    public VirtualBoard Board { get; }

    /// <summary>The network at the device's port, in virtual time.</summary>
    public VirtualNetwork Network { get; }

    /// <summary>Another network beside it, from the next boot on: in live use this machine's, with real clients.</summary>
    public OutsidePorts? Outside { get; set; }

    /// <summary>What the firmware takes a Wiegand reader's bits from, when it boots.</summary>
    public WiegandSource WiegandSource { get; set; }

    /// <summary>Holds time back in live use; null runs as fast as possible.</summary>
    public IPace? Pace { get; set; }

    public bool IsPowered => _firmware != null;

    /// <summary>The running firmware.</summary>
    /// <exception cref="InvalidOperationException">The device is off.</exception>
    public FirmwareDevice Firmware => _firmware ?? throw new InvalidOperationException("The device is off.");

    /// <summary>How often the firmware restarted by itself or by the watchdog since the power last changed.</summary>
    public int Restarts { get; private set; }

    /// <summary>Virtual time in microseconds; it also passes while the device is off.</summary>
    public long NowUs => (long)Board.Clock.NowMicroseconds;

    /// <summary>When the microcontroller started.</summary>
    internal long StartedUs => _startedUs;

    /// <summary>When the next step is due.</summary>
    internal long NextStepUs => _nextStepUs;

    /// <summary>Switches the supply on and boots. Nothing happens if it is on.</summary>
    /// <exception cref="FirmwareFailedException">The firmware did not boot.</exception>
    public void PowerOn()
    {
        if (IsPowered)
        {
            return;
        }

        Restarts = 0;
        Board.PowerOn();
        Boot();
    }

    /// <summary>Cuts the supply: whatever the firmware was doing ends here.</summary>
    public void PowerOff()
    {
        Restarts = 0;
        _firmware = null;
        Board.PowerOff();
        EndConnections();
    }

    /// <summary>Lets virtual time pass.</summary>
    /// <exception cref="FirmwareFailedException">The firmware let an exception out; the device is off then.</exception>
    public void RunFor(TimeSpan duration) => Run(null, duration);

    /// <summary>
    /// Lets virtual time pass while nobody touches the device: as <see cref="RunFor"/>, but once the device is idle most of its steps are left out. Whoever
    /// follows <see cref="Stepped"/> sees fewer of them, and must not touch the inputs there.
    /// </summary>
    /// <exception cref="FirmwareFailedException">The firmware let an exception out; the device is off then.</exception>
    public void FastForward(TimeSpan duration)
    {
        long endUs = NowUs + (duration.Ticks / TimeSpan.TicksPerMicrosecond);
        if (Pace == null)
        {
            new FastForward(this, endUs).Run();
        }

        if (Pace == null && !IsPowered)
        {
            Board.Clock.AdvanceTo((ulong)Math.Max(endUs, NowUs));
        }

        Run(null, TimeSpan.FromMicroseconds(endUs - NowUs));
    }

    /// <summary>Lets virtual time pass until something is so; it is looked at now and after each step.</summary>
    /// <param name="limit">No longer than this.</param>
    /// <returns>Whether it became so.</returns>
    /// <exception cref="FirmwareFailedException">The firmware let an exception out; the device is off then.</exception>
    public bool RunUntil(Func<bool> condition, TimeSpan limit)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return Run(condition, limit);
    }

    /// <summary>Does something to the firmware between two of its steps, as a message of the platform would.</summary>
    /// <param name="action">Gets the firmware and its monotonic time in milliseconds.</param>
    /// <exception cref="InvalidOperationException">The device is off.</exception>
    /// <exception cref="FirmwareFailedException">The firmware let an exception out; the device is off then.</exception>
    public T Ask<T>(Func<FirmwareDevice, long, T> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        FirmwareDevice firmware = Firmware;
        Board.Enter();
        try
        {
            return action(firmware, BoardClock.NowMs);
        }
        catch (Exception failure)
        {
            PowerOff();
            throw new FirmwareFailedException(failure);
        }
    }

    /// <summary>Runs the firmware's step that is due, if one is: for whoever asks so much of it that time passes meanwhile.</summary>
    /// <exception cref="FirmwareFailedException">The firmware let an exception out; the device is off then.</exception>
    public void StepIfDue()
    {
        if (IsPowered && NowUs >= _nextStepUs)
        {
            AdvanceTo(NowUs);
            Step();
        }
    }

    /// <summary>Lets time pass until then, and takes a step.</summary>
    internal void StepAt(long virtualUs)
    {
        AdvanceTo(virtualUs);
        Step();
    }

    private bool Run(Func<bool>? condition, TimeSpan limit)
    {
        long endUs = NowUs + (limit.Ticks / TimeSpan.TicksPerMicrosecond);
        while (condition == null || !condition())
        {
            long nowUs = NowUs;
            if (nowUs >= endUs)
            {
                return false;
            }

            long nextUs = IsPowered ? Math.Max(_nextStepUs, nowUs) : nowUs + StepPeriodUs;
            AdvanceTo(Math.Min(nextUs, endUs));
            if (IsPowered && nextUs < endUs)
            {
                Step();
            }
        }

        return true;
    }

    private void AdvanceTo(long virtualUs)
    {
        Pace?.WaitFor(virtualUs);
        Board.Clock.AdvanceTo((ulong)virtualUs);
        TimePassed?.Invoke();
    }

    private void Step()
    {
        long stepStartedUs = NowUs;
        Board.Enter();
        try
        {
            Board.DispatchPinEvents();
            Firmware.Loop.Step(BoardClock.NowMs);
        }
        catch (DeviceRebootException)
        {
            // The board keeps the request: it is taken below, with those of the watchdog.
        }
        catch (Exception failure)
        {
            PowerOff();
            throw new FirmwareFailedException(failure);
        }

        _nextStepUs = StepAfter(stepStartedUs);
        Stepped?.Invoke();
        if (Board.CheckWatchdog())
        {
            Restarts++;
            Board.Reset();
            Boot();
        }
    }

    /// <summary>As <see cref="BoardClock.WaitForNextStep"/> has it: at multiples of the period since the microcontroller started.</summary>
    private long StepAfter(long stepStartedUs)
    {
        long next = ((stepStartedUs - _startedUs) / StepPeriodUs) + 1;
        long afterThis = (NowUs - _startedUs + StepPeriodUs - 1) / StepPeriodUs;
        return _startedUs + (Math.Max(next, afterThis) * StepPeriodUs);
    }

    private void EndConnections()
    {
        Network.Restart();
        Outside?.Restart();
    }

    private void Boot()
    {
        _startedUs = NowUs;
        EndConnections();
        Board.Enter();
        try
        {
            _firmware = AccessStandalone.Program.Boot(WiegandSource, Outside == null ? Network : new JoinedPorts(Outside, Network));
        }
        catch (Exception failure)
        {
            PowerOff();
            throw new FirmwareFailedException(failure);
        }

        _nextStepUs = NowUs;
        Booted?.Invoke();
    }
}
