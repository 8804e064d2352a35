using System;
using System.Security.Cryptography;
using AccessStandalone.Protocol;

namespace AccessStandalone.Board;

/// <summary>
/// HMAC-SHA-256 by the device's native implementation. One of the few sources that differ by flavour: nanoFramework's takes a whole array and gives a new
/// one, two short-lived arrays a call. On the host nothing is allocated.
/// </summary>
public sealed class HmacSha256 : IHmacSha256
{
#if NANOFRAMEWORK_1_0
    public void Compute(byte[] key, byte[] message, int offset, int count, byte[] into, int intoOffset)
    {
        byte[] part = new byte[count];
        Array.Copy(message, offset, part, 0, count);
        byte[] hash = HMACSHA256.HashData(key, part);
        Array.Copy(hash, 0, into, intoOffset, hash.Length);
    }
#else
    public void Compute(byte[] key, byte[] message, int offset, int count, byte[] into, int intoOffset) =>
        HMACSHA256.HashData(key, new ReadOnlySpan<byte>(message, offset, count), new Span<byte>(into, intoOffset, HMACSHA256.HashSizeInBytes));
#endif
}
