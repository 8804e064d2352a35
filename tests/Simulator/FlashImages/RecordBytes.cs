using System;

namespace AccessStandalone.Simulator.Tests.FlashImages;

/// <summary>A record of the log.</summary>
internal sealed record RecordBytes(uint Sequence)
{
    public long UtcMs { get; init; } = 1_790_000_000_000;

    public int Kind { get; init; } = 1;

    public int Reason { get; init; }

    public int Reader { get; init; } = 1;

    public int AlarmAndDuress { get; init; }

    public uint UserId { get; init; }

    public uint Method { get; init; } = 1;

    public ulong Card { get; init; }

    public int Name { get; init; }

    public int Word { get; init; }

    public int Value { get; init; }

    public byte[] ToBytes()
    {
        var bytes = new byte[36];
        FlashBytes.Put32(bytes, 0, Sequence);
        FlashBytes.Put32(bytes, 4, (uint)UtcMs);
        FlashBytes.Put16(bytes, 8, (int)(UtcMs >> 32));
        bytes[10] = (byte)Kind;
        bytes[11] = (byte)Reason;
        bytes[12] = (byte)Reader;
        bytes[13] = (byte)AlarmAndDuress;
        FlashBytes.Put32(bytes, 14, UserId | (Method << 27));
        FlashBytes.Put64(bytes, 18, Card);
        bytes[26] = (byte)Name;
        bytes[27] = (byte)Word;
        FlashBytes.Put32(bytes, 28, (uint)Value);
        FlashBytes.Put32(bytes, 32, FlashBytes.Crc(bytes.AsSpan(0, 32)));
        return bytes;
    }
}
