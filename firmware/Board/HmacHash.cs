using System.Security.Cryptography;
using AccessStandalone.Access;

namespace AccessStandalone.Board;

/// <summary>HMAC-SHA-256 by the device's native implementation, cut to eight bytes.</summary>
public sealed class HmacHash : IKeyedHash
{
    private HMACSHA256? _hmac;

    public void SetKey(byte[] key)
    {
        _hmac?.Dispose();
        _hmac = new HMACSHA256(key);
    }

    public ulong Hash(byte[] message)
    {
        byte[] full = _hmac!.ComputeHash(message);
        ulong hash = 0;
        for (int i = 0; i < 8; i++)
        {
            hash = (hash << 8) | full[i];
        }

        return hash;
    }
}
