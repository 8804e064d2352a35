using System.Collections.Generic;
using System.Linq;
using AccessStandalone.HalSim.Board.Bus;

namespace AccessStandalone.Board.Tests;

/// <summary>A party on the line that writes down what it hears, and when.</summary>
public sealed class LineParty : IRs485Party
{
    private readonly List<byte> _heard = [];
    private readonly List<long> _heardNs = [];
    private readonly List<long> _wokenNs = [];

    public LineParty(Rs485Bus line, int baudRate = 9600)
    {
        Tap = line.Attach(this, baudRate);
    }

    public Rs485Tap Tap { get; }

    public byte[] Heard => [.. _heard];

    /// <summary>In microseconds, rounded up: the first at which a clock in microseconds shows it.</summary>
    public long[] HeardUs => [.. _heardNs.Select(ns => (ns + 999) / 1000)];

    public long[] WokenNs => [.. _wokenNs];

    /// <summary>What is sent as soon as this byte is heard, after a time.</summary>
    public (byte Call, byte[] Answer, long AfterNs)? Reply { get; set; }

    public void Hear(byte value, long atNs)
    {
        _heard.Add(value);
        _heardNs.Add(atNs);
        if (Reply is { } reply && reply.Call == value)
        {
            Tap.SendAt(reply.Answer, atNs + reply.AfterNs);
        }
    }

    public void Wake(long atNs) => _wokenNs.Add(atNs);
}
