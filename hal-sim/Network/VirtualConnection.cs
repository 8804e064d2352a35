using System;
using AccessStandalone.HalSim.Board;
using AccessStandalone.Protocol;

namespace AccessStandalone.HalSim.Network;

/// <summary>
/// A client's end of a connection to the device. It may read slowly or not at all, vanish without a word, or have the connection cut at any byte; the device
/// sees of it what it would see of a TCP connection.
/// </summary>
public sealed class VirtualConnection
{
    private readonly VirtualClock _clock;
    private readonly ByteStream _toDevice;
    private readonly ByteStream _toClient;
    private readonly ulong _arrivesUs;
    private bool _isAccepted;
    private bool _isGone;
    private bool _isBroken;

    internal VirtualConnection(VirtualClock clock, uint address, int latencyMs)
    {
        _clock = clock;
        _toDevice = new ByteStream(clock, latencyMs);
        _toClient = new ByteStream(clock, latencyMs);
        _arrivesUs = clock.NowMicroseconds + ((ulong)latencyMs * 1000);
        DeviceEnd = new Device(this, address);
    }

    /// <summary>Whether the device has taken it in.</summary>
    public bool IsAccepted => _isAccepted;

    /// <summary>Whether nothing more will come from the device: it has closed the connection, or that broke, and all was read.</summary>
    public bool HasEnded => _toClient.IsAtEnd;

    /// <summary>Bytes from the device that may be unread; when there are so many it is held up.</summary>
    public int Window
    {
        get => _toClient.Window;
        set => _toClient.Window = value;
    }

    /// <summary>The connection breaks when so many bytes were sent to the device, which gets these; below 0 for never.</summary>
    public long CutAfterToDevice
    {
        get => _toDevice.CutAt;
        set => _toDevice.CutAt = value;
    }

    /// <summary>The connection breaks when the device has sent so many bytes, which can still be read; below 0 for never.</summary>
    public long CutAfterFromDevice
    {
        get => _toClient.CutAt;
        set => _toClient.CutAt = value;
    }

    /// <summary>Bytes that were sent to the device.</summary>
    public long SentToDevice => _toDevice.Sent;

    /// <summary>Bytes that the device has sent.</summary>
    public long SentFromDevice => _toClient.Sent;

    internal IConnection DeviceEnd { get; }

    /// <summary>Whether neither side has anything to do with it any more.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Sends to the device.</summary>
    /// <returns>How many bytes were taken: fewer when the device does not read them, or the connection broke.</returns>
    public int Send(ReadOnlySpan<byte> bytes)
    {
        if (_isBroken || _isGone || IsOver)
        {
            return 0;
        }

        int taken = _toDevice.Write(bytes);
        BreakIfCut();
        return taken;
    }

    /// <summary>Reads what the device has sent.</summary>
    /// <returns>How many bytes were there.</returns>
    public int Receive(Span<byte> into) => _toClient.Read(into);

    /// <summary>Closes it in order: the device gets all that was sent, then the end.</summary>
    public void Close()
    {
        _toDevice.End();
        _isGone = true;
    }

    /// <summary>The client vanishes, as by a cable pulled out: the device is told nothing, and what it sends is never taken.</summary>
    public void Vanish() => _isGone = true;

    /// <summary>The connection breaks: both sides see it end, what is under way is lost.</summary>
    public void Break()
    {
        _isBroken = true;
        _toDevice.Break();
        _toClient.Break();
        IsOver |= !_isAccepted;
    }

    internal bool TryAccept()
    {
        if (_isAccepted || IsOver || _clock.NowMicroseconds < _arrivesUs)
        {
            return false;
        }

        _isAccepted = true;
        return true;
    }

    /// <summary>What was sent before the cut arrives; in the other direction what is under way is lost.</summary>
    private void BreakIfCut()
    {
        if (_toDevice.IsCut)
        {
            _isGone = true;
            _toDevice.End();
            _toClient.Break();
        }
        else if (_toClient.IsCut)
        {
            _isGone = true;
            _isBroken = true;
            _toClient.End();
            _toDevice.Break();
        }
    }

    /// <summary>What the firmware has of it.</summary>
    private sealed class Device(VirtualConnection connection, uint address) : IConnection
    {
        private const int Ended = -1;

        public uint Address => address;

        public int Receive(byte[] into, int offset, int count)
        {
            if (connection._isBroken || connection._toDevice.IsAtEnd)
            {
                return Ended;
            }

            return connection._toDevice.Read(into.AsSpan(offset, count));
        }

        public int Send(byte[] from, int offset, int count)
        {
            if (connection._isBroken)
            {
                return Ended;
            }

            int taken = connection._toClient.Write(from.AsSpan(offset, count));
            connection.BreakIfCut();
            return taken;
        }

        public void Close()
        {
            connection._toClient.End();
            connection.IsOver = true;
        }
    }
}
