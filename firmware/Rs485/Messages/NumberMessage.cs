namespace AccessStandalone.Rs485;

/// <summary>A message that is one number of two bytes, LE.</summary>
public abstract class NumberMessage : OsdpMessage
{
    private const int Size = 2;

    public ushort Value;

    public override int Count => Size;

    protected override DataRefusal Read(byte[] bytes, int offset, int count)
    {
        if (count != Size)
        {
            return DataRefusal.Length;
        }

        Value = (ushort)Get16(bytes, offset);
        return DataRefusal.None;
    }

    protected override DataRefusal Check() => DataRefusal.None;

    protected override void Write(byte[] bytes, int offset)
    {
        Set16(bytes, offset, Value);
    }
}
