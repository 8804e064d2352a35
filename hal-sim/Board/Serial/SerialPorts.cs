using System;
using System.Collections.Generic;
using AccessStandalone.HalSim.Board.Bus;
using nanoFramework.Hardware.Esp32;

namespace AccessStandalone.HalSim.Board.Serial;

/// <summary>The serial ports of one run of the microcontroller: which have an object, and what is wired to which.</summary>
internal sealed class SerialPorts(Microcontroller microcontroller, VirtualClock clock, Rs485Bus bus, BoardTransceiver transceiver)
{
    private const int WiredPort = 2;
    private const int PortCount = 3;

    private static readonly int[] WiredPins = [Wiring.Rs485Tx, Wiring.Rs485Rx];

    private readonly HashSet<int> _claimed = [];

    public void EnsureRunning() => microcontroller.EnsureRunning();

    /// <summary>A port has one object at a time.</summary>
    public int Claim(string portName)
    {
        EnsureRunning();
        int port = portName.Length == 4 && portName.StartsWith("COM", StringComparison.Ordinal) ? portName[3] - '0' : 0;
        if (port is < 1 or > PortCount)
        {
            throw new ArgumentException($"The ESP32 has COM1 to COM{PortCount}, not '{portName}'.");
        }

        if (!_claimed.Add(port))
        {
            throw new ArgumentException($"{portName} already has an object.");
        }

        return port;
    }

    public void GiveBack(int port) => _claimed.Remove(port);

    public Uart Open(int port, int baudRate, int bufferSize)
    {
        EnsureRunning();
        if (port != WiredPort)
        {
            throw new ArgumentException($"This board has nothing on COM{port}; its RS-485 line is on COM{WiredPort}.");
        }

        RequireFunction(DeviceFunction.COM2_TX, Wiring.Rs485Tx);
        RequireFunction(DeviceFunction.COM2_RX, Wiring.Rs485Rx);
        Array.ForEach(WiredPins, microcontroller.Gpio.Take);
        bus.Settle();
        transceiver.Uart = new Uart(clock, bus, transceiver.Tap, bufferSize);
        transceiver.Uart.SetBaudRate(baudRate);
        return transceiver.Uart;
    }

    public void Close()
    {
        bus.Settle();
        transceiver.Uart = null;
        Array.ForEach(WiredPins, microcontroller.Gpio.GiveBack);
    }

    private void RequireFunction(DeviceFunction function, int wiredPin)
    {
        int pin = microcontroller.Functions.PinOf(function);
        if (pin != wiredPin)
        {
            string found = pin < 0 ? "nowhere" : $"on GPIO {pin}";
            throw new ArgumentException(
                $"{function} is wired to GPIO {wiredPin} but set {found}; call Configuration.SetPinFunction first.");
        }
    }
}
