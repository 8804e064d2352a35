using System;

namespace AccessStandalone.Protocol;

/// <summary>
/// Puts a frame together out of the bytes of a connection. It asks for no byte beyond the frame's end: what follows waits in TCP, which holds the sender up.
/// A header is refused at its first wrong byte.
/// </summary>
public sealed class FrameReceiver
{
    private long _beganMs;

    /// <summary>The frame is at <see cref="Frame.At"/>.</summary>
    public byte[] Bytes { get; } = new byte[Frame.BufferBytes];

    /// <summary>Bytes of it that came.</summary>
    public int Count { get; private set; }

    public FrameFault Fault { get; private set; }

    /// <summary>Whether sealed frames are taken and no clear ones, or the other way round.</summary>
    public bool TakesSealed { get; set; }

    public bool IsComplete => Count >= Frame.HeaderBytes && Fault == FrameFault.None && Count == Frame.HeaderBytes + BodyCount;

    /// <summary>Length of the body, by the header; that must be there.</summary>
    public int BodyCount => Bytes[Frame.At + 4] | (Bytes[Frame.At + 5] << 8);

    /// <summary>Forgets all that came.</summary>
    public void Clear()
    {
        Count = 0;
        Fault = FrameFault.None;
    }

    /// <summary>Takes what is there, up to the frame's end.</summary>
    /// <returns>How many bytes came, 0 for none now, below 0 if the connection has ended.</returns>
    public int Receive(IConnection from, long nowMs)
    {
        int before = Count;
        if (Count < Frame.HeaderBytes)
        {
            int came = Take(from, Frame.HeaderBytes - Count, nowMs);
            if (came < 0)
            {
                return came;
            }

            Judge(before);
        }

        if (Count >= Frame.HeaderBytes && Fault == FrameFault.None && !IsComplete)
        {
            int came = Take(from, Frame.HeaderBytes + BodyCount - Count, nowMs);
            if (came < 0)
            {
                return came;
            }
        }

        return Count - before;
    }

    /// <summary>Takes what is there, whatever it is, as far as there is room.</summary>
    /// <returns>How many bytes came, 0 for none now, below 0 if the connection has ended.</returns>
    public int ReceiveAny(IConnection from, long nowMs) => Count < Frame.MaxBytes ? Take(from, Frame.MaxBytes - Count, nowMs) : 0;

    /// <summary>Forgets the first of the bytes that came.</summary>
    public void Drop(int count)
    {
        Count -= count;
        Array.Copy(Bytes, Frame.At + count, Bytes, Frame.At, Count);
    }

    /// <summary>Whether a frame was begun so long ago and is not complete.</summary>
    public bool IsUnendedFor(int limitMs, long nowMs) => Count > 0 && !IsComplete && nowMs - _beganMs >= limitMs;

    private int Take(IConnection from, int count, long nowMs)
    {
        int came = from.Receive(Bytes, Frame.At + Count, count);
        if (came > 0)
        {
            if (Count == 0)
            {
                _beganMs = nowMs;
            }

            Count += came;
        }

        return came;
    }

    /// <summary>Looks at the header's bytes from one on, as far as they came.</summary>
    private void Judge(int from)
    {
        for (int i = from; i < Count && Fault == FrameFault.None; i++)
        {
            Fault = FaultAt(i);
        }
    }

    private FrameFault FaultAt(int index)
    {
        byte value = Bytes[Frame.At + index];
        switch (index)
        {
            case 0:
                return value == Frame.Magic0 ? FrameFault.None : FrameFault.Magic;
            case 1:
                return value == Frame.Magic1 ? FrameFault.None : FrameFault.Magic;
            case 2:
                return FaultOfKind(value);
            case 3:
                return value == 0 ? FrameFault.None : FrameFault.Zero;
            case Frame.HeaderBytes - 1:
                return IsLength(BodyCount) ? FrameFault.None : FrameFault.Length;
            default:
                return FrameFault.None;
        }
    }

    private FrameFault FaultOfKind(byte kind)
    {
        if (kind != Frame.Clear && kind != Frame.Sealed)
        {
            return FrameFault.Kind;
        }

        if (TakesSealed == (kind == Frame.Sealed))
        {
            return FrameFault.None;
        }

        return TakesSealed ? FrameFault.ClearTooLate : FrameFault.SealedTooEarly;
    }

    /// <summary>What is sealed comes in blocks of 16 bytes.</summary>
    private bool IsLength(int body) => TakesSealed
        ? body >= Frame.MinSealedBody && body <= Frame.MaxSealedBody && body % 16 == 0
        : body >= Frame.MinClearBody && body <= Frame.MaxClearBody;
}
