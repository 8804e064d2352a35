using System;
using System.Collections.Generic;
using AccessStandalone.Protocol;

namespace AccessStandalone.HalSim.Network;

/// <summary>A datagram with its way.</summary>
/// <param name="Address">The other side: IPv4, its first byte in the highest.</param>
public sealed record Datagram(uint Address, int Port, byte[] Bytes);

/// <summary>A UDP port of the device. What arrives waits here until the device asks, up to so many; what it sends is handed on at once.</summary>
public sealed class VirtualDatagrams : IDatagrams
{
    private const int MaxWaiting = 64;

    private readonly Queue<Datagram> _waiting = new();

    /// <summary>Raised for each datagram that the device sends.</summary>
    public event Action<Datagram>? Sent;

    public uint SenderAddress { get; private set; }

    public int SenderPort { get; private set; }

    /// <summary>Whether nothing waits for the device.</summary>
    public bool IsQuiet => _waiting.Count == 0;

    /// <summary>Sends the device something; beyond so many that wait it is lost, as on any network.</summary>
    public void Arrive(Datagram datagram)
    {
        if (_waiting.Count < MaxWaiting)
        {
            _waiting.Enqueue(datagram);
        }
    }

    public int Receive(byte[] into)
    {
        ArgumentNullException.ThrowIfNull(into);
        if (!_waiting.TryDequeue(out Datagram? datagram))
        {
            return 0;
        }

        SenderAddress = datagram.Address;
        SenderPort = datagram.Port;
        int count = Math.Min(datagram.Bytes.Length, into.Length);
        datagram.Bytes.AsSpan(0, count).CopyTo(into);
        return count;
    }

    public bool Send(byte[] from, int count, uint address, int port)
    {
        ArgumentNullException.ThrowIfNull(from);
        Sent?.Invoke(new Datagram(address, port, from[..count]));
        return true;
    }

    internal void Clear() => _waiting.Clear();
}
