namespace AccessStandalone.Protocol;

/// <summary>
/// Arithmetic modulo 2^255 - 19, for X25519. An element is ten numbers of 26 and 25 bits in turn, the lowest first, as is usual for it: the products of two
/// elements then add up in 64 bits. Results of a multiplication are below 2^26 in amount; their sums and differences, once, may be multiplied again.
/// How long anything takes does not depend on the values.
/// </summary>
internal static class Field25519
{
    public const int Limbs = 10;
    public const int Bytes = 32;

    /// <summary>Little-endian; the highest bit does not count (RFC 7748 §5).</summary>
    public static void Load(byte[] bytes, long[] into)
    {
        for (int i = 0; i < Limbs; i++)
        {
            int at = BitOf(i) / 8;
            long bits = 0;
            for (int j = 0; j < 5 && at + j < Bytes; j++)
            {
                bits |= (long)bytes[at + j] << (8 * j);
            }

            into[i] = (bits >> (BitOf(i) % 8)) & ((1L << SizeOf(i)) - 1);
        }
    }

    /// <summary>The one number from 0 to 2^255 - 20 that the result of a multiplication stands for; it is spoilt.</summary>
    public static void Store(long[] element, byte[] into)
    {
        // How many times the modulus is in it, below 0 too: what would be carried out at the end, were 19 added at the begin.
        long times = ((19 * element[Limbs - 1]) + (1L << 24)) >> 25;
        for (int i = 0; i < Limbs; i++)
        {
            times = (element[i] + times) >> SizeOf(i);
        }

        long carry = 19 * times;
        System.Array.Clear(into, 0, Bytes);
        for (int i = 0; i < Limbs; i++)
        {
            long value = element[i] + carry;
            carry = value >> SizeOf(i);
            value = (value - (carry << SizeOf(i))) << (BitOf(i) % 8);
            for (int at = BitOf(i) / 8; at < Bytes && value != 0; at++)
            {
                into[at] |= (byte)value;
                value >>= 8;
            }
        }
    }

    /// <summary>Exchanges two elements if <paramref name="condition"/> is 1, and does the same work if it is 0.</summary>
    public static void SwapIf(int condition, long[] left, long[] right)
    {
        long mask = -(long)condition;
        for (int i = 0; i < Limbs; i++)
        {
            long difference = mask & (left[i] ^ right[i]);
            left[i] ^= difference;
            right[i] ^= difference;
        }
    }

    /// <param name="sum">May be <paramref name="left"/> or <paramref name="right"/>, as may be <paramref name="difference"/>.</param>
    public static void AddAndSubtract(long[] left, long[] right, long[] sum, long[] difference)
    {
        for (int i = 0; i < Limbs; i++)
        {
            long first = left[i];
            long second = right[i];
            sum[i] = first + second;
            difference[i] = first - second;
        }
    }

    /// <summary>A sum and a small multiple.</summary>
    /// <param name="times">Below 2^17.</param>
    /// <param name="into">May be one of the two.</param>
    public static void AddMultiple(long[] left, int times, long[] right, long[] into)
    {
        for (int i = 0; i < Limbs; i++)
        {
            into[i] = left[i] + (times * right[i]);
        }

        Carry(into);
    }

