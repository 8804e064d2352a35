using System;
using System.Buffers.Binary;
using System.IO;

namespace AccessStandalone.HalSim.FlashImages;

/// <summary>How often each sector has been erased and programmed.</summary>
public sealed class FlashWearCounts
{
    private const int EntryBytes = 8;

    private readonly int[] _erases;
    private readonly int[] _programs;

    public FlashWearCounts(int[] erases, int[] programs)
    {
        _erases = erases;
        _programs = programs;
    }

    public ReadOnlySpan<int> Erases => _erases;

    public ReadOnlySpan<int> Programs => _programs;

    /// <summary>Reads the file beside an image: for each sector erases, then programs, 32 bits each.</summary>
    /// <returns>null if there is no such file.</returns>
    /// <exception cref="InvalidDataException">The file has the wrong length.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static FlashWearCounts? Load(string path, int sectors)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        byte[] bytes = File.ReadAllBytes(path);
        if (bytes.Length != sectors * EntryBytes)
        {
            throw new InvalidDataException(
                $"{path} is not the wear of a flash image: it has {bytes.Length} bytes instead of {sectors * EntryBytes}.");
        }

        var erases = new int[sectors];
        var programs = new int[sectors];
        for (int sector = 0; sector < sectors; sector++)
        {
            ReadOnlySpan<byte> entry = bytes.AsSpan(sector * EntryBytes, EntryBytes);
            erases[sector] = BinaryPrimitives.ReadInt32LittleEndian(entry);
            programs[sector] = BinaryPrimitives.ReadInt32LittleEndian(entry[4..]);
        }

        return new FlashWearCounts(erases, programs);
    }
}
