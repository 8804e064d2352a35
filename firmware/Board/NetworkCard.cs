#if NANOFRAMEWORK_1_0
using System;
using System.Net;
using System.Net.NetworkInformation;
using AccessStandalone.Protocol;
#else
using AccessStandalone.HalSim.Board;
using AccessStandalone.Protocol;
#endif

namespace AccessStandalone.Board;

/// <summary>
/// The board's Ethernet interface. One of the few sources that differ by flavour: nanoFramework's <c>NetworkInterface</c> has the name of .NET's, which sets
/// nothing. Addresses have their first byte in the highest. What is set is kept in the ESP32's own flash, so it is written only where it differs.
/// </summary>
public sealed class NetworkCard : INetworkCard
{
#if NANOFRAMEWORK_1_0
    private const string NoAddress = "0.0.0.0";
    private const int MacBytes = 6;

    private readonly NetworkInterface? _card = Find();

    public uint Address => _card == null ? 0 : NumberOf(_card.IPv4Address);

    public uint Mask => _card == null ? 0 : NumberOf(_card.IPv4SubnetMask);

    public bool TryReadMac(byte[] into)
    {
        byte[]? address = _card?.PhysicalAddress;
        if (address == null || address.Length != MacBytes)
        {
            return false;
        }

        Array.Copy(address, 0, into, 0, MacBytes);
        return true;
    }

    public bool Apply(bool isDhcp, uint address, uint mask, uint gateway, uint nameServer)
    {
        if (_card == null)
        {
            return false;
        }

        try
        {
            if (isDhcp && !_card.IsDhcpEnabled)
            {
                _card.EnableDhcp();
            }
            else if (!isDhcp && !IsSet(address, mask, gateway))
            {
                _card.EnableStaticIPv4(TextOf(address), TextOf(mask), TextOf(gateway));
            }

            string[] servers = _card.IPv4DnsAddresses;
            if (nameServer != 0 && (servers.Length == 0 || NumberOf(servers[0]) != nameServer))
            {
                _card.EnableStaticIPv4Dns(new string[] { TextOf(nameServer) });
            }

            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private static NetworkInterface? Find()
    {
        NetworkInterface[] all = NetworkInterface.GetAllNetworkInterfaces();
        for (int i = 0; i < all.Length; i++)
        {
            if (all[i].NetworkInterfaceType == NetworkInterfaceType.Ethernet)
            {
                return all[i];
            }
        }

        return null;
    }

    private bool IsSet(uint address, uint mask, uint gateway) =>
        !_card!.IsDhcpEnabled && NumberOf(_card.IPv4Address) == address && NumberOf(_card.IPv4SubnetMask) == mask && NumberOf(_card.IPv4GatewayAddress) == gateway;

    private static string TextOf(uint address)
    {
        byte[] bytes = new byte[Ipv4Bytes.Count];
        Ipv4Bytes.Write(address, bytes);
        return new IPAddress(bytes).ToString();
    }

    private static uint NumberOf(string address) => Ipv4Bytes.ToNumber(IPAddress.Parse(address.Length == 0 ? NoAddress : address).GetAddressBytes());
#else
    private readonly EthernetPort _port = VirtualBoard.Current.Ethernet;

    public uint Address => _port.Address;

    public uint Mask => _port.Mask;

    public bool TryReadMac(byte[] into)
    {
        _port.Mac.CopyTo(into, 0);
        return true;
    }

    public bool Apply(bool isDhcp, uint address, uint mask, uint gateway, uint nameServer)
    {
        if (isDhcp && !_port.IsDhcp)
        {
            _port.SetDhcp();
        }
        else if (!isDhcp && (_port.IsDhcp || _port.Address != address || _port.Mask != mask || _port.Gateway != gateway))
        {
            _port.SetStatic(address, mask, gateway);
        }

        if (nameServer != 0 && _port.NameServer != nameServer)
        {
            _port.SetNameServer(nameServer);
        }

        return true;
    }
#endif
}
