using System.Collections;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Storage;

/// <summary>A flash that notes which of its bytes were ever looked at.</summary>
internal sealed class ReadCoverage : IFlash
{
    private readonly IFlash _flash;
    private readonly BitArray _isRead;

    /// <param name="isRead">A bit for each byte of the flash; set, never cleared.</param>
    public ReadCoverage(IFlash flash, BitArray isRead)
    {
        _flash = flash;
        _isRead = isRead;
    }

    public FlashFault Fault => _flash.Fault;

    public bool Read(int address, FlashBuffer into, int count)
    {
        Note(address, count);
        return _flash.Read(address, into, count);
    }

    public bool Program(int address, FlashBuffer data, int count)
    {
        // It is read back.
        Note(address, count);
        return _flash.Program(address, data, count);
    }

    public bool BeginErase(int address) => _flash.BeginErase(address);

    public bool IsErasing() => _flash.IsErasing();

    private void Note(int address, int count)
    {
        for (int i = address; i < address + count; i++)
        {
            _isRead[i] = true;
        }
    }
}
