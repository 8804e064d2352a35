using System;
using nanoFramework.Hardware.Esp32.Rmt;

namespace AccessStandalone.HalSim.Board.Rmt;

/// <summary>
/// A receiving channel. A burst begins with an edge and ends when the level has not changed for the idle threshold; it goes into the ring buffer as a whole,
/// and the channel waits for the next one by itself. The level at the end has the duration 0. What the second half of the last item holds is left from before.
/// </summary>
internal sealed class RmtReceiver : IRmtChannel
{
    private readonly RmtUnit _unit;
    private readonly int _divider;
    private readonly RmtHalf[] _memory;
    private bool _isStarted;
    private bool _isReceiving;
    private bool _isHigh;
    private ulong _edgeTick;
    private int _written;

    public RmtReceiver(RmtUnit unit, ReceiverChannelSettings settings)
    {
        if (settings.IdleThreshold > RmtUnit.MaxDuration)
        {
            throw new NotSupportedException("Durations have 15 bits: what becomes of longer ones below the idle threshold is written nowhere.");
        }

        _unit = unit;
        _divider = settings.ClockDivider;
        IdleThreshold = settings.IdleThreshold;
        Pin = settings.PinNumber;
        Blocks = settings.NumberOfMemoryBlocks;
        _memory = new RmtHalf[Blocks * RmtUnit.ItemsPerBlock * 2];
        Bursts = new RmtRingBuffer(settings.BufferSize * RmtRingBuffer.BytesPerItem);
    }

    public int Pin { get; set; }

    public int Blocks { get; }

    /// <summary>Ticks.</summary>
    public int IdleThreshold { get; }

    public RmtRingBuffer Bursts { get; }

    /// <param name="reset">Whether what was received of a burst under way is forgotten.</param>
    public void Start(bool reset)
    {
        Settle();
        _written = reset ? 0 : _written;
        _isReceiving &= !reset;
        _isStarted = true;
        _isHigh = _unit.Pins.SeenLevelOf(Pin);
    }

    public void Stop()
    {
        Settle();
        _isStarted = false;
        _isReceiving = false;
        _written = 0;
    }

    public void OnPinTaken()
    {
        // A channel's input stays connected, whatever else the pin becomes.
    }

    public void OnLevelChanged(bool high)
    {
        Settle();
        if (_isReceiving)
        {
            Write(Math.Max(1, (int)(Tick() - _edgeTick)));
        }

        _isReceiving = _isStarted;
        _isHigh = high;
        _edgeTick = Tick();
    }

    /// <summary>Ends the burst under way if the threshold has passed since.</summary>
    public void Settle()
    {
        if (!_isReceiving || Tick() - _edgeTick < (ulong)IdleThreshold)
        {
            return;
        }

        Write(0);
        Bursts.Put(_memory, (_written + 1) / 2);
        _written = 0;
        _isReceiving = false;
    }

    private void Write(int ticks)
    {
        _memory[_written] = new RmtHalf((ushort)ticks, _isHigh);
        _written++;
        if (_written == _memory.Length)
        {
            // Full: the driver begins again at the front, and what is there is lost.
            _written = 0;
        }
    }

    private ulong Tick() => _unit.Clock.NowMicroseconds * RmtUnit.CyclesPerUs / (ulong)_divider;
}
