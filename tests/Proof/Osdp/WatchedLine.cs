using System;
using System.Collections.Generic;
using AccessStandalone.Rs485;

namespace AccessStandalone.Proof.Osdp;

/// <summary>A role's serial port: hears no faster than the line is, and keeps what the role writes for the line to take.</summary>
internal sealed class WatchedLine(StepBounds bounds) : ISerialLine
{
    private const int BufferSize = 1024;

    private readonly byte[] _heard = new byte[BufferSize];
    private int _start;
    private int _count;

    public int BaudRate { get; set; } = 115_200;

    public bool EndsInSilence => false;

    /// <summary>How many bytes have arrived since the last step, of those that are on their way.</summary>
    public int Budget { get; set; }

    /// <summary>One array a call.</summary>
    public List<byte[]> Written { get; } = [];

    /// <summary>Bytes that find no room are lost: the line was busy.</summary>
    public void Hear(ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            if (_count < BufferSize)
            {
                _heard[(_start + _count) % BufferSize] = value;
                _count++;
            }
        }
    }

    public void Clear() => _count = 0;

    public int Read(byte[] bytes, int offset, int count)
    {
        bounds.Enter();
        int taken = Math.Min(Math.Min(count, Budget), _count);
        for (int i = 0; i < taken; i++)
        {
            bytes[offset + i] = _heard[_start];
            _start = (_start + 1) % BufferSize;
        }

        _count -= taken;
        Budget -= taken;
        bounds.Leave();
        return taken;
    }

    public void Write(byte[] bytes, int offset, int count)
    {
        bounds.Enter();
        Written.Add(bytes.AsSpan(offset, count).ToArray());
        bounds.Leave();
    }
}
