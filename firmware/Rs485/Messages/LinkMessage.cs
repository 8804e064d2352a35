namespace AccessStandalone.Rs485;

/// <summary>Address and baud rate (4, LE), 5 bytes: of COMSET and of COM.</summary>
public abstract class LinkMessage : OsdpMessage
{
    private const int Size = 5;

    public byte Address;
    public uint BaudRate = 9600;

    public override int Count => Size;

    protected override DataRefusal Read(byte[] bytes, int offset, int count)
    {
        if (count != Size)
        {
            return DataRefusal.Length;
        }

        Address = bytes[offset];
        BaudRate = Get32(bytes, offset + 1);
        return DataRefusal.None;
    }

    protected override DataRefusal Check()
    {
        if (Address >= OsdpFrame.Broadcast)
        {
            return DataRefusal.Address;
        }

        return BaudRate == 0 ? DataRefusal.BaudRate : DataRefusal.None;
    }

    protected override void Write(byte[] bytes, int offset)
    {
        bytes[offset] = Address;
        Set32(bytes, offset + 1, BaudRate);
    }
}
