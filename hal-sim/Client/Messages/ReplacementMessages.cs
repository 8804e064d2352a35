using System;
using System.Collections.Generic;

namespace AccessStandalone.HalSim.Client.Messages;

/// <summary>What the device answers to the begin of a replacement (PROTOCOL.md §7.4).</summary>
/// <param name="Position">Entries it has already.</param>
/// <param name="Epoch">The epoch of the user table once it is committed.</param>
public sealed record ReplacementStart(uint Position, uint Epoch)
{
    /// <param name="token">The client's choice; the same one goes on with what is under way.</param>
    public static ReadOnlyMemory<byte> Build(ulong token) => new PayloadWriter().U64(token).Written;

    public static ReplacementStart Parse(ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload);
        var start = new ReplacementStart(reader.U32(), reader.U32());
        reader.End();
        return start;
    }
}

/// <summary>Entries of a replacement.</summary>
/// <param name="Position">Of the first.</param>
/// <param name="Users">1 to 100.</param>
public sealed record AddToReplacementRequest(uint Position, IReadOnlyList<PlatformUser> Users)
{
    public const int MostUsers = 100;

    public ReadOnlyMemory<byte> Build()
    {
        PayloadWriter writer = new PayloadWriter().U32(Position).Count(Users.Count, MostUsers);
        foreach (PlatformUser user in Users)
        {
            user.Build(writer);
        }

        return writer.Written;
    }
}

/// <summary>The end of a replacement.</summary>
public static class CommitReplacement
{
    /// <param name="entries">All that were sent, refused ones too.</param>
    public static ReadOnlyMemory<byte> Build(uint entries) => new PayloadWriter().U32(entries).Written;

    /// <returns>The revision of the user table.</returns>
    public static uint ParseAnswer(ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload);
        uint revision = reader.U32();
        reader.End();
        return revision;
    }
}

/// <summary>Whether a replacement is under way, and which; zeros if none is.</summary>
public sealed record ReplacementState(bool IsUnderWay, ulong Token, uint Position, uint Epoch)
{
    public static ReplacementState Parse(ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload);
        var state = new ReplacementState(reader.U8() == 1, reader.U64(), reader.U32(), reader.U32());
        reader.End();
        return state;
    }
}
