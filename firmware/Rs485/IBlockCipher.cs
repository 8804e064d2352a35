namespace AccessStandalone.Rs485;

/// <summary>AES-128 under one key, without padding of its own, in place. The secure channel takes three of them, one a session key.</summary>
public interface IBlockCipher
{
    /// <param name="key">16 bytes; copied.</param>
    void SetKey(byte[] key);

    /// <summary>Encrypts each block of 16 bytes by itself.</summary>
    void EncryptEcb(byte[] bytes, int offset, int count);

    /// <param name="start">The initial value, 16 bytes; left as it is.</param>
    void EncryptCbc(byte[] start, byte[] bytes, int offset, int count);

    /// <param name="start">The initial value, 16 bytes; left as it is.</param>
    void DecryptCbc(byte[] start, byte[] bytes, int offset, int count);
}
