using System;
using System.Net;

namespace AccessStandalone.HalSim.Client.Messages;

/// <summary>How a device is in the network (PROTOCOL.md §6.8).</summary>
/// <param name="TimeServerCycleMin">Minutes, 1 to 43,200.</param>
/// <param name="TimeServer">Name or address, up to 40 bytes.</param>
public sealed record NetworkSettings(
    bool Dhcp, bool TimeServerOn, IPAddress Address, IPAddress Mask, IPAddress Gateway, IPAddress NameServer, ushort TimeServerPort,
    ushort TimeServerCycleMin, string TimeServer)
{
    private const int DhcpFlag = 1;
    private const int TimeServerFlag = 2;

    public static NetworkSettings Parse(ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload);
        int flags = reader.U8();
        var settings = new NetworkSettings(
            (flags & DhcpFlag) != 0,
            (flags & TimeServerFlag) != 0,
            AddressBytes.Read(ref reader),
            AddressBytes.Read(ref reader),
            AddressBytes.Read(ref reader),
            AddressBytes.Read(ref reader),
            reader.U16(),
            reader.U16(),
            reader.ShortText());
        reader.End();
        return settings;
    }

    public ReadOnlyMemory<byte> Build()
    {
        PayloadWriter writer = new PayloadWriter().U8((byte)((Dhcp ? DhcpFlag : 0) | (TimeServerOn ? TimeServerFlag : 0)));
        foreach (IPAddress address in new[] { Address, Mask, Gateway, NameServer })
        {
            AddressBytes.Write(writer, address);
        }

        return writer.U16(TimeServerPort).U16(TimeServerCycleMin).ShortText(TimeServer).Written;
    }
}
