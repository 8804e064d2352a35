using System;
using System.Collections.Generic;

namespace AccessStandalone.HalSim.Client.Messages;

/// <summary>Records to read (PROTOCOL.md §8.2).</summary>
/// <param name="Most">1 to 200.</param>
/// <param name="FromUtcMs">With <paramref name="ToUtcMs"/> 0: records of all times.</param>
public sealed record ReadRecordsRequest(uint From, byte Most, long FromUtcMs, long ToUtcMs)
{
    public const byte MostRecords = 200;

    public ReadOnlyMemory<byte> Build() => new PayloadWriter().U32(From).U8(Most).I64(FromUtcMs).I64(ToUtcMs).Written;
}

/// <summary>Records read.</summary>
/// <param name="Oldest">The oldest that the device keeps.</param>
/// <param name="GoOnAt">Where to go on; beyond <paramref name="Newest"/> that was the end.</param>
public sealed record RecordPage(uint Oldest, uint Newest, uint GoOnAt, IReadOnlyList<PlatformRecord> Records)
{
    public bool IsEnd => GoOnAt > Newest;

    public static RecordPage Parse(ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload);
        return new RecordPage(reader.U32(), reader.U32(), reader.U32(), RecordList.Take(ref reader));
    }
}

/// <summary>Records that the device tells by itself (PROTOCOL.md §8.3).</summary>
public static class RecordList
{
    public static IReadOnlyList<PlatformRecord> Parse(ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload);
        return Take(ref reader);
    }

    internal static PlatformRecord[] Take(ref PayloadReader reader)
    {
        var records = new PlatformRecord[reader.U8()];
        for (int i = 0; i < records.Length; i++)
        {
            records[i] = PlatformRecord.Parse(ref reader);
        }

        reader.End();
        return records;
    }
}

/// <summary>What the device shall tell by itself.</summary>
/// <param name="From">The first record wanted; 0: after the last that was acknowledged.</param>
public sealed record SubscribeRequest(uint From, bool Records, bool Users)
{
    public ReadOnlyMemory<byte> Build() => new PayloadWriter().U32(From).U8((byte)((Records ? 1 : 0) | (Users ? 2 : 0))).Written;

    /// <returns>The number of the first record that will come.</returns>
    public static uint ParseAnswer(ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload);
        uint first = reader.U32();
        reader.End();
        return first;
    }
}

/// <summary>A change of a user at the keypad.</summary>
/// <param name="Id">0: all users were deleted.</param>
/// <param name="User">As the user is now; null if there is none any more.</param>
public sealed record UserNews(uint Id, PlatformUser? User)
{
    public static UserNews Parse(ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload);
        UserNews news = payload.Length == sizeof(uint) ? new UserNews(reader.U32(), null) : Changed(PlatformUser.Parse(ref reader));
        reader.End();
        return news;
    }

    private static UserNews Changed(PlatformUser user) => new(user.Id, user);
}
