using System;
using System.Net;
using System.Net.Sockets;

namespace AccessStandalone.HalSim.Client.Messages;

/// <summary>IPv4 addresses in messages: 4 bytes, the first first.</summary>
internal static class AddressBytes
{
    private const int Count = 4;

    public static IPAddress Read(ref PayloadReader reader) => new(reader.Bytes(Count));

    /// <exception cref="ArgumentException">It is no IPv4 address.</exception>
    public static void Write(PayloadWriter writer, IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetwork)
        {
            throw new ArgumentException($"{address} is no IPv4 address", nameof(address));
        }

        writer.Bytes(address.GetAddressBytes());
    }
}
