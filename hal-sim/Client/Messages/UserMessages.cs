using System;
using System.Collections.Generic;

namespace AccessStandalone.HalSim.Client.Messages;

/// <summary>How <see cref="PlatformOperation.PutUsers"/> treats users that are there, or are not.</summary>
public enum PutMode : byte
{
    /// <summary>Only those who are not there.</summary>
    Insert = 0,

    /// <summary>Only those who are there.</summary>
    Update = 1,
    Either = 2,
}

/// <summary>Users to put (PROTOCOL.md §7.2).</summary>
/// <param name="Users">1 to 100.</param>
public sealed record PutUsersRequest(PutMode Mode, IReadOnlyList<PlatformUser> Users)
{
    public const int MostUsers = 100;

    public ReadOnlyMemory<byte> Build()
    {
        PayloadWriter writer = new PayloadWriter().U8((byte)Mode).Count(Users.Count, MostUsers);
        foreach (PlatformUser user in Users)
        {
            user.Build(writer);
        }

        return writer.Written;
    }
}

/// <summary>Users to remove (PROTOCOL.md §7.2).</summary>
/// <param name="Ids">1 to 200.</param>
public sealed record RemoveUsersRequest(IReadOnlyList<uint> Ids)
{
    public const int MostIds = 200;

    public ReadOnlyMemory<byte> Build()
    {
        PayloadWriter writer = new PayloadWriter().Count(Ids.Count, MostIds);
        foreach (uint id in Ids)
        {
            writer.U32(id);
        }

        return writer.Written;
    }
}

/// <summary>A page of all users (PROTOCOL.md §7.3).</summary>
/// <param name="After">The ID read last, 0 to begin.</param>
/// <param name="Most">1 to 100.</param>
public sealed record ReadUsersRequest(uint After, byte Most)
{
    public const byte MostUsers = 100;

    public ReadOnlyMemory<byte> Build() => new PayloadWriter().U32(After).U8(Most).Written;
}

/// <summary>Users read; fewer than asked for are the last.</summary>
public sealed record UserPage(IReadOnlyList<PlatformUser> Users)
{
    public static UserPage Parse(ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload);
        var users = new PlatformUser[reader.U8()];
        for (int i = 0; i < users.Length; i++)
        {
            users[i] = PlatformUser.Parse(ref reader);
        }

        reader.End();
        return new UserPage(users);
    }
}

/// <summary>One user, by ID or by card (PROTOCOL.md §7.3).</summary>
public sealed record FindUserRequest(bool ByCard, ulong Number)
{
    public ReadOnlyMemory<byte> Build() => new PayloadWriter().U8(ByCard ? (byte)1 : (byte)0).U64(Number).Written;

    public static PlatformUser ParseAnswer(ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload);
        PlatformUser user = PlatformUser.Parse(ref reader);
        reader.End();
        return user;
    }
}

/// <summary>The results of entries that were done or refused each by itself, in their order.</summary>
public static class ResultList
{
    public static IReadOnlyList<PlatformResult> Parse(ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload);
        var results = new PlatformResult[reader.U8()];
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = (PlatformResult)reader.U8();
        }

        reader.End();
        return results;
    }
}
