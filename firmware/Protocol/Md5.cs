using System;

namespace AccessStandalone.Protocol;

/// <summary>MD5 (RFC 1321), for open clients alone, whose login is made of it. It protects nothing.</summary>
public sealed class Md5
{
    public const int HashBytes = 16;

    private const int BlockBytes = 64;
    private const int LengthAt = 56;

    // The sines of 1, 2, 3 ...: bits behind the point.
    private static readonly uint[] RoundConstants =
    {
        0xD76AA478, 0xE8C7B756, 0x242070DB, 0xC1BDCEEE, 0xF57C0FAF, 0x4787C62A, 0xA8304613, 0xFD469501,
        0x698098D8, 0x8B44F7AF, 0xFFFF5BB1, 0x895CD7BE, 0x6B901122, 0xFD987193, 0xA679438E, 0x49B40821,
        0xF61E2562, 0xC040B340, 0x265E5A51, 0xE9B6C7AA, 0xD62F105D, 0x02441453, 0xD8A1E681, 0xE7D3FBC8,
        0x21E1CDE6, 0xC33707D6, 0xF4D50D87, 0x455A14ED, 0xA9E3E905, 0xFCEFA3F8, 0x676F02D9, 0x8D2A4C8A,
        0xFFFA3942, 0x8771F681, 0x6D9D6122, 0xFDE5380C, 0xA4BEEA44, 0x4BDECFA9, 0xF6BB4B60, 0xBEBFBC70,
        0x289B7EC6, 0xEAA127FA, 0xD4EF3085, 0x04881D05, 0xD9D4D039, 0xE6DB99E5, 0x1FA27CF8, 0xC4AC5665,
        0xF4292244, 0x432AFF97, 0xAB9423A7, 0xFC93A039, 0x655B59C3, 0x8F0CCC92, 0xFFEFF47D, 0x85845DD1,
        0x6FA87E4F, 0xFE2CE6E0, 0xA3014314, 0x4E0811A1, 0xF7537E82, 0xBD3AF235, 0x2AD7D2BB, 0xEB86D391,
    };

    // Four for each sixteen steps.
    private static readonly byte[] Turns = { 7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21 };

    private readonly uint[] _state = new uint[4];
    private readonly uint[] _words = new uint[16];
    private readonly byte[] _block = new byte[BlockBytes];

    /// <param name="into">Gets the 16 bytes of the hash, from <paramref name="intoOffset"/> on; may be the same array.</param>
    public void Hash(byte[] bytes, int offset, int count, byte[] into, int intoOffset)
    {
        _state[0] = 0x67452301;
        _state[1] = 0xEFCDAB89;
        _state[2] = 0x98BADCFE;
        _state[3] = 0x10325476;
        int taken = 0;
        for (; count - taken >= BlockBytes; taken += BlockBytes)
        {
            Array.Copy(bytes, offset + taken, _block, 0, BlockBytes);
            TakeBlock();
        }

        int left = count - taken;
        Array.Copy(bytes, offset + taken, _block, 0, left);
        TakeEnd(left, count);
        for (int i = 0; i < HashBytes; i++)
        {
            into[intoOffset + i] = (byte)(_state[i / 4] >> (8 * (i % 4)));
        }
    }

    /// <summary>Pads what is left: a one, zeros, and the length of all in bits.</summary>
    private void TakeEnd(int left, int count)
    {
        _block[left] = 0x80;
        Array.Clear(_block, left + 1, BlockBytes - left - 1);
        if (left >= LengthAt)
        {
            TakeBlock();
            Array.Clear(_block, 0, LengthAt);
        }

        ulong bits = (ulong)count * 8;
        for (int i = 0; i < 8; i++)
        {
            _block[LengthAt + i] = (byte)(bits >> (8 * i));
        }

        TakeBlock();
    }

    private void TakeBlock()
    {
        for (int i = 0; i < 16; i++)
        {
            int at = 4 * i;
            _words[i] = (uint)(_block[at] | (_block[at + 1] << 8) | (_block[at + 2] << 16) | (_block[at + 3] << 24));
        }

        uint a = _state[0];
        uint b = _state[1];
        uint c = _state[2];
        uint d = _state[3];
        for (int i = 0; i < 64; i++)
        {
            int round = i / 16;
            uint mixed = round == 0 ? (b & c) | (~b & d) : round == 1 ? (b & d) | (c & ~d) : round == 2 ? b ^ c ^ d : c ^ (b | ~d);
            int word = round == 0 ? i : round == 1 ? (5 * i) + 1 : round == 2 ? (3 * i) + 5 : 7 * i;
            int turn = Turns[(4 * round) + (i % 4)];
            uint sum = a + mixed + _words[word % 16] + RoundConstants[i];
            a = d;
            d = c;
            c = b;
            b += (sum << turn) | (sum >> (32 - turn));
        }

        _state[0] += a;
        _state[1] += b;
        _state[2] += c;
        _state[3] += d;
    }
}
