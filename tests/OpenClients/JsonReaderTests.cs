using AccessStandalone.Protocol.Open;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol.Open;

/// <summary>JSON as it comes (DHIP.md §2). Tokens are letters: { } [ ] Key teXt Number True False nUll End, and ! for what is bad.</summary>
[TestClass]
public sealed class JsonReaderTests
{
    private const string Letters = "!E{}[]KXNTFU";

    [TestMethod]
    [DataRow("{}", "{}E")]
    [DataRow(" [ ] \r\n\t", "[]E")]
    [DataRow("{\"a\":1,\"b\":[true,false,null,\"x\"],\"c\":{}}", "{KNK[TFUX]K{}}E")]
    [DataRow("[1,-2,0,-0,3.5,1e9,1.25E-7]", "[NNNNNNN]E")]
    [DataRow("7", "NE")]
    [DataRow("[[[[[[[[]]]]]]]]", "[[[[[[[[]]]]]]]]E")]
    [DataRow("[[[[[[[[[]]]]]]]]]", "[[[[[[[[!")]
    [DataRow("[\"\\u00e9\\ud83d\\ude00\\/\\b\"]", "[X]E")]
    [DataRow("", "!")]
    [DataRow("{", "{!")]
    [DataRow("{}x", "{}!")]
    [DataRow("{}{}", "{}!")]
    [DataRow("[1,]", "[N!")]
    [DataRow("[,1]", "[!")]
    [DataRow("[1 2]", "[N!")]
    [DataRow("{\"a\"}", "{!")]
    [DataRow("{\"a\":}", "{K!")]
    [DataRow("{\"a\":1,}", "{KN!")]
    [DataRow("{a:1}", "{!")]
    [DataRow("{'a':1}", "{!")]
    [DataRow("[1}", "[N!")]
    [DataRow("{\"a\":1]", "{KN!")]
    [DataRow("NaN", "!")]
    [DataRow("Infinity", "!")]
    [DataRow("[01]", "[!")]
    [DataRow("[-]", "[!")]
    [DataRow("[+1]", "[!")]
    [DataRow("[.5]", "[!")]
    [DataRow("[1.]", "[!")]
    [DataRow("[1e]", "[!")]
    [DataRow("[0x1]", "[N!")]
    [DataRow("[tru]", "[!")]
    [DataRow("[truex]", "[T!")]
    [DataRow("[\"a]", "[!")]
    [DataRow("[\"\\x\"]", "[!")]
    [DataRow("[\"\\u12\"]", "[!")]
    [DataRow("[\"\\u12g4\"]", "[!")]
    [DataRow("[\"\\ud83d\"]", "[!")]
    [DataRow("[\"\\ud83dx\"]", "[!")]
    [DataRow("[\"\\ud83d\\u0041\"]", "[!")]
    [DataRow("[\"\\ude00\"]", "[!")]
    [DataRow("[\"\t\"]", "[!")]
    [DataRow("/* */ 1", "!")]
    public void Tokens_come_one_after_the_other_and_nothing_after_what_is_bad(string json, string tokens)
    {
        JsonReader reader = Open(Hex.OfText(json));
        string seen = "";
        JsonToken token = JsonToken.Null;
        while (token != JsonToken.Bad && token != JsonToken.End)
        {
            token = reader.Next();
            seen += Letters[(int)token].ToString();
        }

        Assert.AreEqual(tokens, seen);
        Assert.IsTrue(reader.Next() == token);
    }

    [TestMethod]
    [DataRow("22 c3 a9 22", true)]
    [DataRow("22 f0 9f 98 80 22", true)]
    [DataRow("22 c0 80 22", false)]
    [DataRow("22 e0 80 80 22", false)]
    [DataRow("22 ed a0 80 22", false)]
    [DataRow("22 f4 90 80 80 22", false)]
    [DataRow("22 ff 22", false)]
    [DataRow("22 c3 22", false)]
    [DataRow("22 80 22", false)]
    public void Texts_are_UTF8(string hex, bool isGood)
    {
        Assert.AreEqual(isGood, Open(Hex.Parse(hex)).Next() == JsonToken.Text);
    }

