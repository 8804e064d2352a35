using System;
using System.Buffers.Binary;
using System.IO;

namespace AccessStandalone.HalSim.Board.Chips;

/// <summary>
/// Flash contents in files. The image is the raw 16 MiB. Beside it, &lt;image&gt;.wear holds for each of the 4,096 sectors the erases
/// and then the programs, as little-endian 32-bit numbers: 32 KiB. Files appear whole or not at all.
/// </summary>
internal static class FlashImageFile
{
    private const string WearSuffix = ".wear";
    private const int WearEntrySize = 8;
    private const int WearFileSize = FlashArray.SectorCount * WearEntrySize;

    public static void Save(string path, FlashArray array, FlashWear wear)
    {
        ReplaceFile(path, stream => WriteCells(stream, array));
        ReplaceFile(path + WearSuffix, stream => WriteWear(stream, wear));
    }

    public static void Load(string path, FlashArray array, FlashWear wear)
    {
        using FileStream image = OpenChecked(path, FlashArray.Size, "a flash image");
        string wearPath = path + WearSuffix;
        if (File.Exists(wearPath))
        {
            using FileStream wearFile = OpenChecked(wearPath, WearFileSize, "the wear counters of a flash image");
            ReadWear(wearFile, wear);
        }
        else
        {
            wear.Clear();
        }

        ReadCells(image, array);
    }

    private static void WriteCells(Stream stream, FlashArray array)
    {
        var erased = new byte[FlashArray.SectorSize];
        Array.Fill(erased, (byte)0xFF);
        for (int sector = 0; sector < FlashArray.SectorCount; sector++)
        {
            stream.Write(array.IsErased(sector) ? erased : array.SectorAt(sector));
        }
    }

    private static void ReadCells(Stream stream, FlashArray array)
    {
        var bytes = new byte[FlashArray.SectorSize];
        for (int sector = 0; sector < FlashArray.SectorCount; sector++)
        {
            stream.ReadExactly(bytes);
            array.Erase(sector);
            if (bytes.AsSpan().ContainsAnyExcept((byte)0xFF))
            {
                bytes.CopyTo(array.Writable(sector));
            }
        }
    }

    private static void WriteWear(Stream stream, FlashWear wear)
    {
        Span<byte> entry = stackalloc byte[WearEntrySize];
        for (int sector = 0; sector < FlashArray.SectorCount; sector++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(entry, wear.Erases[sector]);
            BinaryPrimitives.WriteInt32LittleEndian(entry[4..], wear.Programs[sector]);
            stream.Write(entry);
        }
    }

    private static void ReadWear(Stream stream, FlashWear wear)
    {
        Span<byte> entry = stackalloc byte[WearEntrySize];
        for (int sector = 0; sector < FlashArray.SectorCount; sector++)
        {
            stream.ReadExactly(entry);
            wear.Set(
                sector,
                BinaryPrimitives.ReadInt32LittleEndian(entry),
                BinaryPrimitives.ReadInt32LittleEndian(entry[4..]));
        }
    }

    private static FileStream OpenChecked(string path, int expectedLength, string what)
    {
        FileStream file = File.OpenRead(path);
        if (file.Length != expectedLength)
        {
            long length = file.Length;
            file.Dispose();
            throw new InvalidDataException($"{path} is not {what}: it has {length} bytes instead of {expectedLength}.");
        }

        return file;
    }

    private static void ReplaceFile(string path, Action<Stream> write)
    {
        string temporary = path + ".tmp";
        using (FileStream stream = File.Create(temporary, bufferSize: 65_536))
        {
            write(stream);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }
}
