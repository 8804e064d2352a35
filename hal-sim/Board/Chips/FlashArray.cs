using System;

namespace AccessStandalone.HalSim.Board.Chips;

/// <summary>
/// The 16 MiB of cells. A sector that is wholly erased takes no memory; sectors shared with a snapshot are copied on the first write.
/// </summary>
internal sealed class FlashArray
{
    public const int Size = 16 * 1024 * 1024;
    public const int SectorSize = 4096;
    public const int SectorCount = Size / SectorSize;

    private const int AddressMask = Size - 1;

    private byte[]?[] _sectors = new byte[SectorCount][];
    private readonly bool[] _isShared = new bool[SectorCount];

    public byte this[int address] =>
        _sectors[address / SectorSize] is { } sector ? sector[address % SectorSize] : (byte)0xFF;

    /// <summary>Contents of a sector; null if it is wholly erased.</summary>
    public ReadOnlySpan<byte> SectorAt(int index) => _sectors[index];

    public bool IsErased(int sector) => _sectors[sector] == null;

    /// <summary>Reads on past the last address at address 0, as the chip does.</summary>
    public void Read(int address, Span<byte> destination)
    {
        while (!destination.IsEmpty)
        {
            address &= AddressMask;
            int offset = address % SectorSize;
            int length = Math.Min(destination.Length, SectorSize - offset);
            if (_sectors[address / SectorSize] is { } sector)
            {
                sector.AsSpan(offset, length).CopyTo(destination);
            }
            else
            {
                destination[..length].Fill(0xFF);
            }

            address += length;
            destination = destination[length..];
        }
    }

    /// <summary>The sector's bytes for writing.</summary>
    public Span<byte> Writable(int sector)
    {
        byte[]? bytes = _sectors[sector];
        if (bytes == null)
        {
            bytes = GC.AllocateUninitializedArray<byte>(SectorSize);
            Array.Fill(bytes, (byte)0xFF);
            _sectors[sector] = bytes;
        }
        else if (_isShared[sector])
        {
            bytes = (byte[])bytes.Clone();
            _sectors[sector] = bytes;
        }

        _isShared[sector] = false;
        return bytes;
    }

    public void Erase(int sector)
    {
        _sectors[sector] = null;
        _isShared[sector] = false;
    }

    public FlashSnapshot TakeSnapshot()
    {
        Array.Fill(_isShared, true);
        return new FlashSnapshot((byte[]?[])_sectors.Clone());
    }

    public void Restore(FlashSnapshot snapshot)
    {
        Array.Fill(_isShared, true);
        _sectors = (byte[]?[])snapshot.Sectors.Clone();
    }
}
