using System;

namespace AccessStandalone.HalSim.Client.Messages;

/// <summary>What the platform does with the door (PROTOCOL.md §6.10).</summary>
public enum DoorCommand : byte
{
    Open = 1,
    Close = 2,
    AlwaysOpen = 3,
    AlwaysClosed = 4,
    Normal = 5,
    Disarm = 6,
}

/// <summary>The device's clock (PROTOCOL.md §6.9).</summary>
public static class TimeMessage
{
    public static ReadOnlyMemory<byte> Build(long utcMs) => new PayloadWriter().I64(utcMs).Written;

    /// <returns>Milliseconds since 1970; 0 while the time is unknown.</returns>
    public static long Parse(ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload);
        long utcMs = reader.I64();
        reader.End();
        return utcMs;
    }
}
