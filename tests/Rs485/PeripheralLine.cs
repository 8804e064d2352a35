using System;
using AccessStandalone.Rs485;

namespace AccessStandalone.Tests.Rs485;

/// <summary>A line in a test: what is given to it comes in, what is sent stands in <see cref="Sent"/>.</summary>
public sealed class PeripheralLine : ISerialLine
{
    private readonly byte[] _waiting = new byte[4096];
    private int _waitingCount;

    public int BaudRate { get; set; } = 9600;

    public bool EndsInSilence => false;

    /// <summary>Hexadecimal, all of it one after the other, since it was last set to nothing.</summary>
    public string Sent { get; set; } = "";

    /// <summary>Whether the sender hears itself.</summary>
    public bool HasEcho { get; set; }

    /// <summary>Bytes that came in and were not read yet.</summary>
    public int Waiting => _waitingCount;

    public void Give(byte[] bytes)
    {
        Array.Copy(bytes, 0, _waiting, _waitingCount, bytes.Length);
        _waitingCount += bytes.Length;
    }

    public int Read(byte[] bytes, int offset, int count)
    {
        int taken = count < _waitingCount ? count : _waitingCount;
        Array.Copy(_waiting, 0, bytes, offset, taken);
        _waitingCount -= taken;
        Array.Copy(_waiting, taken, _waiting, 0, _waitingCount);
        return taken;
    }

    public void Write(byte[] bytes, int offset, int count)
    {
        Sent += OsdpHex.Text(bytes, offset, count);
        if (HasEcho)
        {
            Give(OsdpHex.Bytes(OsdpHex.Text(bytes, offset, count)));
        }
    }
}
