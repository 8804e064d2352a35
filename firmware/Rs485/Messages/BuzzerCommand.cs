namespace AccessStandalone.Rs485;

/// <summary>BUZ, 5 bytes: reader, tone, on and off time in 100 ms, how often (0 = until told otherwise).</summary>
public sealed class BuzzerCommand : OsdpMessage
{
    public const byte Off = 1;
    public const byte DefaultTone = 2;

    private const int Size = 5;

    public byte Reader;
    public byte Tone = Off;
    public byte On;
    public byte OffTime;
    public byte Times;

    public override byte Code => OsdpCommand.Buzzer;

    public override int Count => Size;

    protected override DataRefusal Read(byte[] bytes, int offset, int count)
    {
        if (count != Size)
        {
            return DataRefusal.Length;
        }

        Reader = bytes[offset];
        Tone = bytes[offset + 1];
        On = bytes[offset + 2];
        OffTime = bytes[offset + 3];
        Times = bytes[offset + 4];
        return DataRefusal.None;
    }

    protected override DataRefusal Check() => Tone == Off || Tone == DefaultTone ? DataRefusal.None : DataRefusal.Action;

    protected override void Write(byte[] bytes, int offset)
    {
        bytes[offset] = Reader;
        bytes[offset + 1] = Tone;
        bytes[offset + 2] = On;
        bytes[offset + 3] = OffTime;
        bytes[offset + 4] = Times;
    }
}
