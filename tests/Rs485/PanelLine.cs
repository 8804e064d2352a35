using System;
using AccessStandalone.Rs485;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Rs485;

/// <summary>The panel's line in tests: what it sent last, and what is there for it to read.</summary>
public sealed class PanelLine : ISerialLine
{
    private readonly byte[] _incoming = new byte[4096];
    private int _count;

    public int BaudRate { get; set; } = 9600;

    public bool EndsInSilence { get; set; }

    /// <summary>What was sent last; nothing where it was taken already.</summary>
    public byte[]? Sent { get; set; }

    public int Writes { get; private set; }

    public int Unread => _count;

    public int Read(byte[] bytes, int offset, int count)
    {
        int taken = count < _count ? count : _count;
        Array.Copy(_incoming, 0, bytes, offset, taken);
        _count -= taken;
        Array.Copy(_incoming, taken, _incoming, 0, _count);
        return taken;
    }

    public void Write(byte[] bytes, int offset, int count)
    {
        Assert.IsTrue(Sent == null, "two commands on the line");
        Sent = new byte[count];
        Array.Copy(bytes, offset, Sent, 0, count);
        Writes++;
    }

    public void Give(byte[] bytes)
    {
        Array.Copy(bytes, 0, _incoming, _count, bytes.Length);
        _count += bytes.Length;
    }
}
