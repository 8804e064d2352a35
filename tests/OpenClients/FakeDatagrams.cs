using AccessStandalone.Protocol;
using AccessStandalone.Protocol.Open;

namespace AccessStandalone.Tests.Protocol.Open;

/// <summary>A UDP port to which one datagram comes at a time, and the device behind it.</summary>
internal sealed class FakeDatagrams : IDatagrams, IDiscoveryFacts
{
    private byte[] _came = new byte[1];
    private int _count;

    public uint SenderAddress { get; private set; }

    public int SenderPort { get; private set; }

    public byte[] Sent { get; } = new byte[1024];

    public int SentCount { get; private set; }

    public int SentTimes { get; private set; }

    public uint SentTo { get; private set; }

    public int SentPort { get; private set; }

    public bool IsDiscoveryOn { get; set; } = true;

    public bool IsInitialised { get; set; } = true;

    public string Model => "Access Standalone";

    public string Version => "1.0.0";

    public int Port => 37777;

    public uint Address => 0xC0A80002;

    public uint Mask => 0xFFFFFF00;

    public uint Gateway => 0xC0A80001;

    public bool IsDhcp => false;

    public void Come(byte[] bytes, uint address, int port)
    {
        _came = bytes;
        _count = bytes.Length;
        SenderAddress = address;
        SenderPort = port;
    }

    public int Receive(byte[] into)
    {
        int count = _count < into.Length ? _count : into.Length;
        System.Array.Copy(_came, 0, into, 0, count);
        _count = 0;
        return count;
    }

    public bool Send(byte[] from, int count, uint address, int port)
    {
        System.Array.Copy(from, 0, Sent, 0, count);
        SentCount = count;
        SentTimes++;
        SentTo = address;
        SentPort = port;
        return true;
    }

    public void ReadDeviceId(byte[] into) => System.Array.Copy(Hex.Parse("0123456789ABCDEF"), 0, into, 0, 8);

    public bool TryReadMac(byte[] into)
    {
        System.Array.Copy(Hex.Parse("0200000A0B0C"), 0, into, 0, 6);
        return true;
    }
}
