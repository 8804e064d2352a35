using System;
using AccessStandalone.Access;
using AccessStandalone.Protocol;
using AccessStandalone.Storage;

namespace AccessStandalone.Platform;

/// <summary>
/// The network settings (PROTOCOL.md §6.8), kept as they are sent: flags, address, mask, gateway, name server (4 bytes each, the first first), time
/// server's port (2), its cycle in minutes (2), length and text of the time server, then zeros up to 62 bytes. Addresses are given out with their first
/// byte in the highest.
/// </summary>
public sealed class NetworkSettings
{
    public const int MaxTimeServerBytes = 40;

    private const int AddressAt = 1;
    private const int MaskAt = 5;
    private const int GatewayAt = 9;
    private const int NameServerAt = 13;
    private const int PortAt = 17;
    private const int CycleAt = 19;
    private const int LengthAt = 21;
    private const int TextAt = 22;
    private const int KeptBytes = TextAt + MaxTimeServerBytes;
    private const byte DhcpFlag = 1;
    private const byte TimeServerFlag = 2;

    /// <summary>30 days.</summary>
    private const int MaxCycleMin = 43200;

    // 192.168.0.2 / 255.255.255.0, gateway 192.168.0.1 (S2 §5.9); no name server, time server off, port 123, once a day.
    private static readonly byte[] Defaults =
    {
        0, 192, 168, 0, 2, 255, 255, 255, 0, 192, 168, 0, 1, 0, 0, 0, 0, 123, 0, 160, 5, 0,
    };

    private readonly ISettingStore _store;
    private readonly RecordWriter _records;
    private readonly byte[] _kept = new byte[KeptBytes];
    private readonly byte[] _next = new byte[KeptBytes];
    private int _version = -1;

    public NetworkSettings(ISettingStore store, RecordWriter records)
    {
        _store = store;
        _records = records;
    }

    public bool IsDhcp => (Kept()[0] & DhcpFlag) != 0;

    public bool HasTimeServer => (Kept()[0] & TimeServerFlag) != 0;

    public uint Address => Ipv4.At(Kept(), AddressAt);

    public uint Mask => Ipv4.At(Kept(), MaskAt);

    /// <summary>0 for none.</summary>
    public uint Gateway => Ipv4.At(Kept(), GatewayAt);

    /// <summary>0 for none.</summary>
    public uint NameServer => Ipv4.At(Kept(), NameServerAt);

    public int TimeServerPort => LittleEndian.Get16(Kept(), PortAt);

    /// <summary>How often the time server is asked.</summary>
    public int TimeServerCycleMin => LittleEndian.Get16(Kept(), CycleAt);

    /// <summary>Length of the time server's name or address; 0 for none.</summary>
    public int TimeServerLength => Kept()[LengthAt];

    /// <summary>A character of the time server's name or address, printable ASCII.</summary>
    public char TimeServerAt(int index) => (char)Kept()[TextAt + index];

    public void Write(MessageWriter into) => into.Bytes(Kept(), 0, TextAt + TimeServerLength);

    /// <summary>Takes new settings, all of the message. They count for the network from the next start.</summary>
    /// <returns>0, <see cref="PlatformResult.BadRequest"/> or Fault.</returns>
    public byte Set(MessageReader from)
    {
        int length = from.Left;
        if (length < TextAt || length > KeptBytes)
        {
            return (byte)PlatformResult.BadRequest;
        }

        Array.Clear(_next, 0, KeptBytes);
        from.Bytes(_next, length);
        if (length != TextAt + _next[LengthAt] || !AreSettings(_next))
        {
            return (byte)PlatformResult.BadRequest;
        }

        if (!_store.SetSecret(SecretId.Network, _next))
        {
            return (byte)ChangeResult.Fault;
        }

        PlatformSetting.Write(_records, RecordName.Network);
        return 0;
    }

    private byte[] Kept()
    {
        if (_version != _store.Version)
        {
            _version = _store.Version;
            if (!_store.TryGetSecret(SecretId.Network, _kept))
            {
                Array.Clear(_kept, 0, KeptBytes);
                Array.Copy(Defaults, 0, _kept, 0, Defaults.Length);
            }
        }

        return _kept;
    }

    private static bool AreSettings(byte[] bytes)
    {
        uint address = Ipv4.At(bytes, AddressAt);
        uint mask = Ipv4.At(bytes, MaskAt);
        uint gateway = Ipv4.At(bytes, GatewayAt);
        uint nameServer = Ipv4.At(bytes, NameServerAt);
        int cycleMin = LittleEndian.Get16(bytes, CycleAt);
        bool areAddresses = Ipv4.IsMask(mask) && Ipv4.IsHostIn(address, mask)
            && (gateway == 0 || Ipv4.IsHost(gateway)) && (nameServer == 0 || Ipv4.IsHost(nameServer));
        bool isTimeServer = LittleEndian.Get16(bytes, PortAt) != 0 && cycleMin >= 1 && cycleMin <= MaxCycleMin
            && ((bytes[0] & TimeServerFlag) == 0 || bytes[LengthAt] != 0);
        return bytes[0] <= (DhcpFlag | TimeServerFlag) && areAddresses && isTimeServer && IsText(bytes, TextAt, bytes[LengthAt]);
    }

    /// <summary>Printable ASCII without spaces: a host name or an address.</summary>
    private static bool IsText(byte[] bytes, int at, int length)
    {
        for (int i = at; i < at + length; i++)
        {
            if (bytes[i] <= ' ' || bytes[i] > '~')
            {
                return false;
            }
        }

        return true;
    }
}
