using System;
using System.IO;
using System.Net;
using System.Net.Sockets;

namespace AccessStandalone.HalSim.Bus;

/// <summary>A port on this machine, for one client at a time: a second one is let in and sent away at once.</summary>
public sealed class TcpDoor : IOutsideDoor
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private Socket? _client;

    /// <param name="port">0 for any that is free; <see cref="Port"/> says which.</param>
    /// <exception cref="IOException">The port cannot be had.</exception>
    public TcpDoor(int port)
    {
        try
        {
            _listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
            _listener.Listen();
            _listener.Blocking = false;
        }
        catch (SocketException failure)
        {
            _listener.Dispose();
            throw new IOException($"cannot listen on 127.0.0.1:{port}: {failure.Message}", failure);
        }
    }

    public int Port => ((IPEndPoint)_listener.LocalEndPoint!).Port;

    public string Name => $"tcp 127.0.0.1:{Port}";

    public bool Look()
    {
        while (_listener.Poll(0, SelectMode.SelectRead) && Accepted() is { } visitor)
        {
            if (_client == null)
            {
                _client = visitor;
            }
            else
            {
                visitor.Dispose();
            }
        }

        return _client != null;
    }

    public int Read(Span<byte> bytes)
    {
        if (_client == null || bytes.IsEmpty)
        {
            return 0;
        }

        int count = _client.Receive(bytes, SocketFlags.None, out SocketError error);
        if (error == SocketError.Success && count > 0)
        {
            return count;
        }

        if (error != SocketError.WouldBlock)
        {
            SendAway();
        }

        return 0;
    }

    public int Write(ReadOnlySpan<byte> bytes)
    {
        if (_client == null || bytes.IsEmpty)
        {
            return 0;
        }

        int count = _client.Send(bytes, SocketFlags.None, out SocketError error);
        if (error is SocketError.Success or SocketError.WouldBlock)
        {
            return error == SocketError.Success ? count : 0;
        }

        SendAway();
        return 0;
    }

    public void Dispose()
    {
        SendAway();
        _listener.Dispose();
    }

    /// <summary>The next visitor, if he has not left again.</summary>
    private Socket? Accepted()
    {
        try
        {
            Socket visitor = _listener.Accept();
            visitor.Blocking = false;
            visitor.NoDelay = true;
            return visitor;
        }
        catch (SocketException)
        {
            return null;
        }
    }

    private void SendAway()
    {
        _client?.Dispose();
        _client = null;
    }
}
