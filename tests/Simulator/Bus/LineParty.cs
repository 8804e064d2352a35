using System.Collections.Generic;
using AccessStandalone.HalSim.Board.Bus;

namespace AccessStandalone.Simulator.Tests.Bus;

/// <summary>Somebody on the line who says what he is told to, and remembers what he hears.</summary>
internal sealed class LineParty : IRs485Party
{
    private readonly List<byte> _heard = [];

    public LineParty(Rs485Bus line, int baudRate = 9600)
    {
        Tap = line.Attach(this, baudRate);
    }

    public Rs485Tap Tap { get; }

    public byte[] Heard => [.. _heard];

    public void Hear(byte value, long atNs) => _heard.Add(value);

    public void Wake(long atNs)
    {
    }
}
