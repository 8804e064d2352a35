namespace AccessStandalone.Rs485;

/// <summary>
/// The data of one command or reply, after its code: read from bytes into fields, or written from fields into bytes, under the same rules both
/// ways. Numbers of several bytes are little-endian. A message object is used again and allocates nothing after it was made. Layouts are those of
/// OSDP 2.2 as open implementations send them (from captures).
/// </summary>
public abstract class OsdpMessage
{
    /// <summary>The command's or reply's code in a frame.</summary>
    public abstract byte Code { get; }

    /// <summary>How many bytes <see cref="Build"/> writes.</summary>
    public abstract int Count { get; }

    /// <summary>Reads the fields. They say something only after <see cref="DataRefusal.None"/>.</summary>
    public DataRefusal Parse(byte[] bytes, int offset, int count)
    {
        DataRefusal refusal = Read(bytes, offset, count);
        return refusal == DataRefusal.None ? Check() : refusal;
    }

    /// <summary>Writes <see cref="Count"/> bytes, or none if a field is wrong.</summary>
    public DataRefusal Build(byte[] bytes, int offset)
    {
        DataRefusal refusal = Check();
        if (refusal == DataRefusal.None && Count > bytes.Length - offset)
        {
            refusal = DataRefusal.NoRoom;
        }

        if (refusal == DataRefusal.None)
        {
            Write(bytes, offset);
        }

        return refusal;
    }

    protected static int Get16(byte[] bytes, int at) => bytes[at] | (bytes[at + 1] << 8);

    protected static void Set16(byte[] bytes, int at, int value)
    {
        bytes[at] = (byte)value;
        bytes[at + 1] = (byte)(value >> 8);
    }

    protected static uint Get32(byte[] bytes, int at) => (uint)Get16(bytes, at) | ((uint)Get16(bytes, at + 2) << 16);

    protected static void Set32(byte[] bytes, int at, uint value)
    {
        Set16(bytes, at, (int)(value & 0xFFFF));
        Set16(bytes, at + 2, (int)(value >> 16));
    }

    /// <summary>Takes the bytes apart; their number is checked here, the fields' values in <see cref="Check"/>.</summary>
    protected abstract DataRefusal Read(byte[] bytes, int offset, int count);

    /// <summary>Judges the fields.</summary>
    protected abstract DataRefusal Check();

    protected abstract void Write(byte[] bytes, int offset);
}
