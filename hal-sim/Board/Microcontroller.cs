using System;
using AccessStandalone.HalSim.Board.Bus;
using AccessStandalone.HalSim.Board.Gpio;
using AccessStandalone.HalSim.Board.Rmt;
using AccessStandalone.HalSim.Board.Serial;
using AccessStandalone.HalSim.Board.Spi;

namespace AccessStandalone.HalSim.Board;

/// <summary>
/// One run of the ESP32, from a start to the next reset. Everything that firmware obtains from the device APIs belongs to a run and
/// dies with it, so that a firmware object which outlives its power is found at once.
/// </summary>
internal sealed class Microcontroller
{
    private readonly VirtualClock _clock;
    private readonly ulong _startedAt;

    public Microcontroller(VirtualClock clock, GpioLines lines, SpiBus bus, Rs485Bus rs485, BoardTransceiver transceiver)
    {
        _clock = clock;
        _startedAt = clock.NowMicroseconds;
        Gpio = new GpioPort(this, lines);
        Rmt = new RmtUnit(this, clock, Gpio);
        Functions = new PinFunctions(this);
        SpiMaster = new SpiMaster(this, bus);
        Serial = new SerialPorts(this, clock, rs485, transceiver);
    }

    public GpioPort Gpio { get; }

    public RmtUnit Rmt { get; }

    public PinFunctions Functions { get; }

    public SpiMaster SpiMaster { get; }

    public SerialPorts Serial { get; }

    public bool IsRunning { get; private set; } = true;

    public ulong MicrosecondsSinceStart
    {
        get
        {
            EnsureRunning();
            return _clock.NowMicroseconds - _startedAt;
        }
    }

    public void Stop() => IsRunning = false;

    public void EnsureRunning()
    {
        if (!IsRunning)
        {
            throw Dead();
        }
    }

    private static InvalidOperationException Dead() =>
        new("The microcontroller this object belongs to has been reset or switched off.");
}
