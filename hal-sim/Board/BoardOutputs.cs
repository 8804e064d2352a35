using System;

namespace AccessStandalone.HalSim.Board;

/// <summary>Collects the outputs of both expanders. All are pulled down: a pin that is not driven high is off.</summary>
internal sealed class BoardOutputs
{
    private const int FrontMask = (int)(OutputSignals.LightRed | OutputSignals.LightGreen | OutputSignals.LightBlue
        | OutputSignals.Buzzer | OutputSignals.KeyLight);

    private const int DoorMask = (int)(OutputSignals.LockRelay | OutputSignals.ReaderLed);
    private const int DoorShift = 5;

    public OutputSignals Signals { get; private set; }

    public Action? Changed { get; set; }

    /// <param name="high">Pins of U2 that are driven high.</param>
    public void SetFront(int high) => Set(FrontMask, high >> Wiring.LightRed);

    /// <param name="high">Pins of U3 that are driven high.</param>
    public void SetDoor(int high) => Set(DoorMask, high << DoorShift);

    private void Set(int mask, int signals)
    {
        var now = (OutputSignals)(((int)Signals & ~mask) | (signals & mask));
        if (now != Signals)
        {
            Signals = now;
            Changed?.Invoke();
        }
    }
}
