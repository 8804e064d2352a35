using System;
using AccessStandalone.Access;

namespace AccessStandalone.Proof.Decision;

/// <summary>Stands in for the HMAC, which would take most of the time.</summary>
internal sealed class QuickHash : IKeyedHash
{
    private const ulong Prime = 1099511628211;

    private ulong _key;

    public void SetKey(byte[] key) => _key = BitConverter.ToUInt64(key);

    public ulong Hash(byte[] message)
    {
        ulong state = _key;
        for (int i = 0; i < message.Length; i += sizeof(ulong))
        {
            state = (state ^ BitConverter.ToUInt64(message, i)) * Prime;
            state ^= state >> 29;
        }

        return state;
    }
}
