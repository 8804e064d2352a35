using AccessStandalone.Protocol.Open;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol.Open;

/// <summary>Whatever comes is answered, refused or ends the connection, in few steps; nothing throws, and nothing happens at the door before login.</summary>
[TestClass]
public sealed class OpenStormTests
{
    private const string Pieces = "{}[]\",:\\u00d8ntf19-.e \n";

    [TestMethod]
    [DataRow(1u)]
    [DataRow(20261121u)]
    [DataRow(4000000007u)]
    public void Bytes_at_random_and_frames_full_of_almost_JSON(uint seed)
    {
        var draw = new Drawn(seed);
        for (int i = 0; i < 150; i++)
        {
            var bench = new OpenBench();
            if (draw.Next(2) == 0)
            {
                bench.LogIn();
            }

            for (int j = 0; j < 8 && !bench.IsClosed; j++)
            {
                byte[] bytes = draw.Next(4) == 0 ? Noise(draw) : Almost(draw);
                Feed(bench, bytes, draw);
            }

            Assert.AreEqual("", bench.Desk.Door);
            Assert.AreEqual(0, bench.Desk.UserCount);
        }
    }

    private static void Feed(OpenBench bench, byte[] bytes, Drawn draw)
    {
        int taken = 0;
        for (int steps = 0; taken < bytes.Length && !bench.IsClosed; steps++)
        {
            Assert.IsTrue(steps < 2000);
            int piece = 1 + draw.Next(200);
            piece = piece < bytes.Length - taken ? piece : bytes.Length - taken;
            taken += bench.Step(bytes, taken, piece);
        }
    }

    private static byte[] Noise(Drawn draw)
    {
        byte[] bytes = new byte[1 + draw.Next(300)];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)draw.Next(256);
        }

        bytes[0] = draw.Next(3) == 0 ? bytes[0] : (byte)0x20;
        return bytes;
    }

    /// <summary>A request with one place of its text changed, or text made of JSON's own characters.</summary>
    private static byte[] Almost(Drawn draw)
    {
        string json = "{\"method\":\"AccessUser.removeMulti\",\"params\":{\"UserIDList\":[\"1\",\"2\"],\"codes\":[\"All\"]},\"id\":3,\"session\":305419896}";
        byte[] frame = OpenBench.Frame(json);
        int changes = draw.Next(3) == 0 ? json.Length : draw.Next(3);
        for (int i = 0; i < changes; i++)
        {
            int at = changes == json.Length ? i : draw.Next(json.Length);
            frame[OpenHeader.Size + at] = (byte)Pieces[draw.Next(Pieces.Length)];
        }

        return frame;
    }

    /// <summary>Numbers that a seed gives: xorshift.</summary>
    private sealed class Drawn
    {
        private uint _state;

        public Drawn(uint seed)
        {
            _state = seed;
        }

        public int Next(int range)
        {
            _state ^= _state << 13;
            _state ^= _state >> 17;
            _state ^= _state << 5;
            return (int)(_state % (uint)range);
        }
    }
}
