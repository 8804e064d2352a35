using System;

namespace AccessStandalone.Rs485;

/// <summary>
/// Finds frames in bytes as they come from the line. Noise before a SOM is dropped; where a frame fails, or its next character does not
/// come in time, the search goes on at the next SOM inside its own bytes. Give it all bytes in this loop:
/// <code>
/// while (receiver.Take(bytes, ref offset, ref count, now)) { use receiver.Frame }
/// </code>
/// The frame lies in the receiver's buffer until the next call. Nothing is allocated after construction.
/// </summary>
public sealed class OsdpReceiver
{
    /// <summary>A frame is given up when its next character has not come for longer than this.</summary>
    public const int GapMs = 20;

    private readonly byte[] _bytes;
    private int _start;
    private int _end;
    private byte _before;
    private long _lastMs;
    private bool _hasFrame;

    public OsdpReceiver(int maximum)
    {
        Frame = new OsdpFrame(maximum, new OsdpCounters());
        _bytes = new byte[maximum];
    }

    /// <summary>The frame found; its fields may be read, and its data changed in place, until the next call.</summary>
    public OsdpFrame Frame { get; }

    public OsdpCounters Counters => Frame.Counters;

    /// <summary>Takes bytes up to the end of the next frame.</summary>
    /// <param name="offset">Moves on by what was taken.</param>
    /// <param name="count">Goes down by what was taken; may be 0, to let time pass only.</param>
    /// <param name="nowMs">When the bytes came, on a clock that never goes back.</param>
    /// <returns>True with a frame in <see cref="Frame"/>; there may be more, call again. False: all is taken.</returns>
    public bool Take(byte[] bytes, ref int offset, ref int count, long nowMs)
    {
        Release();
        if (nowMs - _lastMs > GapMs && GiveUp())
        {
            return true;
        }

        while (!Scan())
        {
            if (count == 0)
            {
                return false;
            }

            Append(bytes[offset]);
            offset++;
            count--;
            _lastMs = nowMs;
        }

        return true;
    }

    /// <summary>Forgets what has begun, for a line that is opened anew.</summary>
    public void Clear()
    {
        _hasFrame = false;
        _before = 0;
        _start = 0;
        _end = 0;
    }

    private void Release()
    {
        if (_hasFrame)
        {
            _hasFrame = false;
            _before = 0;
            _start += Frame.Length;
        }
    }

    private void Append(byte value)
    {
        if (_end == _bytes.Length)
        {
            // An unfinished frame is never longer than the buffer, so what is before it makes room.
            Array.Copy(_bytes, _start, _bytes, 0, _end - _start);
            _end -= _start;
            _start = 0;
        }

        _bytes[_end] = value;
        _end++;
    }

    /// <summary>The gap was too long: what is there is no frame to wait for, but complete ones may be inside.</summary>
    private bool GiveUp()
    {
        if (Scan())
        {
            return true;
        }

        if (_start == _end)
        {
            _before = 0;
            return false;
        }

        Counters.Count(OsdpRefusal.Gap);
        while (_start < _end)
        {
            Drop();
            if (Scan())
            {
                return true;
            }
        }

        _before = 0;
        return false;
    }

    /// <summary>Drops what cannot become a frame; true with a whole one in front, false where more bytes are needed.</summary>
    private bool Scan()
    {
        while (_start < _end)
        {
            if (_bytes[_start] == OsdpFrame.Som)
            {
                int available = _end - _start;
                if (available < OsdpFrame.HeaderSize)
                {
                    return false;
                }

                OsdpRefusal refusal = Frame.LengthOf(_bytes, _start, out int length);
                if (refusal == OsdpRefusal.None)
                {
                    if (available < length)
                    {
                        return false;
                    }

                    if (Frame.Parse(_bytes, _start, length) == OsdpRefusal.None)
                    {
                        Frame.HasMark = _before == OsdpFrame.Mark;
                        _hasFrame = true;
                        return true;
                    }
                }
                else
                {
                    Counters.Count(refusal);
                }
            }

            Drop();
        }

        _start = 0;
        _end = 0;
        return false;
    }

    private void Drop()
    {
        _before = _bytes[_start];
        _start++;
        if (_before != OsdpFrame.Mark)
        {
            Counters.CountDiscarded();
        }
    }
}
