using System;
using System.Text;
using AccessStandalone.HalSim.Network;
using AccessStandalone.Proof.Decision;

namespace AccessStandalone.Proof.Network;

/// <summary>Datagrams: searches for devices, and answers of servers for the time and for names, asked for or not.</summary>
internal sealed class DatagramCases
{
    private const uint Server = 0xC0A80001;
    private const int MostRequest = 900;

    private readonly ProtocolWorld _world;
    private readonly Random _random;
    private readonly RandomJson _json;
    private Datagram? _question;
    private int _discoveryBytes;

    public DatagramCases(ProtocolWorld world, Random random)
    {
        _world = world;
        _random = random;
        _json = new RandomJson(random);
        world.Device.Network.Questions.Sent += question => _question = question;
        world.Device.Network.Discovery.Sent += answer => _discoveryBytes += answer.Bytes.Length;
    }

    /// <returns>What it was.</returns>
    public string Do()
    {
        if (_random.Percent(50))
        {
            Search();
            return "a search";
        }

        Answer();
        return "an answer to a question";
    }

    private void Search()
    {
        byte[] right = OpenPeer.Frame(true, Encoding.UTF8.GetBytes("{\"method\":\"DHDiscover.search\",\"params\":{\"mac\":\"\",\"uni\":1}}"));
        for (int i = _random.Next(1, 6); i > 0; i--)
        {
            byte[] request = _random.Next(5) switch
            {
                0 => right,
                1 => ByteChanges.Change(_random, right),
                2 => OpenPeer.Frame(true, _json.RequestBytes()),
                3 => OpenPeer.Frame(true, Encoding.UTF8.GetBytes("{\"method\":\"DHDiscover.setConfig\",\"params\":{}}")),
                _ => _random.Bytes(_random.Next(1, MostRequest)),
            };
            uint address = _random.Percent(80) ? 0xC0A80000 + (uint)_random.Next(256) : (uint)_random.Edge(32);
            _world.Device.Network.Discovery.Arrive(new Datagram(address, (int)_random.Edge(16), request));
        }

        _discoveryBytes = 0;
        _world.Step(2);

        // Ten at once at most, each of a known size.
        if (_discoveryBytes > 10 * 800)
        {
            _world.Fail($"searches were answered with {_discoveryBytes} bytes");
        }
    }

    /// <summary>Asked for: made of the question. Not asked for: anything.</summary>
    private void Answer()
    {
        for (int i = _random.Next(1, 6); i > 0; i--)
        {
            byte[] answer = _random.Bytes(_random.Next(1, 600));
            int port = _random.Of(123, 53, (int)_random.Edge(16));
            if (_question is { } question && _random.Percent(60))
            {
                port = question.Port;
                answer = port == 53 ? [.. question.Bytes, .. _random.Bytes(_random.Next(40))] : [.. _random.Bytes(24), .. question.Bytes[^8..], .. _random.Bytes(16)];
                answer[2] |= 0x80;
                answer[0] = port == 123 ? (byte)0x24 : answer[0];
                answer = _random.Percent(50) ? ByteChanges.Change(_random, answer) : answer;
            }

            _world.Device.Network.Questions.Arrive(new Datagram(_random.Percent(80) ? Server : (uint)_random.Edge(32), port, answer));
        }

        _world.Step(2);
    }
}
