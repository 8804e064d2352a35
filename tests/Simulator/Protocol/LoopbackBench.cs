using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using AccessStandalone.Board;
using AccessStandalone.Protocol;
using AccessStandalone.Tests.Protocol;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Protocol;

/// <summary>The server on a real port, with clients on real sockets; both on one thread, and nobody sleeps. The server's time is the test's.</summary>
internal sealed class LoopbackBench : IDisposable
{
    /// <summary>Real time within which loopback brings what was sent.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // The frames of PROTOCOL.md §3 and §4.
    private const string First = "415301002500010002006e2c2c6e3d61646d696e2c723d724f70724e476677456265525767624e456b714f";
    private const string Final = "41530100680002000300633d626977732c723d724f70724e476677456265525767624e456b714f25687659447057556132526154434166757846496c6a29682c703d5247794b"
        + "6571736436462f747962782f496f6f4e63385370786b2f5762562b6570413236716b716f462f633d";

    private const string OpenDoor = "415302003000a0a1a2a3a4a5a6a7a8a9aaabacadaeafdb37b58b76141e5294bf964818db5e19b220c1cf61ee5f3707e2bc14c642dccd";
    private const int FirstAnswerBytes = 90;
    private const int FinalAnswerBytes = 56;
    private const int DoorAnswerBytes = 54;

    private readonly SocketListener _listener = new(0);
    private readonly List<Socket> _clients = [];

    public LoopbackBench()
    {
        var crypto = new PlatformCrypto(new HmacSha256(), new BlockCiphers(), new CountingBytes(0xC0), new GivenNonce("%hvYDpWUa2RaTCAfuxFIlj)h"));
        Server = new PlatformServer(_listener, new ServerParts(new FakeAccount(), Desk, new FakeAddresses(), crypto), new ConnectionCounts());
    }

    public PlatformServer Server { get; }

    public FakeDesk Desk { get; } = new();

    public long NowMs { get; private set; } = 1000;

    public int Closed(CloseReason reason) => (int)Server.Counts.Closed(reason);

    /// <summary>A step of the server, without time passing.</summary>
    public void Step() => Server.Update(NowMs);

    /// <summary>Lets the server's time pass, and takes a step.</summary>
    public void Wait(int ms)
    {
        NowMs += ms;
        Step();
    }

    /// <summary>Takes steps until something is so.</summary>
    public void Until(Func<bool> condition, string what)
    {
        long begin = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Step();
            Assert.IsTrue(Stopwatch.GetElapsedTime(begin) < Patience, what);
        }
    }

    /// <summary>A client whose connection is in the server's table.</summary>
    /// <param name="receiveBuffer">0 for the system's choice.</param>
    public Socket Connect(int receiveBuffer = 0)
    {
        int before = Server.Counts.Open + Closed(CloseReason.NoRoom);
        var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        _clients.Add(client);
        if (receiveBuffer > 0)
        {
            client.ReceiveBufferSize = receiveBuffer;
        }

        client.Connect(IPAddress.Loopback, _listener.Port);
        Until(() => Server.Counts.Open + Closed(CloseReason.NoRoom) > before, "accepted");
        return client;
    }

    public static void SendFirst(Socket client) => client.Send(Hex.Parse(First));

    public void TakeFirstAnswer(Socket client) => Take(client, FirstAnswerBytes);

    public static void SendFinal(Socket client) => client.Send(Hex.Parse(Final));

    public void TakeFinalAnswer(Socket client) => Take(client, FinalAnswerBytes);

    public void LogIn(Socket client)
    {
        SendFirst(client);
        TakeFirstAnswer(client);
        SendFinal(client);
        TakeFinalAnswer(client);
    }

    /// <summary>The session's first request, and its answer.</summary>
    public void OpenTheDoor(Socket client)
    {
        client.Send(Hex.Parse(OpenDoor));
        Take(client, DoorAnswerBytes);
    }

    /// <summary>All that a client sends for a login and the first request.</summary>
    public static byte[] AllOf() => [.. Hex.Parse(First), .. Hex.Parse(Final), .. Hex.Parse(OpenDoor)];

    /// <summary>The bytes of all answers to that.</summary>
    public static int AllAnswersBytes => FirstAnswerBytes + FinalAnswerBytes + DoorAnswerBytes;

    /// <summary>Takes exactly so many bytes.</summary>
    public byte[] Take(Socket client, int count)
    {
        byte[] bytes = new byte[count];
        Until(() => client.Available >= count, $"{count} bytes");
        Assert.AreEqual(count, client.Receive(bytes));
        return bytes;
    }

    /// <summary>Whether the server has closed the connection, after steps that do not take time.</summary>
    public void TakeEnd(Socket client)
    {
        Until(() => client.Poll(0, SelectMode.SelectRead), "the end");
        Assert.AreEqual(0, client.Receive(new byte[1]));
    }

    public void Dispose()
    {
        foreach (Socket client in _clients)
        {
            client.Dispose();
        }

        Server.CloseOthers(-1);
        _listener.Close();
    }
}
