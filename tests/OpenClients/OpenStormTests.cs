using AccessStandalone.Protocol.Open;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol.Open;

/// <summary>Whatever comes is answered, refused or ends the connection, in few steps; nothing throws, and nothing happens at the door before login.</summary>
[TestClass]
public sealed class OpenStormTests
{
    private const string Pieces = "{}[]\",:\\u00d8ntf19-.e \n";

    private uint _state;

    [TestMethod]
    [DataRow(1u)]
    [DataRow(20261121u)]
    [DataRow(4000000007u)]
    public void Bytes_at_random_and_frames_full_of_almost_JSON(uint seed)
    {
        _state = seed;
        for (int i = 0; i < 150; i++)
        {
            var bench = new OpenBench();
            if (Draw(2) == 0)
            {
                bench.LogIn();
            }

            for (int j = 0; j < 8 && !bench.IsClosed; j++)
            {
                byte[] bytes = Draw(4) == 0 ? Noise() : Almost();
                Feed(bench, bytes);
            }

            Assert.AreEqual("", bench.Desk.Door);
            Assert.AreEqual(0, bench.Desk.UserCount);
        }
    }

    private void Feed(OpenBench bench, byte[] bytes)
    {
        int taken = 0;
        for (int steps = 0; taken < bytes.Length && !bench.IsClosed; steps++)
        {
            Assert.IsTrue(steps < 2000);
            int piece = 1 + Draw(200);
            piece = piece < bytes.Length - taken ? piece : bytes.Length - taken;
            taken += bench.Step(bytes, taken, piece);
        }
    }

    private byte[] Noise()
    {
        byte[] bytes = new byte[1 + Draw(300)];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)Draw(256);
        }

        bytes[0] = Draw(3) == 0 ? bytes[0] : (byte)0x20;
        return bytes;
    }

    /// <summary>A request with one place of its text changed, or text made of JSON's own characters.</summary>
    private byte[] Almost()
    {
        string json = "{\"method\":\"AccessUser.removeMulti\",\"params\":{\"UserIDList\":[\"1\",\"2\"],\"codes\":[\"All\"]},\"id\":3,\"session\":305419896}";
        byte[] frame = OpenBench.Frame(json);
        int changes = Draw(3) == 0 ? json.Length : Draw(3);
        for (int i = 0; i < changes; i++)
        {
            int at = changes == json.Length ? i : Draw(json.Length);
            frame[OpenHeader.Size + at] = (byte)Pieces[Draw(Pieces.Length)];
        }

        return frame;
    }

    private int Draw(int range)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)range);
    }
}
