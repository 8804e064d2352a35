using System;
using System.Buffers.Binary;

namespace AccessStandalone.HalSim.FlashImages;

/// <summary>The first 36 bytes of a sector: two headers and the clean marker.</summary>
public sealed record SectorPreamble
{
    public const int Bytes = 36;

    private const int HeadersBytes = 2 * SectorHeader.Bytes;

    private static ReadOnlySpan<byte> CleanMarker => [0x4E, 0x41, 0x45, 0x4C];

    public SectorState State { get; private init; }

    /// <summary>The first valid copy; null in a sector that is not taken.</summary>
    public SectorHeader? Header { get; private init; }

    /// <summary>null if it is not valid.</summary>
    public SectorHeader? First { get; private init; }

    /// <inheritdoc cref="First"/>
    public SectorHeader? Second { get; private init; }

    /// <summary>What is wrong with a copy if only one is valid.</summary>
    public CopyFault Fault { get; private init; }

    /// <summary>Whether the clean marker has been programmed to 0.</summary>
    public bool IsMarkerCancelled { get; private init; }

    /// <param name="formatId">null where there is none: then no header is valid.</param>
    public static SectorPreamble Of(ReadOnlySpan<byte> sector, uint? formatId)
    {
        ReadOnlySpan<byte> first = sector[..SectorHeader.Bytes];
        ReadOnlySpan<byte> second = sector[SectorHeader.Bytes..HeadersBytes];
        ReadOnlySpan<byte> marker = sector[HeadersBytes..Bytes];
        SectorHeader? firstHeader = formatId is { } id ? SectorHeader.Decode(first, id) : null;
        SectorHeader? secondHeader = formatId is { } sameId ? SectorHeader.Decode(second, sameId) : null;
        SectorHeader? header = firstHeader ?? secondHeader;
        return new SectorPreamble
        {
            First = firstHeader,
            Second = secondHeader,
            Header = header,
            State = header != null ? SectorState.Taken : StateOfUntaken(sector),
            Fault = FaultOf(first, second, firstHeader != null, secondHeader != null),
            IsMarkerCancelled = BinaryPrimitives.ReadUInt32LittleEndian(marker) == 0,
        };
    }

    private static SectorState StateOfUntaken(ReadOnlySpan<byte> sector)
    {
        if (ErasedBytes.Are(sector[..HeadersBytes]) && sector[HeadersBytes..Bytes].SequenceEqual(CleanMarker))
        {
            return SectorState.Clean;
        }

        return ErasedBytes.Are(sector) ? SectorState.Blank : SectorState.Dirty;
    }

    private static CopyFault FaultOf(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, bool isFirstValid, bool isSecondValid) =>
        (isFirstValid, isSecondValid) switch
        {
            (false, true) => CopyFaults.Of(first, second),
            (true, false) => CopyFaults.Of(second, first),
            _ => CopyFault.None,
        };
}
