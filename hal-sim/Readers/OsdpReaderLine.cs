using System;
using AccessStandalone.HalSim.Board.Bus;
using AccessStandalone.Rs485;

namespace AccessStandalone.HalSim.Readers;

/// <summary>The serial port of a simulated OSDP reader, with what is wrong between it and the line.</summary>
internal sealed class OsdpReaderLine(Rs485Bus bus, Rs485Tap tap, OsdpReplyFaults faults) : ISerialLine
{
    private const int BufferSize = 1024;

    private readonly byte[] _heard = new byte[BufferSize];
    private int _start;
    private int _lossCount;

    /// <summary>Bytes that wait for being read.</summary>
    public int Count { get; private set; }

    public int BaudRate
    {
        get => tap.BaudRate;
        set => tap.BaudRate = value;
    }

    /// <summary>Bytes show as they come.</summary>
    public bool EndsInSilence => false;

    /// <summary>Takes a byte from the line; one that finds no room is lost, as in any UART.</summary>
    public void Hear(byte value)
    {
        _lossCount++;
        bool isLost = faults.LosesEvery > 0 && _lossCount % faults.LosesEvery == 0;
        if (!faults.IsCut && !isLost && Count < BufferSize)
        {
            _heard[(_start + Count) % BufferSize] = value;
            Count++;
        }
    }

    public int Read(byte[] bytes, int offset, int count)
    {
        int taken = Math.Min(count, Count);
        for (int i = 0; i < taken; i++)
        {
            bytes[offset + i] = _heard[_start];
            _start = (_start + 1) % BufferSize;
        }

        Count -= taken;
        return taken;
    }

    public void Write(byte[] bytes, int offset, int count)
    {
        if (!faults.IsCut && !faults.IsMute)
        {
            ReadOnlySpan<byte> reply = bytes.AsSpan(offset, count);
            tap.SendAt(faults.HasChange ? faults.Changed(reply.ToArray()) : reply, bus.NowNs + (faults.LateUs * Rs485Bus.NsPerUs));
        }
    }
}
