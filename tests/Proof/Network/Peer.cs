using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Text;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Network;
using AccessStandalone.Protocol;

namespace AccessStandalone.Proof.Network;

/// <summary>
/// One end of a connection that speaks the platform's protocol, rightly or not. It reads all that the device sends: each frame must be right, sealed once there
/// is a session, and answer what was asked, in order. Without a login nothing but its own ops may be Done.
/// </summary>
internal sealed class Peer : IDisposable
{
    private const int HeaderBytes = 6;
    private const int AnswerMs = 30_000;

    private readonly ProtocolWorld _world;
    private readonly Random _random;
    private readonly Queue<(ushort Number, byte Op)> _asked = new();
    private readonly byte[] _input = new byte[FrameCodec.MaxBytes];
    private byte[] _keys = [];
    private SecureChannel? _channel;
    private int _count;
    private ushort _number;

    public Peer(ProtocolWorld world, Random random, uint address)
    {
        _world = world;
        _random = random;
        Address = address;
        Connection = world.Connect(address);
    }

    public uint Address { get; }

    public VirtualConnection Connection { get; }

    public bool IsLoggedIn => _channel != null;

    public bool HasEnded => Connection.HasEnded;

    /// <summary>Bytes that it reads in a step.</summary>
    public int Pace { get; set; } = int.MaxValue;

    /// <summary>Whether all that comes is only thrown away: what was sent may be anything.</summary>
    public bool IsCareless { get; set; }

    /// <summary>Whether records may come by themselves.</summary>
    public bool IsSubscribed { get; set; }

    public int Unanswered => _asked.Count;

    public int Answers { get; private set; }

    /// <summary>Result of the last answer.</summary>
    public byte Result { get; private set; }

    /// <summary>The last answer's payload.</summary>
    public byte[] Payload { get; private set; } = [];

    public static byte[] Clear(ushort number, byte op, ReadOnlySpan<byte> payload)
    {
        byte[] frame = new byte[HeaderBytes + 4 + payload.Length];
        frame[0] = (byte)'A';
        frame[1] = (byte)'S';
        frame[2] = 1;
        BinaryPrimitives.WriteUInt16LittleEndian(frame.AsSpan(4), (ushort)(4 + payload.Length));
        BinaryPrimitives.WriteUInt16LittleEndian(frame.AsSpan(6), number);
        frame[8] = op;
        payload.CopyTo(frame.AsSpan(10));
        return frame;
    }

    /// <summary>Makes the next frame of the session, and expects its answer if it is sent.</summary>
    public byte[] Seal(byte op, ReadOnlySpan<byte> payload, bool isAsked = true)
    {
        ushort number = NextNumber();
        _world.Note((PlatformOp)op, payload.Length);
        if (isAsked)
        {
            _asked.Enqueue((number, op));
        }

        IsSubscribed |= op == (byte)PlatformOp.Subscribe;
        return _channel!.Seal(Message(number, op, payload));
    }

    /// <summary>A frame of somebody who has no part in this session, or of one that has ended.</summary>
    public byte[] SealAside(byte op, ReadOnlySpan<byte> payload)
    {
        byte[] keys = _random.Next(2) == 0 && _keys.Length > 0 ? [.. _keys[32..], .. _keys[..32]] : _random.Bytes(SecureChannel.KeyBytes);
        using var channel = new SecureChannel(keys, Fill);
        return channel.Seal(Message(NextNumber(), op, payload));
    }

    /// <summary>Asks in the clear.</summary>
    public bool Ask(PlatformOp op, ReadOnlySpan<byte> payload)
    {
        ushort number = NextNumber();
        _world.Note(op, payload.Length);
        _asked.Enqueue((number, (byte)op));
        Send(Clear(number, (byte)op, payload));
        return Settle();
    }

    public bool AskSealed(PlatformOp op, ReadOnlySpan<byte> payload)
    {
        Send(Seal((byte)op, payload));
        return Settle();
    }

    /// <summary>Sends all; waits where the device is slow to take it, and stops where the connection breaks.</summary>
    public void Send(ReadOnlySpan<byte> bytes)
    {
        int stuck = 0;
        while (bytes.Length > 0 && !HasEnded && stuck < AnswerMs / ProtocolWorld.StepMs)
        {
            int taken = Connection.Send(bytes);
            bytes = bytes[taken..];
            if (taken == 0)
            {
                stuck++;
                _world.Step();
                Receive();
            }
        }
    }

    /// <summary>Sends in pieces, with or without time between them.</summary>
    public void SendInPieces(ReadOnlySpan<byte> bytes)
    {
        int most = 1 << _random.Next(1, 12);
        while (bytes.Length > 0 && !HasEnded)
        {
            int count = Math.Min(bytes.Length, _random.Next(1, most + 1));
            Send(bytes[..count]);
            bytes = bytes[count..];
            if (_random.Next(4) == 0)
            {
                _world.Step();
                Receive();
            }
        }
    }

