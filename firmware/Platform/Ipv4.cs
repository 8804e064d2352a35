namespace AccessStandalone.Platform;

/// <summary>IPv4 addresses as numbers, the first byte in the highest.</summary>
public static class Ipv4
{
    private const uint Loopback = 127;
    private const uint FirstMulticast = 224;

    /// <summary>Reads one from bytes, the first first.</summary>
    public static uint At(byte[] bytes, int at) =>
        ((uint)bytes[at] << 24) | ((uint)bytes[at + 1] << 16) | ((uint)bytes[at + 2] << 8) | bytes[at + 3];

    /// <summary>Whether it can be somebody's address: not in network 0, no loopback, no multicast.</summary>
    public static bool IsHost(uint address)
    {
        uint first = address >> 24;
        return first != 0 && first != Loopback && first < FirstMulticast;
    }

    /// <summary>Whether it can be an address in a network: neither the network's own nor the one of all.</summary>
    public static bool IsHostIn(uint address, uint mask) => IsHost(address) && (address & ~mask) != 0 && (address | mask) != uint.MaxValue;

    /// <summary>Ones, then at least two zeros.</summary>
    public static bool IsMask(uint mask)
    {
        uint zeros = ~mask;
        return mask != 0 && (zeros & (zeros + 1)) == 0 && zeros >= 3;
    }

    /// <param name="length">0 to 32 bits that count.</param>
    public static bool IsWithin(uint address, uint network, int length) => length == 0 || (address ^ network) >> (32 - length) == 0;
}
