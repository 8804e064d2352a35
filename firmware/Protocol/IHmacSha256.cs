namespace AccessStandalone.Protocol;

/// <summary>HMAC-SHA-256 (RFC 2104), native on the device.</summary>
public interface IHmacSha256
{
    /// <param name="key">All of it.</param>
    /// <param name="into">Gets 32 bytes, from <paramref name="intoOffset"/> on.</param>
    void Compute(byte[] key, byte[] message, int offset, int count, byte[] into, int intoOffset);
}
