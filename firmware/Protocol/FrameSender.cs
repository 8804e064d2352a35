namespace AccessStandalone.Protocol;

/// <summary>What a connection still has to be sent: one frame at a time, in as many pieces as TCP takes.</summary>
public sealed class FrameSender
{
    /// <summary>No piece is longer: the device's driver holds its caller until all of a piece is taken, and is sure to take so much at once.</summary>
    public const int PieceBytes = 1400;

    private int _at;
    private int _end;
    private long _takenMs;

    public byte[] Bytes { get; } = new byte[Frame.BufferBytes];

    public bool IsEmpty => _at == _end;

    public void Clear()
    {
        _at = 0;
        _end = 0;
    }

    /// <summary>Has bytes of the buffer sent.</summary>
    public void Put(int offset, int count, long nowMs)
    {
        _at = offset;
        _end = offset + count;
        _takenMs = nowMs;
    }

    /// <summary>Sends a piece.</summary>
    /// <returns>How many bytes were taken, 0 for none now, below 0 if the connection has ended.</returns>
    public int Send(IConnection to, long nowMs)
    {
        if (IsEmpty)
        {
            return 0;
        }

        int count = _end - _at;
        int taken = to.Send(Bytes, _at, count < PieceBytes ? count : PieceBytes);
        if (taken > 0)
        {
            _at += taken;
            _takenMs = nowMs;
        }

        return taken;
    }

    /// <summary>Whether nothing was taken for so long of what is there.</summary>
    public bool IsStalledFor(int limitMs, long nowMs) => !IsEmpty && nowMs - _takenMs >= limitMs;
}
