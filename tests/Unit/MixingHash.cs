using AccessStandalone.Access;

namespace AccessStandalone.Tests.Unit;

/// <summary>Stands in for the native HMAC: mixes key and message well enough that different inputs give different values.</summary>
public sealed class MixingHash : IKeyedHash
{
    private ulong _seed;

    public void SetKey(byte[] key) => _seed = Mix(14695981039346656037, key);

    public ulong Hash(byte[] message) => Mix(_seed, message);

    private static ulong Mix(ulong state, byte[] bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            state = (state ^ bytes[i]) * 1099511628211;
            state ^= state >> 29;
        }

        return state;
    }
}
