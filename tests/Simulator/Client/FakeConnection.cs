using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace AccessStandalone.Simulator.Tests.Client;

/// <summary>One connection of a <see cref="FakeDevice"/>: frames, login and channel, written from PROTOCOL.md alone. Bytes in, bytes out.</summary>
internal sealed class FakeConnection
{
    private const string ServerNonce = "%hvYDpWUa2RaTCAfuxFIlj)h";

    private readonly FakeDevice _device;
    private readonly List<byte> _in = [];
    private byte[]? _keys;
    private ulong _received;
    private ulong _sent;
    private string _clientFirstBare = string.Empty;
    private string _serverFirst = string.Empty;
    private bool _tells;

    public FakeConnection(FakeDevice device)
    {
        _device = device;
    }

    /// <summary>What the device sends.</summary>
    public Queue<byte> Out { get; } = new();

    public void Take(ReadOnlySpan<byte> bytes)
    {
        _in.AddRange(bytes);
        while (_in.Count >= 6 && _in.Count >= 6 + BodyBytes())
        {
            byte[] frame = _in[..(6 + BodyBytes())].ToArray();
            _in.RemoveRange(0, frame.Length);
            if (!_device.IsMute)
            {
                TakeFrame(frame);
            }
        }
    }

    /// <summary>Sends what the device tells by itself.</summary>
    public void Tell()
    {
        while (_tells && _device.Telling <= _device.Records.Count)
        {
            byte[][] batch = _device.Records.Skip((int)_device.Telling - 1).Take(20).ToArray();
            _device.Telling += (uint)batch.Length;
            Send([0, 0, 0x5C, 0, (byte)batch.Length, .. batch.SelectMany(record => record)]);
        }
    }

    private int BodyBytes() => _in[4] | (_in[5] << 8);

    private void TakeFrame(byte[] frame)
    {
        byte[] message = _keys == null ? frame[6..] : Open(frame);
        (byte result, byte[] payload) = _keys == null ? AnswerClear(message) : _device.Answer(message[2], message.AsSpan(4));
        bool isLogin = message[2] == 0x03 && result == 0;
        byte[] answer = [message[0], message[1], message[2], result, .. payload];
        byte[]? keys = isLogin ? KeysOf(Encoding.ASCII.GetString(message, 4, message.Length - 4)) : null;
        Send(answer);
        _keys ??= keys;
        _tells |= message[2] == 0x5B && result == 0;
    }

    private (byte Result, byte[] Payload) AnswerClear(byte[] message)
    {
        string text = Encoding.ASCII.GetString(message, 4, message.Length - 4);
        switch (message[2])
        {
            case 0x01:
                return (0, [1, (byte)(_device.IsNew ? 2 : 3), 1, 2, 3, 4, 5, 6, 7, 8, 2, (byte)'M', (byte)'1', 3, (byte)'1', (byte)'.', (byte)'0']);
            case 0x02 when _device.IsNew:
                return (130, []);
            case 0x02 when _device.LoginIsLocked:
                return (132, [44, 1]);
            case 0x02:
                _clientFirstBare = text[3..];
                _serverFirst = $"r={text[(text.IndexOf("r=", StringComparison.Ordinal) + 2)..]}{ServerNonce},s={Convert.ToBase64String(FakeDevice.SaltBytes)},i={FakeDevice.Iterations}";
                return (0, Encoding.ASCII.GetBytes(_serverFirst));
            case 0x03:
                return Prove(text);
            default:
                return (130, []);
        }
    }

    private (byte Result, byte[] Payload) Prove(string text)
    {
        int at = text.IndexOf(",p=", StringComparison.Ordinal);
        byte[] auth = Encoding.ASCII.GetBytes(AuthMessage(text[..at]));
        byte[] clientKey = Convert.FromBase64String(text[(at + 3)..]);
        byte[] signature = HMACSHA256.HashData(_device.StoredKey, auth);
        for (int i = 0; i < clientKey.Length; i++)
        {
            clientKey[i] ^= signature[i];
        }

        if (!SHA256.HashData(clientKey).AsSpan().SequenceEqual(_device.StoredKey))
        {
            return (131, []);
        }

        byte[] proof = HMACSHA256.HashData(_device.ServerKey, auth);
        proof[0] ^= _device.LiesAboutSignature ? (byte)1 : (byte)0;
        return (0, Encoding.ASCII.GetBytes("v=" + Convert.ToBase64String(proof)));
    }

    private string AuthMessage(string withoutProof) => $"{_clientFirstBare},{_serverFirst},{withoutProof}";

    private byte[] KeysOf(string clientFinal)
    {
        string withoutProof = clientFinal[..clientFinal.IndexOf(",p=", StringComparison.Ordinal)];
        byte[] nonces = Encoding.ASCII.GetBytes(withoutProof[(withoutProof.IndexOf("r=", StringComparison.Ordinal) + 2)..]);
        byte[] key = HKDF.Extract(HashAlgorithmName.SHA256, _device.ServerKey, nonces);
        return HKDF.Expand(HashAlgorithmName.SHA256, key, 64, Encoding.ASCII.GetBytes("ASP1" + AuthMessage(withoutProof)));
    }

    private void Send(byte[] message)
    {
        byte[] frame = _keys == null ? [0x41, 0x53, 1, 0, (byte)message.Length, (byte)(message.Length >> 8), .. message] : Seal(message);
        foreach (byte one in frame)
        {
            Out.Enqueue(one);
        }
    }

    private byte[] Seal(byte[] message)
    {
        int bodyBytes = 16 + (((message.Length / 16) + 1) * 16) + 16;
        byte[] header = [0x41, 0x53, 2, 0, (byte)bodyBytes, (byte)(bodyBytes >> 8)];
        byte[] iv = SHA256.HashData(BitConverter.GetBytes(_sent))[..16];
        using Aes aes = Aes.Create();
        aes.Key = _keys![48..64];
        byte[] cipher = aes.EncryptCbc(message, iv);
        return [.. header, .. iv, .. cipher, .. Tag(_keys[32..48], _sent++, header, iv, cipher)];
    }

    private byte[] Open(byte[] frame)
    {
        byte[] iv = frame[6..22];
        byte[] cipher = frame[22..^16];
        if (!Tag(_keys![..16], _received++, frame[..6], iv, cipher).AsSpan().SequenceEqual(frame.AsSpan(frame.Length - 16)))
        {
            throw new InvalidDataException("a frame of the client does not open");
        }

        using Aes aes = Aes.Create();
        aes.Key = _keys[16..32];
        return aes.DecryptCbc(cipher, iv);
    }

    private static byte[] Tag(byte[] key, ulong number, byte[] header, byte[] iv, byte[] cipher)
    {
        var bigEndian = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bigEndian, number);
        byte[] all = [.. bigEndian, .. header, .. iv, .. cipher, 0, 0, 0, 0, 0, 0, 0, 112];
        return HMACSHA256.HashData(key, all)[..16];
    }
}
