using System;
using AccessStandalone.Protocol;

namespace AccessStandalone.Tests.Protocol;

/// <summary>HMAC-SHA-256 in plain code (RFC 2104): stands in for the native one, on the host and on the device.</summary>
public sealed class ManagedHmac : IHmacSha256
{
    private const int BlockBytes = 64;

    private readonly Sha256 _sha = new Sha256();

    public void Compute(byte[] key, byte[] message, int offset, int count, byte[] into, int intoOffset)
    {
        byte[] block = new byte[BlockBytes];
        if (key.Length > BlockBytes)
        {
            _sha.Hash(key, 0, key.Length, block, 0);
        }
        else
        {
            Array.Copy(key, 0, block, 0, key.Length);
        }

        byte[] inner = new byte[BlockBytes + count];
        byte[] outer = new byte[BlockBytes + Sha256.HashBytes];
        for (int i = 0; i < BlockBytes; i++)
        {
            inner[i] = (byte)(block[i] ^ 0x36);
            outer[i] = (byte)(block[i] ^ 0x5C);
        }

        Array.Copy(message, offset, inner, BlockBytes, count);
        _sha.Hash(inner, 0, inner.Length, outer, BlockBytes);
        _sha.Hash(outer, 0, outer.Length, into, intoOffset);
    }
}
