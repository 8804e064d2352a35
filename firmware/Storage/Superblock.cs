namespace AccessStandalone.Storage;

/// <summary>What was found where the superblock belongs.</summary>
public enum SuperblockResult : byte
{
    Mounted = 0,

    /// <summary>The chip was new; it is formatted now.</summary>
    Formatted = 1,

    /// <summary>Something else is on the chip, or both copies are destroyed: it is left alone.</summary>
    Foreign = 2,

    /// <summary>A later firmware formatted it: it is left alone.</summary>
    NewerFormat = 3,

    /// <summary>The chip failed.</summary>
    Fault = 4,
}

/// <summary>Tells what is on the chip (FORMAT.md §2), in two copies at the begin of sectors 0 and 1.</summary>
public sealed class Superblock
{
    /// <summary>Random bytes a new format needs: format ID and hash key.</summary>
    public const int RandomBytes = 12;

    private const int Copies = FlashLayout.SuperblockSectors;
    private const int Size = 32;
    private const int Version = 1;
    private const ulong Magic = 0x48534C4654534341;

    private readonly FlashMedium _medium;
    private readonly FlashBuffer _buffer = new FlashBuffer(Size);

    public Superblock(FlashMedium medium)
    {
        _medium = medium;
    }

    /// <summary>Reads the superblock, formats a new chip, restores a lost copy.</summary>
    /// <param name="random"><see cref="RandomBytes"/> random bytes, used if the chip is new.</param>
    public SuperblockResult Mount(byte[] random)
    {
        int valid = -1;
        int lost = -1;
        bool isNew = false;
        for (int copy = 0; copy < Copies; copy++)
        {
            if (!ReadCopy(copy))
            {
                return SuperblockResult.Fault;
            }

            if (IsValid())
            {
                valid = copy;
            }
            else
            {
                lost = copy;
                isNew |= FlashMedium.IsErased(_buffer.Bytes, FlashBuffer.Lead, Size);
            }
        }

        if (valid >= 0)
        {
            return Take(valid, lost);
        }

        return isNew ? Format(random) : SuperblockResult.Foreign;
    }

    private SuperblockResult Take(int valid, int lost)
    {
        if (!ReadCopy(valid))
        {
            return SuperblockResult.Fault;
        }

        if (LittleEndian.Get16(_buffer.Bytes, FlashBuffer.Lead + 8) != Version)
        {
            return SuperblockResult.NewerFormat;
        }

        Identify();
        if (lost >= 0)
        {
            _medium.Health.CountLostHeader();
            WriteCopy(lost);
        }

        return SuperblockResult.Mounted;
    }

    private SuperblockResult Format(byte[] random)
    {
        byte[] bytes = _buffer.Bytes;
        for (int copy = 0; copy < Copies; copy++)
        {
            System.Array.Clear(bytes, FlashBuffer.Lead, Size);
            LittleEndian.Set64(bytes, FlashBuffer.Lead, Magic);
            LittleEndian.Set16(bytes, FlashBuffer.Lead + 8, Version);
            System.Array.Copy(random, 0, bytes, FlashBuffer.Lead + 16, RandomBytes);
            bytes[FlashBuffer.Lead + 16] |= 1;
            LittleEndian.Set32(bytes, FlashBuffer.Lead + 28, _medium.Crc.Of(bytes, FlashBuffer.Lead, 28));
            Identify();
            if (!WriteCopy(copy))
            {
                return SuperblockResult.Fault;
            }
        }

        return SuperblockResult.Formatted;
    }

    private void Identify() => _medium.Identify(
        LittleEndian.Get32(_buffer.Bytes, FlashBuffer.Lead + 16), LittleEndian.Get64(_buffer.Bytes, FlashBuffer.Lead + 20));

    private bool ReadCopy(int copy) => _medium.Flash.Read(FlashMedium.AddressOf(copy), _buffer, Size);

    private bool IsValid()
    {
        byte[] bytes = _buffer.Bytes;
        return LittleEndian.Get64(bytes, FlashBuffer.Lead) == Magic
            && LittleEndian.Get32(bytes, FlashBuffer.Lead + 28) == _medium.Crc.Of(bytes, FlashBuffer.Lead, 28);
    }

    /// <summary>Writes what the buffer holds; erases first what is there. A copy that cannot be written is tried again at the next start.</summary>
    private bool WriteCopy(int copy) =>
        _medium.BeginErase(copy) && _medium.Program(FlashMedium.AddressOf(copy), _buffer, Size);
}
