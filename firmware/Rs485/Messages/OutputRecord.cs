namespace AccessStandalone.Rs485;

/// <summary>One output's order: output number, action, timer (2, LE, in 100 ms).</summary>
public sealed class OutputRecord
{
    public const int Size = 4;

    /// <summary>The last action; 0 changes nothing, 1 and 2 are off and on, 5 and 6 on and off for the timer's time.</summary>
    public const byte LastAction = 6;

    public byte Output;
    public byte Action;
    public ushort Timer;

    public void Read(byte[] bytes, int at)
    {
        Output = bytes[at];
        Action = bytes[at + 1];
        Timer = (ushort)(bytes[at + 2] | (bytes[at + 3] << 8));
    }

    public DataRefusal Check() => Action <= LastAction ? DataRefusal.None : DataRefusal.Action;

    public void Write(byte[] bytes, int at)
    {
        bytes[at] = Output;
        bytes[at + 1] = Action;
        bytes[at + 2] = (byte)Timer;
        bytes[at + 3] = (byte)(Timer >> 8);
    }
}
