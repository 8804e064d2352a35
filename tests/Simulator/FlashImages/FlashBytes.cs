using System;
using System.Buffers.Binary;

namespace AccessStandalone.Simulator.Tests.FlashImages;

/// <summary>Cells of a flash, erased at first, and what the format's numbers and CRCs look like in them.</summary>
internal sealed class FlashBytes
{
    public const int SectorBytes = 4096;

    public FlashBytes(int sectors)
    {
        Cells = new byte[sectors * SectorBytes];
        Array.Fill(Cells, (byte)0xFF);
    }

    public byte[] Cells { get; }

    public static uint Crc(ReadOnlySpan<byte> bytes)
    {
        uint crc = 0xFFFFFFFF;
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return crc ^ 0xFFFFFFFF;
    }

    public static void Put16(Span<byte> bytes, int offset, int value) => BinaryPrimitives.WriteUInt16LittleEndian(bytes[offset..], (ushort)value);

    public static void Put32(Span<byte> bytes, int offset, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes[offset..], value);

    public static void Put64(Span<byte> bytes, int offset, ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(bytes[offset..], value);

    /// <summary>Programs: a 0 stays.</summary>
    public void Program(int address, ReadOnlySpan<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            Cells[address + i] &= bytes[i];
        }
    }

    public void Erase(int sector) => Cells.AsSpan(sector * SectorBytes, SectorBytes).Fill(0xFF);

    public void Flip(int address, int bit = 0) => Cells[address] ^= (byte)(1 << bit);
}
