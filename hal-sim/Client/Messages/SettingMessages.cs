using System;
using System.Collections.Generic;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Client.Messages;

/// <summary>A numeric setting and its value.</summary>
public readonly record struct SettingPair(SettingId Setting, int Value);

/// <summary>All numeric settings (PROTOCOL.md §6.5).</summary>
public static class SettingList
{
    public const int MostPairs = 100;

    public static IReadOnlyList<SettingPair> Parse(ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload);
        var pairs = new SettingPair[reader.U8()];
        for (int i = 0; i < pairs.Length; i++)
        {
            pairs[i] = new SettingPair((SettingId)reader.U8(), reader.I32());
        }

        reader.End();
        return pairs;
    }

    /// <param name="pairs">1 to 100.</param>
    public static ReadOnlyMemory<byte> Build(IReadOnlyList<SettingPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        PayloadWriter writer = new PayloadWriter().Count(pairs.Count, MostPairs);
        foreach (SettingPair pair in pairs)
        {
            writer.U8((byte)pair.Setting).I32(pair.Value);
        }

        return writer.Written;
    }
}

/// <summary>Which time rule, and for writing what it says (PROTOCOL.md §6.6).</summary>
/// <param name="Rule">Empty to read or remove; a period group may be empty too.</param>
public sealed record TimeRuleRequest(TimeRuleKind Kind, byte Number, ReadOnlyMemory<byte> Rule)
{
    public ReadOnlyMemory<byte> Build() => new PayloadWriter().U8((byte)Kind).U8(Number).Bytes(Rule.Span).Written;
}

/// <summary>The key of an RS-485 reader (PROTOCOL.md §6.7).</summary>
/// <param name="Reader">1 to 8, 0 for the device as a reader.</param>
/// <param name="Key">16 bytes, or none to take the key away.</param>
public sealed record ReaderKeyRequest(byte Reader, ReadOnlyMemory<byte> Key)
{
    public ReadOnlyMemory<byte> Build() => new PayloadWriter().U8(Reader).Bytes(Key.Span).Written;
}
