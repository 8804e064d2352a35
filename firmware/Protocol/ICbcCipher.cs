namespace AccessStandalone.Protocol;

/// <summary>AES-128-CBC under one key, without padding of its own, in place; native on the device.</summary>
public interface ICbcCipher
{
    /// <param name="key">16 bytes; copied.</param>
    void SetKey(byte[] key);

    /// <param name="start">The initial value, 16 bytes; left as it is.</param>
    /// <param name="count">A multiple of 16.</param>
    void EncryptCbc(byte[] start, byte[] bytes, int offset, int count);

    /// <param name="start">The initial value, 16 bytes; left as it is.</param>
    /// <param name="count">A multiple of 16.</param>
    void DecryptCbc(byte[] start, byte[] bytes, int offset, int count);
}

/// <summary>Makes ciphers, each with a key of its own.</summary>
public interface ICbcCipherSource
{
    ICbcCipher NewCbcCipher();
}
