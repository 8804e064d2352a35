namespace AccessStandalone.Rs485;

/// <summary>Makes ciphers: three a peripheral, when a role is put together and never afterwards.</summary>
public interface ICipherSource
{
    IBlockCipher Create();
}
