using System;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Board.Bus;

namespace AccessStandalone.HalSim.Bus;

/// <summary>
/// The RS-485 line of a board, opened to a program outside: its bytes enter the line at the present virtual time, at whatever speed the board has, and it is given what
/// the line carries. It may be either side of an OSDP line. Buffers are bounded: what it sends too fast waits in its own, what it does not fetch is dropped.
/// </summary>
public sealed class OutsideLine : IRs485Party, IDisposable
{
    private const int MostWaiting = 1024;
    private const int BufferSize = 4096;

    private readonly VirtualBoard _board;
    private readonly IOutsideDoor _door;
    private readonly Rs485Tap _tap;
    private readonly byte[] _in = new byte[MostWaiting];
    private readonly byte[] _out = new byte[BufferSize];
    private int _outCount;

    public OutsideLine(VirtualBoard board, IOutsideDoor door)
    {
        ArgumentNullException.ThrowIfNull(board);
        _board = board;
        _door = door;
        _tap = board.Rs485.Attach(this, board.Rs485Tap.BaudRate);
    }

    /// <summary>Bytes that the program outside did not fetch in time.</summary>
    public long Dropped { get; private set; }

    /// <summary>Carries bytes both ways; to be called as time passes.</summary>
    public void Pump()
    {
        _board.Rs485.Settle();
        _tap.BaudRate = _board.Rs485Tap.BaudRate;
        if (!_door.Look())
        {
            _outCount = 0;
            return;
        }

        int room = MostWaiting - _tap.Pending;
        if (room > 0)
        {
            int count = _door.Read(_in.AsSpan(0, room));
            _tap.SendAt(_in.AsSpan(0, count), (long)_board.Clock.NowMicroseconds * Rs485Bus.NsPerUs);
        }

        int taken = _door.Write(_out.AsSpan(0, _outCount));
        _out.AsSpan(taken, _outCount - taken).CopyTo(_out);
        _outCount -= taken;
    }

    public void Hear(byte value, long atNs)
    {
        if (_outCount == BufferSize)
        {
            Dropped++;
            return;
        }

        _out[_outCount] = value;
        _outCount++;
    }

    public void Wake(long atNs)
    {
        // It asks for no such call.
    }

    public void Dispose()
    {
        _board.Rs485.Detach(_tap);
        _door.Dispose();
    }
}
