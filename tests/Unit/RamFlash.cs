using System;
using AccessStandalone.Storage;

namespace AccessStandalone.Tests.Unit;

/// <summary>
/// A small NOR flash in RAM: programming only clears bits, an erase is done at once and says once afterwards that it is still running. A sector
/// takes memory from its first program on.
/// </summary>
public sealed class RamFlash : IFlash
{
    private readonly byte[]?[] _sectors;
    private bool _saysErasing;

    public RamFlash(int sectorCount)
    {
        _sectors = new byte[sectorCount][];
    }

    public FlashFault Fault { get; set; }

    public int Programs { get; private set; }

    public int Erases { get; private set; }

    public bool Read(int address, FlashBuffer into, int count)
    {
        RequireWithin(address, count, _sectors.Length * FlashLayout.SectorBytes);
        if (Fault != FlashFault.None)
        {
            return false;
        }

        for (int i = 0; i < count; i++)
        {
            into.Bytes[FlashBuffer.Lead + i] = this[address + i];
        }

        return true;
    }

    public bool Program(int address, FlashBuffer data, int count)
    {
        RequireWithin(address, count, address - (address % FlashLayout.PageBytes) + FlashLayout.PageBytes);
        if (Fault != FlashFault.None)
        {
            return false;
        }

        Programs++;
        byte[] sector = Writable(address / FlashLayout.SectorBytes);
        int at = address % FlashLayout.SectorBytes;
        bool holds = true;
        for (int i = 0; i < count; i++)
        {
            sector[at + i] &= data.Bytes[FlashBuffer.Lead + i];
            holds &= sector[at + i] == data.Bytes[FlashBuffer.Lead + i];
        }

        return holds;
    }

    public bool BeginErase(int address)
    {
        RequireWithin(address, FlashLayout.SectorBytes, _sectors.Length * FlashLayout.SectorBytes);
        if (Fault != FlashFault.None)
        {
            return false;
        }

        Erases++;
        _sectors[address / FlashLayout.SectorBytes] = null;
        _saysErasing = true;
        return true;
    }

    public bool IsErasing()
    {
        bool says = _saysErasing;
        _saysErasing = false;
        return says;
    }

    /// <summary>Turns one bit, as age does.</summary>
    public void Flip(int address, int bit) => Writable(address / FlashLayout.SectorBytes)[address % FlashLayout.SectorBytes] ^= (byte)(1 << bit);

    private byte this[int address]
    {
        get
        {
            byte[]? sector = _sectors[address / FlashLayout.SectorBytes];
            return sector == null ? (byte)0xFF : sector[address % FlashLayout.SectorBytes];
        }
    }

    private static void RequireWithin(int address, int count, int end)
    {
        if (address < 0 || count < 1 || address + count > end)
        {
            throw new ArgumentOutOfRangeException(nameof(address));
        }
    }

    private byte[] Writable(int sector)
    {
        byte[]? bytes = _sectors[sector];
        if (bytes == null)
        {
            bytes = new byte[FlashLayout.SectorBytes];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = 0xFF;
            }

            _sectors[sector] = bytes;
        }

        return bytes;
    }
}
