namespace AccessStandalone.Access;

/// <summary>A keyed hash whose key never leaves it: HMAC-SHA-256 on the device.</summary>
public interface IKeyedHash
{
    /// <param name="key">32 bytes; copied.</param>
    void SetKey(byte[] key);

    /// <summary>The first eight bytes of the hash of <paramref name="message"/>, big-endian.</summary>
    ulong Hash(byte[] message);
}
