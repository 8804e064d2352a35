using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;

namespace AccessStandalone.HalSim.Client.Messages;

/// <summary>What a list of addresses means.</summary>
public enum AddressMode : byte
{
    Off = 0,

    /// <summary>Only these may connect.</summary>
    Only = 1,

    /// <summary>These may not.</summary>
    Not = 2,
}

/// <summary>Addresses that begin alike.</summary>
/// <param name="Bits">How many bits count, 0 to 32.</param>
public sealed record AddressRange(IPAddress Address, byte Bits)
{
    public const byte MaxBits = 32;

    public override string ToString() => Bits == MaxBits ? Address.ToString() : $"{Address}/{Bits}";
}

/// <summary>Who may connect (PROTOCOL.md §6.8).</summary>
/// <param name="Ranges">At most 16.</param>
public sealed record AddressList(AddressMode Mode, IReadOnlyList<AddressRange> Ranges)
{
    public const int MostRanges = 16;

    public static AddressList Parse(ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload);
        var mode = (AddressMode)reader.U8();
        var ranges = new AddressRange[reader.U8()];
        for (int i = 0; i < ranges.Length; i++)
        {
            ranges[i] = new AddressRange(AddressBytes.Read(ref reader), reader.U8());
        }

        reader.End();
        return new AddressList(mode, ranges);
    }

    public ReadOnlyMemory<byte> Build()
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Ranges.Count, MostRanges);
        PayloadWriter writer = new PayloadWriter().U8((byte)Mode).U8((byte)Ranges.Count);
        foreach (AddressRange range in Ranges)
        {
            AddressBytes.Write(writer, range.Address);
            writer.U8(range.Bits);
        }

        return writer.Written;
    }

    public bool Equals(AddressList? other) => other != null && Mode == other.Mode && Ranges.SequenceEqual(other.Ranges);

    public override int GetHashCode() => HashCode.Combine(Mode, Ranges.Count);
}
