using System;

namespace AccessStandalone.Rs485;

/// <summary>A message that is a fixed number of bytes without inner structure, a nonce or a cryptogram.</summary>
public abstract class FixedBytesMessage : OsdpMessage
{
    public readonly byte[] Value;

    protected FixedBytesMessage(int size)
    {
        Value = new byte[size];
    }

    public override int Count => Value.Length;

    protected override DataRefusal Read(byte[] bytes, int offset, int count)
    {
        if (count != Value.Length)
        {
            return DataRefusal.Length;
        }

        Array.Copy(bytes, offset, Value, 0, count);
        return DataRefusal.None;
    }

    protected override DataRefusal Check() => DataRefusal.None;

    protected override void Write(byte[] bytes, int offset)
    {
        Array.Copy(Value, 0, bytes, offset, Value.Length);
    }
}
