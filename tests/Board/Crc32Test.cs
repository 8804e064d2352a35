extern alias firmware;

using System;
using System.IO.Hashing;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using NativeCrc32 = firmware::AccessStandalone.Board.NativeCrc32;

namespace AccessStandalone.Board.Tests;

[TestClass]
public class Crc32Test
{
    [TestMethod]
    [DataRow("", 0x00000000u)]
    [DataRow("a", 0xE8B7BE43u)]
    [DataRow("abc", 0x352441C2u)]
    [DataRow("123456789", 0xCBF43926u)]
    [DataRow("The quick brown fox jumps over the lazy dog", 0x414FA339u)]
    public void KnownTexts(string text, uint expected) =>
        Assert.AreEqual(expected, Crc32.HashToUInt32(Encoding.ASCII.GetBytes(text)));

    [TestMethod]
    [DataRow((byte)0x00, 1, 0xD202EF8Du)]
    [DataRow((byte)0x00, 4, 0x2144DF1Cu)]
    [DataRow((byte)0x00, 32, 0x190A55ADu)]
    [DataRow((byte)0xFF, 1, 0xFF000000u)]
    [DataRow((byte)0xFF, 4, 0xFFFFFFFFu)]
    [DataRow((byte)0xFF, 32, 0xFF6CAB0Bu)]
    public void KnownRuns(byte value, int count, uint expected)
    {
        var bytes = new byte[count];
        Array.Fill(bytes, value);
        Assert.AreEqual(expected, Crc32.HashToUInt32(bytes));
    }

    [TestMethod]
    public void EveryLengthAndEveryOffsetIsRight()
    {
        var bytes = new byte[600];
        new Random(1).NextBytes(bytes);
        var crc = new NativeCrc32();
        for (int count = 0; count <= 300; count++)
        {
            Assert.AreEqual(BitByBit(bytes, count, count), crc.Of(bytes, count, count), $"{count} bytes");
        }
    }

    [TestMethod]
    public void AHashCanBeMadeInParts()
    {
        var crc = new Crc32();
        crc.Append((byte)'1');
        crc.Append(Encoding.ASCII.GetBytes("2345"));
        crc.Append(new SpanByte(Encoding.ASCII.GetBytes("x6789x"), 1, 4));
        Assert.AreEqual(0xCBF43926u, crc.GetCurrentHashAsUInt32());
        Assert.AreEqual(0xCBF43926u, crc.GetCurrentHashAsUInt32());

        crc.Reset();
        Assert.AreEqual(0u, crc.GetCurrentHashAsUInt32());
        crc.Append((byte)'a');
        Assert.AreEqual(0xE8B7BE43u, crc.GetCurrentHashAsUInt32());
    }

    [TestMethod]
    public void NothingAppendedBeginsAnew()
    {
        var crc = new Crc32();
        crc.Append((byte)'x');
        crc.Append(Array.Empty<byte>());
        crc.Append((byte)'a');
        Assert.AreEqual(0xE8B7BE43u, crc.GetCurrentHashAsUInt32());
    }

    [TestMethod]
    public void MoreThan16BitsCanCountIsRefused()
    {
        Assert.AreEqual(BitByBit(new byte[32_767], 0, 32_767), Crc32.HashToUInt32(new byte[32_767]));
        Assert.ThrowsExactly<ArgumentException>(() => Crc32.HashToUInt32(new byte[32_768]));
    }

    private static uint BitByBit(byte[] bytes, int offset, int count)
    {
        uint state = 0xFFFFFFFF;
        for (int i = offset; i < offset + count; i++)
        {
            for (int bit = 0; bit < 8; bit++)
            {
                uint carry = (state ^ ((uint)bytes[i] >> bit)) & 1;
                state = (state >> 1) ^ (carry != 0 ? 0xEDB88320 : 0);
            }
        }

        return ~state;
    }
}