    [TestMethod]
    [DataRow("9223372036854775807", true, 9223372036854775807)]
    [DataRow("-9223372036854775808", true, -9223372036854775808)]
    [DataRow("9223372036854775808", false, 0L)]
    [DataRow("-9223372036854775809", false, 0L)]
    [DataRow("99999999999999999999999999", false, 0L)]
    [DataRow("1.0", false, 0L)]
    [DataRow("1e2", false, 0L)]
    [DataRow("-0", true, 0L)]
    public void Numbers_are_whole_and_have_64_bits_or_are_no_values(string json, bool isWhole, long value)
    {
        JsonReader reader = Open(Hex.OfText(json));
        Assert.IsTrue(reader.Next() == JsonToken.Number);
        Assert.AreEqual(isWhole, reader.IsWhole);
        if (isWhole)
        {
            Assert.AreEqual(value, reader.Number);
        }
    }

    [TestMethod]
    public void Escapes_are_resolved_into_a_buffer_and_compared()
    {
        byte[] into = new byte[16];
        JsonReader reader = Open(Hex.OfText("\"\\u0041\\n\\u00e9\\u20ac\\ud83d\\ude00\\\\\""));
        reader.Next();
        int count = JsonText.Copy(reader.Bytes, reader.TextStart, reader.TextCount, into, into.Length);
        Assert.AreEqual("410ac3a9e282acf09f98805c", Hex.Of(into, 0, count));
        Assert.AreEqual(-1, JsonText.Copy(reader.Bytes, reader.TextStart, reader.TextCount, into, 11));
        reader = Open(Hex.OfText("\"\\u0061bc\""));
        reader.Next();
        Assert.IsTrue(reader.IsText("abc"));
        Assert.IsFalse(reader.IsText("ab"));
        Assert.IsFalse(reader.IsText("abcd"));
    }

    [TestMethod]
    public void A_text_has_at_most_512_bytes()
    {
        byte[] bytes = new byte[515];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)'x';
        }

        bytes[0] = (byte)'"';
        bytes[513] = (byte)'"';
        var reader = new JsonReader();
        reader.Open(bytes, 0, 514);
        Assert.IsTrue(reader.Next() == JsonToken.Text);
        Assert.AreEqual(512, reader.TextCount);
        bytes[513] = (byte)'x';
        bytes[514] = (byte)'"';
        Assert.IsTrue(Open(bytes).Next() == JsonToken.Bad);
    }

    [TestMethod]
    public void A_value_is_left_out_with_all_that_is_in_it()
    {
        JsonReader reader = Open(Hex.OfText("[{\"a\":[1,{}]},5]"));
        reader.Next();
        reader.Next();
        Assert.IsTrue(reader.Skip());
        Assert.IsTrue(reader.Next() == JsonToken.Number);
        Assert.AreEqual(5L, reader.Number);
    }

    [TestMethod]
    public void The_writer_escapes_puts_commas_and_never_overflows()
    {
        byte[] buffer = new byte[64];
        var writer = new JsonWriter();
        for (int room = 0; room <= 60; room++)
        {
            buffer[room] = 0xEE;
            writer.Open(buffer, 0, room);
            writer.BeginObject();
            writer.Key("a");
            writer.Text("q\"\\\n");
            writer.Key("b");
            writer.BeginArray();
            writer.Number(-9223372036854775807 - 1);
            writer.Number(0);
            writer.Bool(true);
            writer.HexNumberText(0xABC);
            writer.EndArray();
            writer.EndObject();
            Assert.AreEqual(room >= 60, writer.IsGood);
            Assert.AreEqual((byte)0xEE, buffer[room]);
        }

        Assert.AreEqual("{\"a\":\"q\\\"\\\\\\u000A\",\"b\":[-9223372036854775808,0,true,\"0ABC\"]}", OpenBench.TextOf(buffer, 0, writer.Count));
    }

    private static JsonReader Open(byte[] bytes)
    {
        var reader = new JsonReader();
        reader.Open(bytes, 0, bytes.Length);
        return reader;
    }
}
