namespace AccessStandalone.HalSim.Board.Circuits;

/// <summary>U2: the key matrix, the touch sensor (a contact to ground), the lights and the buzzer.</summary>
internal sealed class FrontCircuit(Keypad keypad, BoardOutputs outputs) : IExpanderCircuit
{
    private const int MatrixPins = 0x7F;

    public ushort Settle(ushort driven, ushort latch, ushort pulledUp)
    {
        int levels = (driven & latch) | pulledUp;
        levels = (levels & ~MatrixPins) | keypad.Settle(driven & MatrixPins, latch & MatrixPins, pulledUp & MatrixPins);
        if (keypad.Touched)
        {
            levels &= ~(1 << Wiring.Touch);
        }

        outputs.SetFront(driven & latch);
        return (ushort)levels;
    }
}
