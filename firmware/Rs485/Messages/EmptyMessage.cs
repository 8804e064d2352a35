namespace AccessStandalone.Rs485;

/// <summary>A message that is its code only.</summary>
public abstract class EmptyMessage : OsdpMessage
{
    public override int Count => 0;

    protected override DataRefusal Read(byte[] bytes, int offset, int count) => count == 0 ? DataRefusal.None : DataRefusal.Length;

    protected override DataRefusal Check() => DataRefusal.None;

    protected override void Write(byte[] bytes, int offset)
    {
    }
}
