using System;
using System.Linq;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Device;

namespace AccessStandalone.HalSim.Readers;

/// <summary>A reader on the Wiegand lines: it pulls D0 or D1 low for each bit, with the timing of the standard, while the device goes on.</summary>
public sealed class WiegandReader
{
    private const int PulseUs = 50;
    private const int PeriodUs = 2_000;
    private const int UsPerTick = (int)TimeSpan.TicksPerMicrosecond;

    private readonly SimulatedDevice _device;

    public WiegandReader(SimulatedDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        _device = device;
    }

    /// <summary>
    /// The bits of a card: its number between an even parity bit over the first half and an odd one over the second, 26 bits for up to 24 bits of
    /// number, 34 for up to 32, 58 for up to 56.
    /// </summary>
    public static string BitsOf(ulong card)
    {
        int size = card >> 24 == 0 ? 24 : card >> 32 == 0 ? 32 : 56;
        string number = string.Concat(Enumerable.Range(0, size).Select(i => (card >> (size - 1 - i)) & 1));
        bool isFirstOdd = number[..(size / 2)].Count(bit => bit == '1') % 2 == 1;
        bool isSecondOdd = number[(size / 2)..].Count(bit => bit == '1') % 2 == 1;
        return (isFirstOdd ? "1" : "0") + number + (isSecondOdd ? "0" : "1");
    }

    /// <summary>Sends bits, the first first.</summary>
    /// <param name="bits">Of 0 and 1.</param>
    public void Send(string bits)
    {
        ArgumentNullException.ThrowIfNull(bits);
        foreach (char bit in bits)
        {
            int line = bit == '0' ? Wiring.WiegandD0 : Wiring.WiegandD1;
            _device.Board.Lines.Drive(line, LineDrive.Low);
            RunFor(PulseUs);
            _device.Board.Lines.Drive(line, LineDrive.Released);
            RunFor(PeriodUs - PulseUs);
        }
    }

    private void RunFor(int microseconds) => _device.RunFor(TimeSpan.FromTicks(microseconds * UsPerTick));
}
