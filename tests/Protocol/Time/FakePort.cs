using AccessStandalone.Protocol;

namespace AccessStandalone.Tests.Protocol.Time;

/// <summary>A UDP port with one datagram on its way in each direction.</summary>
internal sealed class FakePort : IDatagrams
{
    private byte[] _waiting = new byte[1];
    private int _count;

    public byte[] Sent = new byte[1];
    public uint SentTo;
    public int SentPort;
    public int SentCount;
    public bool IsBroken;

    public uint SenderAddress { get; private set; }

    public int SenderPort { get; private set; }

    public void Arrive(byte[] datagram, uint address, int port)
    {
        _waiting = datagram;
        _count = datagram.Length;
        SenderAddress = address;
        SenderPort = port;
    }

    public int Receive(byte[] into)
    {
        int count = _count;
        System.Array.Copy(_waiting, 0, into, 0, count);
        _count = 0;
        return count;
    }

    public bool Send(byte[] from, int count, uint address, int port)
    {
        Sent = new byte[count];
        System.Array.Copy(from, 0, Sent, 0, count);
        SentTo = address;
        SentPort = port;
        SentCount++;
        return !IsBroken;
    }
}
