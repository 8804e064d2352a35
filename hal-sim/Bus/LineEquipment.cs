using System;
using System.IO;
using AccessStandalone.HalSim.Device;

namespace AccessStandalone.HalSim.Bus;

/// <summary>What the command line hangs on the RS-485 line of a live device: a program outside, a capture, both or nothing.</summary>
public sealed class LineEquipment : IDisposable
{
    private readonly SimulatedDevice _device;
    private readonly OutsideLine? _outside;
    private readonly StreamWriter? _captureFile;
    private readonly OsdpCapture? _capture;

    /// <param name="rs485">Words of <see cref="LineWords"/>, or null.</param>
    /// <param name="capturePath">The file for the frames, or null; what it held is gone.</param>
    /// <param name="output">Is told what a program outside has to open.</param>
    /// <exception cref="IOException">A port, terminal or file cannot be had.</exception>
    /// <exception cref="PlatformNotSupportedException">There are no pseudo terminals here.</exception>
    public LineEquipment(SimulatedDevice device, string? rs485, string? capturePath, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(device);
        ArgumentNullException.ThrowIfNull(output);
        _device = device;
        if (capturePath != null)
        {
            _captureFile = new StreamWriter(capturePath) { AutoFlush = true, NewLine = "\n" };
            _capture = new OsdpCapture(device.Board, _captureFile, DateTimeOffset.UtcNow);
        }

        if (rs485 != null)
        {
            IOutsideDoor door = OpenDoor(rs485);
            _outside = new OutsideLine(device.Board, door);
            device.TimePassed += _outside.Pump;
            output.WriteLine($"RS-485: {door.Name}");
            output.Flush();
        }
    }

    public void Dispose()
    {
        if (_outside != null)
        {
            _device.TimePassed -= _outside.Pump;
            _outside.Dispose();
        }

        CloseCapture();
    }

    private IOutsideDoor OpenDoor(string rs485)
    {
        try
        {
            return LineWords.Open(rs485);
        }
        catch (Exception failure) when (failure is IOException or PlatformNotSupportedException)
        {
            CloseCapture();
            throw;
        }
    }

    private void CloseCapture()
    {
        _capture?.Dispose();
        _captureFile?.Dispose();
    }
}
