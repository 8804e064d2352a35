namespace AccessStandalone.Rs485;

/// <summary>LSTATR, 2 bytes: tamper, power; 0 is well, 1 is not.</summary>
public sealed class LocalStatusReply : OsdpMessage
{
    private const int Size = 2;

    public byte Tamper;
    public byte PowerFailure;

    public override byte Code => OsdpReply.LocalStatus;

    public override int Count => Size;

    protected override DataRefusal Read(byte[] bytes, int offset, int count)
    {
        if (count != Size)
        {
            return DataRefusal.Length;
        }

        Tamper = bytes[offset];
        PowerFailure = bytes[offset + 1];
        return DataRefusal.None;
    }

    protected override DataRefusal Check() => Tamper <= 1 && PowerFailure <= 1 ? DataRefusal.None : DataRefusal.State;

    protected override void Write(byte[] bytes, int offset)
    {
        bytes[offset] = Tamper;
        bytes[offset + 1] = PowerFailure;
    }
}
