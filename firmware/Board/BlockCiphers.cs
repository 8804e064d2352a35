using AccessStandalone.Protocol;
using AccessStandalone.Rs485;

namespace AccessStandalone.Board;

/// <summary>The ciphers of the secure channels on the RS-485 line and to the platform.</summary>
public sealed class BlockCiphers : ICipherSource, ICbcCipherSource
{
    public IBlockCipher Create() => new BlockCipher();

    public ICbcCipher NewCbcCipher() => new BlockCipher();
}
