using AccessStandalone.Protocol;
using AccessStandalone.Storage;

namespace AccessStandalone.Platform;

/// <summary>A record as the platform gets it, in 36 bytes (PROTOCOL.md §8.1).</summary>
public static class RecordFormat
{
    public const int Bytes = 36;

    public static void Write(Record record, MessageWriter into)
    {
        into.U32(record.Sequence);
        into.I64(record.UtcMs);
        into.U8((byte)record.Kind);
        into.U8((byte)record.Reason);
        into.U8((byte)record.Method);
        into.U8((byte)record.Reader);
        into.U8((byte)record.Alarm);
        into.U8((byte)(record.Duress ? 1 : 0));
        into.U8((byte)record.Name);
        into.U8((byte)record.Word);
        into.U32(record.UserId);
        into.U64(record.Card);
        into.I32(record.Value);
    }
}
