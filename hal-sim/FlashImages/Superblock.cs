using System;

namespace AccessStandalone.HalSim.FlashImages;

/// <summary>The superblock: both copies, and what they say together.</summary>
public sealed class Superblock
{
    /// <summary>The only version that can be read here.</summary>
    public const int FormatVersion = 1;

    public Superblock(FlashImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        ReadOnlySpan<byte> first = image.Sector(0)[..SuperblockCopy.Bytes];
        ReadOnlySpan<byte> second = image.Sector(1)[..SuperblockCopy.Bytes];
        First = SuperblockCopy.Decode(first);
        Second = SuperblockCopy.Decode(second);
        Valid = First ?? Second;
        if (Valid == null)
        {
            State = ErasedBytes.Are(first) || ErasedBytes.Are(second) ? SuperblockState.New : SuperblockState.Foreign;
            return;
        }

        State = Valid.FormatVersion == FormatVersion ? SuperblockState.Valid : SuperblockState.OtherVersion;
        Fault = First == null ? CopyFaults.Of(first, second) : Second == null ? CopyFaults.Of(second, first) : CopyFault.None;
    }

    public SuperblockState State { get; }

    /// <summary>null if it is not valid.</summary>
    public SuperblockCopy? First { get; }

    /// <inheritdoc cref="First"/>
    public SuperblockCopy? Second { get; }

    /// <summary>The copy that counts; null if none is valid.</summary>
    public SuperblockCopy? Valid { get; }

    /// <summary>What is wrong with a copy if only one is valid.</summary>
    public CopyFault Fault { get; }
}
