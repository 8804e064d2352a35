using AccessStandalone.Protocol.Open;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol.Open;

/// <summary>Frames (DHIP.md §1).</summary>
[TestClass]
public sealed class OpenFrameTests
{
    private const string Dhip = "20 00 00 00 44 48 49 50 00 00 00 00 00 00 00 00 02 00 00 00 00 00 00 00 02 00 00 00 00 00 00 00 7b 7d";
    private const string Json = "f6 00 00 00 02 00 00 00 07 00 00 00 00 00 00 00 02 00 00 00 00 00 00 00 78 56 34 12 00 00 00 00 7b 7d";
    private const string Challenge = "a0 01 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 05 02 01 01 00 00 a1 aa";
    private const string Login = "a0 05 00 00 02 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 05 02 00 08 00 00 a1 aa 61 26";

    [TestMethod]
    [DataRow(Dhip, 1, 2)]
    [DataRow(Json, 2, 2)]
    [DataRow(Challenge, 3, 0)]
    [DataRow(Login, 4, 2)]
    public void Each_kind_is_known_in_one_piece_and_byte_by_byte(string hex, int kind, int body)
    {
        byte[] bytes = Hex.Parse(hex);
        var whole = new OpenFrameReader();
        whole.Begin();
        Assert.AreEqual(bytes.Length, whole.Take(bytes, 0, bytes.Length));
        var pieces = new OpenFrameReader();
        pieces.Begin();
        for (int i = 0; i < bytes.Length; i++)
        {
            Assert.IsFalse(pieces.IsComplete);
            Assert.AreEqual(1, pieces.Take(bytes, i, 1));
        }

        Check(whole, kind, body);
        Check(pieces, kind, body);
    }

    [TestMethod]
    public void What_follows_a_frame_is_left_until_it_was_done_with()
    {
        byte[] bytes = Hex.Parse(Json + Json);
        var reader = new OpenFrameReader();
        reader.Begin();
        Assert.AreEqual(34, reader.Take(bytes, 0, bytes.Length));
        Assert.AreEqual(0, reader.Take(bytes, 34, 34));
        reader.Next();
        Assert.AreEqual(34, reader.Take(bytes, 34, 34));
        Assert.IsTrue(reader.IsComplete);
    }

    [TestMethod]
    [DataRow("41", 2)]
    [DataRow("00", 2)]
    [DataRow("20 00 00 00 44 48 49 51 00 00 00 00 00 00 00 00 02 00 00 00 00 00 00 00 02 00 00 00 00 00 00 00", 2)]
    [DataRow("20 00 00 00 44 48 49 50 00 00 00 00 00 00 00 00 02 00 00 00 01 00 00 00 02 00 00 00 00 00 00 00", 2)]
    [DataRow("20 00 00 00 44 48 49 50 00 00 00 00 00 00 00 00 02 00 00 00 00 00 00 00 02 00 00 00 00 00 00 80", 2)]
    [DataRow("a0 00 00 60 00 00 00 00 61 64 6d 69 6e 00 00 00 00 00 00 00 00 00 00 00 04 02 00 01 00 00 a1 aa", 2)]
    [DataRow("a0 01 00 00 01 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 05 02 01 01 00 00 a1 aa", 2)]
    [DataRow("f6 00 00 00 02 00 00 00 00 00 00 00 01 00 00 00 02 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00", 2)]
    [DataRow("20 00 00 00 44 48 49 50 00 00 00 00 00 00 00 00 02 00 00 00 00 00 00 00 03 00 00 00 00 00 00 00", 3)]
    [DataRow("20 00 00 00 44 48 49 50 00 00 00 00 00 00 00 00 01 00 00 00 00 00 00 00 01 00 00 00 00 00 00 00", 3)]
    [DataRow("a0 05 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 05 02 00 08 00 00 a1 aa", 3)]
    [DataRow("20 00 00 00 44 48 49 50 00 00 00 00 00 00 00 00 01 04 00 00 00 00 00 00 01 04 00 00 00 00 00 00", 4)]
    [DataRow("20 00 00 00 44 48 49 50 00 00 00 00 00 00 00 00 ff ff ff ff 00 00 00 00 ff ff ff ff 00 00 00 00", 4)]
    [DataRow("a0 05 00 00 81 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 05 02 00 08 00 00 a1 aa", 4)]
    public void What_is_no_frame_is_refused_for_good(string hex, int refusal)
    {
        byte[] bytes = Hex.Parse(hex);
        var reader = new OpenFrameReader();
        reader.Begin();
        reader.Take(bytes, 0, bytes.Length);
        Assert.AreEqual(refusal, (int)reader.Refusal);
        Assert.IsFalse(reader.IsComplete);
        Assert.AreEqual(0, reader.Take(bytes, 0, bytes.Length));
        reader.Begin();
        byte[] good = Hex.Parse(Dhip);
        Assert.AreEqual(good.Length, reader.Take(good, 0, good.Length));
    }

    [TestMethod]
    public void A_connection_stays_with_what_it_began_with()
    {
        byte[] bytes = Hex.Parse(Dhip + Json);
        var reader = new OpenFrameReader();
        reader.Begin();
        reader.Take(bytes, 0, 34);
        reader.Next();
        reader.Take(bytes, 34, 34);
        Assert.AreEqual((int)OpenRefusal.MixedFrames, (int)reader.Refusal);
    }

    [TestMethod]
    public void The_limit_of_JSON_is_the_one_that_holds()
    {
        byte[] bytes = new byte[OpenHeader.Size + OpenHeader.MaxJson];
        OpenHeader.WriteJson(bytes, 0, true, 0, 0, OpenHeader.MaxJson);
        var reader = new OpenFrameReader();
        reader.Begin();
        reader.MaxJson = OpenHeader.MaxJson;
        Assert.AreEqual(bytes.Length, reader.Take(bytes, 0, bytes.Length));
        Assert.AreEqual(OpenHeader.MaxJson, reader.BodyCount);
        Assert.IsTrue(reader.IsComplete);
    }

    private static void Check(OpenFrameReader reader, int kind, int body)
    {
        Assert.IsTrue(reader.IsComplete);
        Assert.AreEqual(kind, (int)reader.Kind);
        Assert.AreEqual(body, reader.BodyCount);
    }
}
