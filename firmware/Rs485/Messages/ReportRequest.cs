namespace AccessStandalone.Rs485;

/// <summary>A command whose data is one byte, the kind of report; only kind 0, the standard one, exists.</summary>
public abstract class ReportRequest : OsdpMessage
{
    public byte Kind;

    public override int Count => 1;

    protected override DataRefusal Read(byte[] bytes, int offset, int count)
    {
        if (count != 1)
        {
            return DataRefusal.Length;
        }

        Kind = bytes[offset];
        return DataRefusal.None;
    }

    protected override DataRefusal Check() => Kind == 0 ? DataRefusal.None : DataRefusal.Reserved;

    protected override void Write(byte[] bytes, int offset)
    {
        bytes[offset] = Kind;
    }
}