    /// <summary>Lets the device answer.</summary>
    /// <returns>Whether all was answered.</returns>
    public bool Settle()
    {
        bool isOver = _world.RunUntil(
            () =>
            {
                Receive();
                return _asked.Count == 0 || HasEnded;
            },
            AnswerMs);
        if (!isOver)
        {
            _world.Fail($"op {_asked.Peek().Op:x2} has no answer after {AnswerMs} ms");
        }

        return _asked.Count == 0;
    }

    /// <summary>Logs in.</summary>
    /// <returns>Whether the device has let it in.</returns>
    public bool LogIn(string password)
    {
        var scram = new ScramClient(password, ScramClient.Account, Convert.ToBase64String(_random.Bytes(18)));
        if (!Ask(PlatformOp.LoginFirst, Encoding.UTF8.GetBytes(scram.First)) || Result != 0)
        {
            return false;
        }

        string final = scram.Answer(Encoding.UTF8.GetString(Payload));
        if (!Ask(PlatformOp.LoginFinal, Encoding.UTF8.GetBytes(final)) || Result != 0)
        {
            return false;
        }

        scram.Check(Encoding.UTF8.GetString(Payload));
        Secure(SecureChannel.KeysOfLogin(scram.ServerKey.Span, scram.Nonces, scram.AuthMessage));
        return true;
    }

    /// <summary>From now on all is sealed.</summary>
    public void Secure(byte[] keys)
    {
        _keys = keys;
        _channel?.Dispose();
        _channel = new SecureChannel(keys, Fill);
    }

    /// <summary>Reads what the device has sent.</summary>
    public void Receive()
    {
        int left = Pace;
        while (left > 0)
        {
            int count = Connection.Receive(_input.AsSpan(_count, Math.Min(left, _input.Length - _count)));
            if (count == 0)
            {
                return;
            }

            left -= count;
            _count += count;
            TakeFrames();
        }
    }

    /// <summary>Closes the connection in order.</summary>
    public void Dispose()
    {
        Connection.Close();
        _channel?.Dispose();
    }

    private void TakeFrames()
    {
        while (_count >= HeaderBytes)
        {
            int length = HeaderBytes + BinaryPrimitives.ReadUInt16LittleEndian(_input.AsSpan(4));
            if (IsCareless && _input[0] != 'A')
            {
                _count = 0;
                return;
            }

            if (_input[0] != 'A' || _input[1] != 'S' || _input[2] != (_channel == null ? 1 : 2) || _input[3] != 0 || length > _input.Length)
            {
                _world.Fail($"the device has sent a wrong frame: {Convert.ToHexStringLower(_input, 0, HeaderBytes)}");
                _count = 0;
                return;
            }

            if (_count < length)
            {
                return;
            }

            Take(_input.AsSpan(0, length));
            _count -= length;
            _input.AsSpan(length, _count).CopyTo(_input);
        }
    }

    private void Take(ReadOnlySpan<byte> frame)
    {
        byte[] message;
        try
        {
            message = _channel == null ? frame[HeaderBytes..].ToArray() : _channel.Open(frame);
        }
        catch (InvalidDataException failure)
        {
            _world.Fail(failure.Message);
            return;
        }

        ushort number = BinaryPrimitives.ReadUInt16LittleEndian(message);
        byte op = message[2];
        if (number == 0 && IsLoggedIn && IsSubscribed && op is (byte)PlatformOp.TellRecords or (byte)PlatformOp.TellUser)
        {
            return;
        }

        Answers++;
        Result = message[3];
        Payload = message[4..];
        JudgeStranger(op);
        bool isWanted = IsCareless || (_asked.TryDequeue(out (ushort Number, byte Op) asked) && asked == (number, op));
        if (!isWanted)
        {
            _world.Fail($"nobody has asked for an answer to {number}, op {op:x2}, result {Result}");
        }
    }

    private void JudgeStranger(byte op)
    {
        bool isForStrangers = op is >= (byte)PlatformOp.Info and <= (byte)PlatformOp.Initialise;
        if (!IsLoggedIn && !isForStrangers && Result is not ((byte)PlatformResult.NotAllowed or (byte)PlatformResult.BadRequest))
        {
            _world.Fail($"op {op:x2} was answered {Result} before login");
        }
    }

    private void Fill(Span<byte> bytes) => _random.NextBytes(bytes);

    private ushort NextNumber() => _number = (ushort)((_number % ushort.MaxValue) + 1);

    private static byte[] Message(ushort number, byte op, ReadOnlySpan<byte> payload) => [(byte)number, (byte)(number >> 8), op, 0, .. payload];
}
