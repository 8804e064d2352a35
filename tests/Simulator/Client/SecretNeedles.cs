using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace AccessStandalone.Simulator.Tests.Client;

/// <summary>A secret in every form that it might go over a line in the clear.</summary>
internal static class SecretNeedles
{
    private const int BytesOfBase64 = 3;

    public static IEnumerable<byte[]> OfText(string text) => OfBytes(Encoding.UTF8.GetBytes(text));

    /// <summary>Bytes as they are, in hexadecimal digits, in Base64 at any offset, and backwards.</summary>
    public static IEnumerable<byte[]> OfBytes(byte[] bytes)
    {
        byte[][] both = [bytes, bytes.Reverse().ToArray()];
        return both.SelectMany(order => new[] { order, Ascii(Convert.ToHexString(order)), Ascii(Convert.ToHexStringLower(order)) }.Concat(Base64(order)));
    }

    /// <summary>A number in digits, and in 4 and 8 bytes either way round.</summary>
    public static IEnumerable<byte[]> OfNumber(ulong number)
    {
        yield return Ascii(number.ToString(CultureInfo.InvariantCulture));
        yield return Ascii(number.ToString("X", CultureInfo.InvariantCulture));
        yield return Ascii(number.ToString("x", CultureInfo.InvariantCulture));
        var eight = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(eight, number);
        IEnumerable<byte[]> binary = OfBytes(eight);
        foreach (byte[] needle in number <= uint.MaxValue ? binary.Concat(OfBytes(eight[..sizeof(uint)])) : binary)
        {
            yield return needle;
        }
    }

    /// <summary>What is the same whatever stands before and after it.</summary>
    private static IEnumerable<byte[]> Base64(byte[] bytes)
    {
        for (int before = 0; before < BytesOfBase64; before++)
        {
            string text = Convert.ToBase64String(new byte[before].Concat(bytes).ToArray()).TrimEnd('=');
            int first = before == 0 ? 0 : before + 1;
            int last = (before + bytes.Length) * 8 / 6;
            if (last - first >= 5)
            {
                yield return Ascii(text[first..last]);
            }
        }
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
