using System;
using System.Buffers.Binary;
using AccessStandalone.HalSim.Board;

namespace AccessStandalone.HalSim.Network;

/// <summary>
/// A time server on the virtual network, which also knows names: it answers the device's questions for the time (RFC 4330) and for any name (RFC 1035) with its
/// own address. Answers take no time.
/// </summary>
public sealed class VirtualTimeServer
{
    /// <summary>192.168.0.1, where the device's gateway and name server are.</summary>
    public const uint Address = 0xC0A80001;

    private const int TimePort = 123;
    private const int NamePort = 53;
    private const int PacketBytes = 48;
    private const byte ServerMode = 0x24;
    private const byte Stratum = 2;
    private const long EpochS = 2208988800;
    private const long UsPerSecond = 1_000_000;

    // Of an answer's one record: the question's name, type A, class internet, an hour, four bytes.
    private static readonly byte[] RecordHead = [0xC0, 0x0C, 0, 1, 0, 1, 0, 0, 0x0E, 0x10, 0, 4];

    private readonly VirtualDatagrams _port;
    private readonly VirtualClock _clock;
    private long _utcAtZeroUs;

    /// <param name="port">The device's, for its own questions.</param>
    public VirtualTimeServer(VirtualDatagrams port, VirtualClock clock)
    {
        ArgumentNullException.ThrowIfNull(port);
        ArgumentNullException.ThrowIfNull(clock);
        _port = port;
        _clock = clock;
        port.Sent += Answer;
    }

    /// <summary>Whether it answers.</summary>
    public bool IsOn { get; private set; }

    /// <summary>Questions for the time since it was made, answered or not.</summary>
    public int Asked { get; private set; }

    /// <summary>Switches it on, or sets its clock: it is so late now.</summary>
    public void Set(DateTimeOffset utc)
    {
        IsOn = true;
        _utcAtZeroUs = ((utc - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond) - (long)_clock.NowMicroseconds;
    }

    public void SwitchOff() => IsOn = false;

    private void Answer(Datagram question)
    {
        Asked += question.Port == TimePort ? 1 : 0;
        if (!IsOn || question.Address != Address)
        {
            return;
        }

        byte[]? answer = question.Port switch
        {
            TimePort => TimeFor(question.Bytes),
            NamePort => NameFor(question.Bytes),
            _ => null,
        };
        if (answer != null)
        {
            _port.Arrive(new Datagram(Address, question.Port, answer));
        }
    }

    private byte[] TimeFor(byte[] question)
    {
        byte[] answer = new byte[PacketBytes];
        answer[0] = ServerMode;
        answer[1] = Stratum;
        question.AsSpan(40, 8).CopyTo(answer.AsSpan(24));
        long nowUs = _utcAtZeroUs + (long)_clock.NowMicroseconds;
        long second = (nowUs / UsPerSecond) + EpochS;
        long fraction = (nowUs % UsPerSecond << 32) / UsPerSecond;
        foreach (int at in (int[])[32, 40])
        {
            BinaryPrimitives.WriteUInt32BigEndian(answer.AsSpan(at), (uint)second);
            BinaryPrimitives.WriteUInt32BigEndian(answer.AsSpan(at + 4), (uint)fraction);
        }

        return answer;
    }

    private static byte[] NameFor(byte[] question)
    {
        byte[] answer = [.. question, .. RecordHead, (byte)(Address >> 24), (byte)((Address >> 16) & 0xFF), (byte)((Address >> 8) & 0xFF), (byte)(Address & 0xFF)];
        answer[2] |= 0x80;
        answer[7] = 1;
        return answer;
    }
}
