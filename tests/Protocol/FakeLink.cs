using System;
using AccessStandalone.Protocol;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol;

/// <summary>A connection whose other side is a test.</summary>
internal sealed class FakeLink : IConnection
{
    private readonly byte[] _coming = new byte[20000];
    private readonly byte[] _sent = new byte[20000];
    private int _comingAt;
    private int _comingEnd;

    public FakeLink(uint address)
    {
        Address = address;
    }

    public uint Address { get; }

    public bool IsClosed { get; private set; }

    /// <summary>Whether the other side has ended it.</summary>
    public bool HasEnded { get; set; }

    /// <summary>Bytes that the other side takes at once; 0 if it takes none.</summary>
    public int Window { get; set; } = 20000;

    /// <summary>Bytes that come with one call.</summary>
    public int Portion { get; set; } = 20000;

    /// <summary>Bytes that were handed over and not received yet.</summary>
    public int Unread => _comingEnd - _comingAt;

    /// <summary>Bytes that the device has sent and nobody took.</summary>
    public int SentCount { get; private set; }

    /// <summary>Most bytes that were to be sent at once.</summary>
    public int LargestPiece { get; private set; }

    public void Give(byte[] bytes, int offset, int count)
    {
        Array.Copy(bytes, offset, _coming, _comingEnd, count);
        _comingEnd += count;
    }

    public void Give(string hex)
    {
        byte[] bytes = Hex.Parse(hex);
        Give(bytes, 0, bytes.Length);
    }

    /// <summary>Takes what the device has sent.</summary>
    public byte[] TakeSent()
    {
        byte[] taken = new byte[SentCount];
        Array.Copy(_sent, 0, taken, 0, SentCount);
        SentCount = 0;
        return taken;
    }

    /// <summary>Takes what the device has sent, as hex.</summary>
    public string TakeHex()
    {
        byte[] taken = TakeSent();
        return Hex.Of(taken, 0, taken.Length);
    }

    public int Receive(byte[] into, int offset, int count)
    {
        Assert.IsFalse(IsClosed);
        if (Unread == 0)
        {
            return HasEnded ? -1 : 0;
        }

        int came = count < Unread ? count : Unread;
        came = came < Portion ? came : Portion;
        Array.Copy(_coming, _comingAt, into, offset, came);
        _comingAt += came;
        if (Unread == 0)
        {
            _comingAt = 0;
            _comingEnd = 0;
        }

        return came;
    }

    public int Send(byte[] from, int offset, int count)
    {
        Assert.IsFalse(IsClosed);
        LargestPiece = count > LargestPiece ? count : LargestPiece;
        int taken = count < Window ? count : Window;
        Array.Copy(from, offset, _sent, SentCount, taken);
        SentCount += taken;
        return taken;
    }

    public void Close() => IsClosed = true;
}
