namespace AccessStandalone.Storage;

/// <summary>A record in 36 bytes (FORMAT.md §4).</summary>
public static class RecordSlot
{
    public const int Size = 36;
    public const int CheckedBytes = 32;

    private const int MethodShift = 27;
    private const uint UserIdMask = (1u << MethodShift) - 1;
    private const int DuressBit = 0x80;

    public static uint SequenceOf(byte[] bytes, int at) => LittleEndian.Get32(bytes, at);

    /// <summary>Writes everything but the CRC.</summary>
    public static void Write(Record record, byte[] bytes, int at)
    {
        LittleEndian.Set32(bytes, at, record.Sequence);
        LittleEndian.Set48(bytes, at + 4, record.UtcMs);
        bytes[at + 10] = (byte)record.Kind;
        bytes[at + 11] = (byte)record.Reason;
        bytes[at + 12] = (byte)record.Reader;
        bytes[at + 13] = (byte)((int)record.Alarm | (record.Duress ? DuressBit : 0));
        LittleEndian.Set32(bytes, at + 14, (record.UserId & UserIdMask) | ((uint)record.Method << MethodShift));
        LittleEndian.Set64(bytes, at + 18, record.Card);
        bytes[at + 26] = (byte)record.Name;
        bytes[at + 27] = (byte)record.Word;
        LittleEndian.Set32(bytes, at + 28, (uint)record.Value);
    }

    public static void Read(byte[] bytes, int at, Record record)
    {
        uint user = LittleEndian.Get32(bytes, at + 14);
        record.Sequence = LittleEndian.Get32(bytes, at);
        record.UtcMs = LittleEndian.Get32(bytes, at + 4) | ((long)LittleEndian.Get16(bytes, at + 8) << 32);
        record.Kind = (RecordKind)bytes[at + 10];
        record.Reason = (Reason)bytes[at + 11];
        record.Reader = (ReaderId)bytes[at + 12];
        record.Alarm = (AlarmKind)(bytes[at + 13] & ~DuressBit);
        record.Duress = (bytes[at + 13] & DuressBit) != 0;
        record.UserId = user & UserIdMask;
        record.Method = (AccessMethod)(user >> MethodShift);
        record.Card = LittleEndian.Get64(bytes, at + 18);
        record.Name = (RecordName)bytes[at + 26];
        record.Word = (RecordWord)bytes[at + 27];
        record.Value = (int)LittleEndian.Get32(bytes, at + 28);
    }
}