    /// <param name="into">May be one of the two.</param>
    public static void Multiply(long[] left, long[] right, long[] into)
    {
        long f0 = left[0];
        long f1 = left[1];
        long f2 = left[2];
        long f3 = left[3];
        long f4 = left[4];
        long f5 = left[5];
        long f6 = left[6];
        long f7 = left[7];
        long f8 = left[8];
        long f9 = left[9];
        long g0 = right[0];
        long g1 = right[1];
        long g2 = right[2];
        long g3 = right[3];
        long g4 = right[4];
        long g5 = right[5];
        long g6 = right[6];
        long g7 = right[7];
        long g8 = right[8];
        long g9 = right[9];

        // Two numbers of 25 bits meet half a bit below their place: doubled.
        long d1 = 2 * f1;
        long d3 = 2 * f3;
        long d5 = 2 * f5;
        long d7 = 2 * f7;
        long d9 = 2 * f9;

        // What is above the 255th bit comes back 19 times at the lower end.
        long w1 = 19 * g1;
        long w2 = 19 * g2;
        long w3 = 19 * g3;
        long w4 = 19 * g4;
        long w5 = 19 * g5;
        long w6 = 19 * g6;
        long w7 = 19 * g7;
        long w8 = 19 * g8;
        long w9 = 19 * g9;

        into[0] = (f0 * g0) + (d1 * w9) + (f2 * w8) + (d3 * w7) + (f4 * w6) + (d5 * w5) + (f6 * w4) + (d7 * w3) + (f8 * w2) + (d9 * w1);
        into[1] = (f0 * g1) + (f1 * g0) + (f2 * w9) + (f3 * w8) + (f4 * w7) + (f5 * w6) + (f6 * w5) + (f7 * w4) + (f8 * w3) + (f9 * w2);
        into[2] = (f0 * g2) + (d1 * g1) + (f2 * g0) + (d3 * w9) + (f4 * w8) + (d5 * w7) + (f6 * w6) + (d7 * w5) + (f8 * w4) + (d9 * w3);
        into[3] = (f0 * g3) + (f1 * g2) + (f2 * g1) + (f3 * g0) + (f4 * w9) + (f5 * w8) + (f6 * w7) + (f7 * w6) + (f8 * w5) + (f9 * w4);
        into[4] = (f0 * g4) + (d1 * g3) + (f2 * g2) + (d3 * g1) + (f4 * g0) + (d5 * w9) + (f6 * w8) + (d7 * w7) + (f8 * w6) + (d9 * w5);
        into[5] = (f0 * g5) + (f1 * g4) + (f2 * g3) + (f3 * g2) + (f4 * g1) + (f5 * g0) + (f6 * w9) + (f7 * w8) + (f8 * w7) + (f9 * w6);
        into[6] = (f0 * g6) + (d1 * g5) + (f2 * g4) + (d3 * g3) + (f4 * g2) + (d5 * g1) + (f6 * g0) + (d7 * w9) + (f8 * w8) + (d9 * w7);
        into[7] = (f0 * g7) + (f1 * g6) + (f2 * g5) + (f3 * g4) + (f4 * g3) + (f5 * g2) + (f6 * g1) + (f7 * g0) + (f8 * w9) + (f9 * w8);
        into[8] = (f0 * g8) + (d1 * g7) + (f2 * g6) + (d3 * g5) + (f4 * g4) + (d5 * g3) + (f6 * g2) + (d7 * g1) + (f8 * g0) + (d9 * w9);
        into[9] = (f0 * g9) + (f1 * g8) + (f2 * g7) + (f3 * g6) + (f4 * g5) + (f5 * g4) + (f6 * g3) + (f7 * g2) + (f8 * g1) + (f9 * g0);
        Carry(into);
    }

    private static int SizeOf(int limb) => 26 - (limb & 1);

    private static int BitOf(int limb) => ((51 * limb) + 1) / 2;

    /// <summary>Rounds each number to its size and gives the rest to the next; the first gets it a second time, for the last one's comes back to it.</summary>
    private static void Carry(long[] element)
    {
        long carry = 0;
        for (int i = 0; i < Limbs; i += 2)
        {
            long even = element[i] + carry;
            carry = (even + (1L << 25)) >> 26;
            element[i] = even - (carry << 26);
            long odd = element[i + 1] + carry;
            carry = (odd + (1L << 24)) >> 25;
            element[i + 1] = odd - (carry << 25);
        }

        long first = element[0] + (19 * carry);
        carry = (first + (1L << 25)) >> 26;
        element[0] = first - (carry << 26);
        element[1] += carry;
    }
}
