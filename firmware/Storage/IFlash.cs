namespace AccessStandalone.Storage;

/// <summary>What is wrong with the flash chip.</summary>
public enum FlashFault : byte
{
    None = 0,

    /// <summary>Nothing answers.</summary>
    Missing = 1,

    /// <summary>Another chip answers than the one this firmware was made for.</summary>
    WrongChip = 2,

    /// <summary>A program or erase did not end within its time limit.</summary>
    Stuck = 3,
}

/// <summary>
/// A NOR flash: reading anywhere, programming (1 → 0 only) within a page, erasing sectors to 0xFF. Reading and programming do not wait for an
/// erase that is still running: it rests until somebody asks <see cref="IsErasing"/>. Only touching the sector that is being erased, and
/// beginning another erase, wait for its end. Once <see cref="Fault"/> is set every call returns false at once.
/// </summary>
public interface IFlash
{
    /// <summary>Stays set until the device restarts.</summary>
    FlashFault Fault { get; }

    /// <summary>One transaction; two more if a running erase has to rest first.</summary>
    /// <param name="into">Gets the bytes from <see cref="FlashBuffer.Lead"/> on.</param>
    /// <returns>false if the chip failed.</returns>
    bool Read(int address, FlashBuffer into, int count);

    /// <summary>Programs and reads back.</summary>
    /// <param name="address">The bytes must not go beyond their page of 256.</param>
    /// <param name="data">The bytes from <see cref="FlashBuffer.Lead"/> on.</param>
    /// <returns>false if the flash does not hold the bytes afterwards.</returns>
    bool Program(int address, FlashBuffer data, int count);

    /// <summary>Begins to erase the 4,096 bytes from an address and does not wait for the end.</summary>
    /// <returns>false if the chip failed.</returns>
    bool BeginErase(int address);

    /// <summary>
    /// Lets an erase go on that rests, and asks whether it is still running; one transaction, two if it rested, none if no erase was begun. To be
    /// asked again and again: an erase that rests ends no other way, unless somebody waits for it.
    /// </summary>
    bool IsErasing();
}
