using AccessStandalone.HalSim.Board.Chips;

namespace AccessStandalone.HalSim.Board.Circuits;

/// <summary>U3: the lock relay, the reader's LED, the watchdog, and the terminals, each of them a contact to ground.</summary>
internal sealed class DoorCircuit(Terminals terminals, BoardOutputs outputs, Watchdog watchdog) : IExpanderCircuit
{
    private bool _kickLine;

    public ushort Settle(ushort driven, ushort latch, ushort pulledUp)
    {
        outputs.SetDoor(driven & latch);
        WatchKickLine((driven & (1 << Wiring.WatchdogKick)) != 0, (latch & (1 << Wiring.WatchdogKick)) != 0);
        return (ushort)(((driven & latch) | pulledUp) & ~terminals.ClosedContacts);
    }

    /// <summary>A resistor holds the line low while the expander does not drive it; letting go of it is not a kick.</summary>
    private void WatchKickLine(bool isDriven, bool latch)
    {
        bool level = isDriven && latch;
        if (isDriven && level != _kickLine)
        {
            watchdog.Kick();
        }

        _kickLine = level;
    }
}
