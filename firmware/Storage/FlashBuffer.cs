namespace AccessStandalone.Storage;

/// <summary>
/// Bytes on their way to or from the flash. The first <see cref="Lead"/> bytes are the chip driver's, for command and address: so a
/// transfer is one transaction without copying.
/// </summary>
public sealed class FlashBuffer
{
    /// <summary>Offset of the first data byte.</summary>
    public const int Lead = 4;

    public readonly byte[] Bytes;

    /// <param name="capacity">Data bytes it holds.</param>
    public FlashBuffer(int capacity)
    {
        Bytes = new byte[Lead + capacity];
    }
}
