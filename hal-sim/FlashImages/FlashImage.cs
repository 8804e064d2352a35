using System;
using System.IO;

namespace AccessStandalone.HalSim.FlashImages;

/// <summary>Copies the contents of a flash out, from an address on.</summary>
public delegate void FlashPeek(int address, Span<byte> destination);

/// <summary>
/// The contents of a flash chip. Sectors are read when they are first wanted and kept: what happens to the chip afterwards is seen in
/// part or not at all, so take a new image after a change.
/// </summary>
public sealed class FlashImage
{
    private readonly FlashPeek _peek;
    private readonly byte[]?[] _sectors;

    /// <param name="geometry">null for the product's.</param>
    /// <param name="wear">null where nobody counted.</param>
    public FlashImage(FlashPeek peek, FlashGeometry? geometry = null, FlashWearCounts? wear = null)
    {
        _peek = peek;
        Geometry = geometry ?? FlashGeometry.Product;
        Layout = new FlashLayout(Geometry);
        Wear = wear;
        _sectors = new byte[Geometry.ChipSectors][];
    }

    /// <exception cref="InvalidDataException">There are not as many bytes as the chip has.</exception>
    public FlashImage(ReadOnlyMemory<byte> contents, FlashGeometry? geometry = null, FlashWearCounts? wear = null)
        : this((address, destination) => contents.Span.Slice(address, destination.Length).CopyTo(destination), geometry, wear)
    {
        if (contents.Length != Geometry.ChipBytes)
        {
            throw new InvalidDataException($"Not a flash image: {contents.Length} bytes instead of {Geometry.ChipBytes}.");
        }
    }

    public FlashGeometry Geometry { get; }

    public FlashLayout Layout { get; }

    public FlashWearCounts? Wear { get; }

    /// <summary>Reads an image file, and the wear from the file beside it (<c>IMAGE.wear</c>) if there is one.</summary>
    /// <exception cref="InvalidDataException">A file has the wrong length.</exception>
    /// <exception cref="IOException">A file is not there or cannot be read.</exception>
    public static FlashImage Load(string path, FlashGeometry? geometry = null)
    {
        geometry ??= FlashGeometry.Product;
        long length = new FileInfo(path).Length;
        if (length != geometry.ChipBytes)
        {
            throw new InvalidDataException($"{path} is not a flash image: it has {length} bytes instead of {geometry.ChipBytes}.");
        }

        return new FlashImage(File.ReadAllBytes(path), geometry, FlashWearCounts.Load(path + ".wear", geometry.ChipSectors));
    }

    /// <summary>The bytes of a sector, numbered from the begin of the chip.</summary>
    public ReadOnlySpan<byte> Sector(int sector)
    {
        byte[]? bytes = _sectors[sector];
        if (bytes == null)
        {
            bytes = new byte[FlashGeometry.SectorBytes];
            _peek(sector * FlashGeometry.SectorBytes, bytes);
            _sectors[sector] = bytes;
        }

        return bytes;
    }
}
