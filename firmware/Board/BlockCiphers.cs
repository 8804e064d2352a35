using AccessStandalone.Rs485;

namespace AccessStandalone.Board;

/// <summary>The ciphers of the secure channels on the RS-485 line.</summary>
public sealed class BlockCiphers : ICipherSource
{
    public IBlockCipher Create() => new BlockCipher();
}
