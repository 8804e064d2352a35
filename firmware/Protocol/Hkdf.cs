using System;

namespace AccessStandalone.Protocol;

/// <summary>
/// Keys from a shared secret: HKDF with SHA-256 (RFC 5869). One serves the whole device: who extracts expands before anybody else extracts. Nothing is
/// allocated after construction, as far as the HMAC allocates nothing.
/// </summary>
public sealed class Hkdf
{
    /// <summary>Of purpose and info together.</summary>
    public const int MaxInfoBytes = 512;

    private const int HashBytes = Sha256.HashBytes;

    // HMAC makes every key so long: shorter ones get zeros, longer ones are hashed first (RFC 2104). Thus the salt needs no array of its own length.
    private const int SaltBytes = 64;

    private readonly IHmacSha256 _hmac;
    private readonly Sha256 _sha;
    private readonly byte[] _salt = new byte[SaltBytes];
    private readonly byte[] _pseudorandomKey = new byte[HashBytes];
    private readonly byte[] _block = new byte[HashBytes];

    // The block before, purpose and info, the block's number.
    private readonly byte[] _message = new byte[HashBytes + MaxInfoBytes + 1];

    public Hkdf(IHmacSha256 hmac, Sha256 sha)
    {
        _hmac = hmac;
        _sha = sha;
    }

    /// <param name="saltCount">May be 0.</param>
    public void Extract(byte[] salt, int saltOffset, int saltCount, byte[] secret, int secretOffset, int secretCount)
    {
        Array.Clear(_salt, 0, SaltBytes);
        if (saltCount > SaltBytes)
        {
            _sha.Hash(salt, saltOffset, saltCount, _salt, 0);
        }
        else
        {
            Array.Copy(salt, saltOffset, _salt, 0, saltCount);
        }

        _hmac.Compute(_salt, secret, secretOffset, secretCount, _pseudorandomKey, 0);
    }

    /// <summary>Fills <paramref name="into"/>, up to 8,160 bytes, from what was extracted. The info of the RFC is <paramref name="purpose"/>, then <paramref name="info"/>.</summary>
    public void Expand(byte[] purpose, byte[] info, int infoOffset, int infoCount, byte[] into)
    {
        int numberAt = HashBytes + purpose.Length + infoCount;
        Array.Copy(purpose, 0, _message, HashBytes, purpose.Length);
        Array.Copy(info, infoOffset, _message, HashBytes + purpose.Length, infoCount);
        int start = HashBytes;
        for (int done = 0; done < into.Length; done += HashBytes)
        {
            _message[numberAt] = (byte)((done / HashBytes) + 1);
            _hmac.Compute(_pseudorandomKey, _message, start, numberAt + 1 - start, _block, 0);
            Array.Copy(_block, 0, into, done, into.Length - done < HashBytes ? into.Length - done : HashBytes);
            Array.Copy(_block, 0, _message, 0, HashBytes);
            start = 0;
        }

        Array.Clear(_message, 0, _message.Length);
        Array.Clear(_block, 0, HashBytes);
    }
}
