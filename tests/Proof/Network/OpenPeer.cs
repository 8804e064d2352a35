using System;
using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;
using AccessStandalone.HalSim.Network;

namespace AccessStandalone.Proof.Network;

/// <summary>An open client (DHIP.md) at one connection, by DHIP or DVRIP frames.</summary>
internal sealed class OpenPeer
{
    private const int HeaderBytes = 32;
    private const int MostBody = 4096;
    private const int AnswerMs = 30_000;

    private readonly ProtocolWorld _world;
    private readonly byte[] _input = new byte[HeaderBytes + MostBody];
    private readonly bool _isDhip;
    private int _count;

    public OpenPeer(ProtocolWorld world, uint address, bool isDhip)
    {
        _world = world;
        _isDhip = isDhip;
        Connection = world.Connect(address);
    }

    public VirtualConnection Connection { get; }

    public bool HasEnded => Connection.HasEnded;

    public bool IsLoggedIn { get; private set; }

    /// <summary>Frames that came.</summary>
    public int Answers { get; private set; }

    public string Answer { get; private set; } = "";

    public static byte[] Frame(bool isDhip, ReadOnlySpan<byte> body)
    {
        byte[] frame = new byte[HeaderBytes + body.Length];
        frame[0] = isDhip ? (byte)0x20 : (byte)0xF6;
        if (isDhip)
        {
            "DHIP"u8.CopyTo(frame.AsSpan(4));
        }

        foreach (int at in isDhip ? (ReadOnlySpan<int>)[16, 24] : [4, 16])
        {
            BinaryPrimitives.WriteInt32LittleEndian(frame.AsSpan(at), body.Length);
        }

        body.CopyTo(frame.AsSpan(HeaderBytes));
        return frame;
    }

    /// <returns>Whether an answer came.</returns>
    public bool Ask(ReadOnlySpan<byte> body)
    {
        int answers = Answers;
        Connection.Send(Frame(_isDhip, body));
        bool isOver = _world.RunUntil(
            () =>
            {
                Receive();
                return Answers > answers || HasEnded;
            },
            AnswerMs);
        if (!isOver)
        {
            _world.Fail($"an open client has no answer after {AnswerMs} ms to {Encoding.UTF8.GetString(body)}");
        }

        return Answers > answers;
    }

    /// <returns>Whether the device has let it in.</returns>
    public bool LogIn(string password)
    {
        if (!Ask("""{"method":"global.login","params":{"userName":"admin","password":""},"id":1}"""u8))
        {
            return false;
        }

        string random = Regex.Match(Answer, "\"random\":\"([0-9]+)\"").Groups[1].Value;
        string realm = DeviceImage.Shared.Realm;
        string proof = DeviceImage.Md5($"admin:{random}:{DeviceImage.Md5($"admin:{realm}:{password}")}");
        Ask(Encoding.ASCII.GetBytes($$"""{"method":"global.login","params":{"userName":"admin","password":"{{proof}}"},"id":2}"""));
        IsLoggedIn = Answer.Contains("\"result\":true", StringComparison.Ordinal);
        return IsLoggedIn;
    }

    public void Receive()
    {
        int came;
        while ((came = Connection.Receive(_input.AsSpan(_count))) > 0)
        {
            _count += came;
            while (TakeFrame())
            {
            }
        }
    }

    private bool TakeFrame()
    {
        if (_count < HeaderBytes)
        {
            return false;
        }

        int body = BinaryPrimitives.ReadInt32LittleEndian(_input.AsSpan(_isDhip ? 16 : 4));
        if (_input[0] != (_isDhip ? 0x20 : 0xF6) || body is < 0 or > MostBody)
        {
            _world.Fail($"an open client was sent a wrong frame: {Convert.ToHexStringLower(_input, 0, HeaderBytes)}");
            _count = 0;
            return false;
        }

        int length = HeaderBytes + body;
        if (_count < length)
        {
            return false;
        }

        Answers++;
        Answer = Encoding.UTF8.GetString(_input, HeaderBytes, body);
        if (!Answer.EndsWith('\n'))
        {
            _world.Fail("a body has no line feed at its end");
        }

        _count -= length;
        _input.AsSpan(length, _count).CopyTo(_input);
        return true;
    }
}
