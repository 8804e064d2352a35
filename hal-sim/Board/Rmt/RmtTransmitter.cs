using System;
using nanoFramework.Hardware.Esp32.Rmt;

namespace AccessStandalone.HalSim.Board.Rmt;

/// <summary>A sending channel: it drives its pin, push-pull, from the moment it is made, with what is sent or with the idle level.</summary>
internal sealed class RmtTransmitter : IRmtChannel
{
    /// <summary>What a call takes before anything is on the pin: the interpreter and the driver, some guess at them.</summary>
    public const int StartUs = 100;

    private readonly RmtUnit _unit;
    private readonly int _divider;
    private readonly bool _idleLevel;
    private bool _isConnected;
    private bool _isHigh;
    private byte[] _data = [];
    private int _next;
    private ulong _startUs;
    private ulong _ticks;
    private bool _isSending;

    public RmtTransmitter(RmtUnit unit, TransmitChannelSettings settings)
    {
        if (settings.EnableCarrierWave || !settings.EnableIdleLevelOutput)
        {
            throw new NotSupportedException("The simulation knows no carrier, and no pin that keeps its last level.");
        }

        _unit = unit;
        _divider = settings.ClockDivider;
        _idleLevel = settings.IdleLevel;
        _isHigh = _idleLevel;
        Pin = settings.PinNumber;
        Blocks = settings.NumberOfMemoryBlocks;
    }

    public int Pin { get; private set; }

    public int Blocks { get; }

    public void Connect(int pin)
    {
        Pin = pin;
        _isConnected = true;
        _unit.Pins.ConnectOutput(pin, _isHigh);
    }

    public void OnPinTaken() => _isConnected = false;

    public void OnLevelChanged(bool high)
    {
    }

    /// <param name="data">Items of 4 bytes: two durations of 15 bits, least byte first, each with its level in the top bit.</param>
    public void Send(byte[] data)
    {
        while (_isSending)
        {
            // The driver waits for what is being sent, and every managed thread with it.
            _unit.Clock.Advance(1);
        }

        _unit.Clock.Advance(StartUs);
        _data = (byte[])data.Clone();
        _next = 0;
        _ticks = 0;
        _startUs = _unit.Clock.NowMicroseconds;
        _isSending = true;
        SendNext();
    }

    public void WaitUntilSent()
    {
        while (_isSending)
        {
            _unit.Clock.Advance(1);
        }
    }

    private void SendNext()
    {
        if (!_unit.IsRunning)
        {
            return;
        }

        int ticks = _next < _data.Length ? _data[_next] | ((_data[_next + 1] & 0x7F) << 8) : 0;
        if (ticks == 0)
        {
            _isSending = false;
            Drive(_idleLevel);
            return;
        }

        Drive((_data[_next + 1] & 0x80) != 0);
        _next += 2;
        _ticks += (ulong)ticks;
        _unit.Clock.At(_startUs + (_ticks * (ulong)_divider / RmtUnit.CyclesPerUs), SendNext);
    }

    private void Drive(bool high)
    {
        _isHigh = high;
        if (_isConnected)
        {
            _unit.Pins.DriveOutput(Pin, high);
        }
    }
}
