namespace AccessStandalone.Protocol;

/// <summary>
/// SHA-256 (FIPS 180-4). The device has HMAC-SHA-256 natively but not the hash alone, which SCRAM needs once a login, of 32 bytes: one block, some
/// milliseconds on the device.
/// </summary>
public sealed class Sha256
{
    public const int HashBytes = 32;

    private const int BlockBytes = 64;
    private const int LengthAt = 56;

    private static readonly uint[] RoundConstants =
    {
        0x428A2F98, 0x71374491, 0xB5C0FBCF, 0xE9B5DBA5, 0x3956C25B, 0x59F111F1, 0x923F82A4, 0xAB1C5ED5,
        0xD807AA98, 0x12835B01, 0x243185BE, 0x550C7DC3, 0x72BE5D74, 0x80DEB1FE, 0x9BDC06A7, 0xC19BF174,
        0xE49B69C1, 0xEFBE4786, 0x0FC19DC6, 0x240CA1CC, 0x2DE92C6F, 0x4A7484AA, 0x5CB0A9DC, 0x76F988DA,
        0x983E5152, 0xA831C66D, 0xB00327C8, 0xBF597FC7, 0xC6E00BF3, 0xD5A79147, 0x06CA6351, 0x14292967,
        0x27B70A85, 0x2E1B2138, 0x4D2C6DFC, 0x53380D13, 0x650A7354, 0x766A0ABB, 0x81C2C92E, 0x92722C85,
        0xA2BFE8A1, 0xA81A664B, 0xC24B8B70, 0xC76C51A3, 0xD192E819, 0xD6990624, 0xF40E3585, 0x106AA070,
        0x19A4C116, 0x1E376C08, 0x2748774C, 0x34B0BCB5, 0x391C0CB3, 0x4ED8AA4A, 0x5B9CCA4F, 0x682E6FF3,
        0x748F82EE, 0x78A5636F, 0x84C87814, 0x8CC70208, 0x90BEFFFA, 0xA4506CEB, 0xBEF9A3F7, 0xC67178F2,
    };

    private static readonly uint[] Start =
    {
        0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A, 0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19,
    };

    private readonly uint[] _state = new uint[8];
    private readonly uint[] _schedule = new uint[64];
    private readonly byte[] _block = new byte[BlockBytes];

    /// <param name="into">Gets the 32 bytes of the hash, from <paramref name="intoOffset"/> on; may be the same array.</param>
    public void Hash(byte[] bytes, int offset, int count, byte[] into, int intoOffset)
    {
        System.Array.Copy(Start, 0, _state, 0, _state.Length);
        int taken = 0;
        for (; count - taken >= BlockBytes; taken += BlockBytes)
        {
            System.Array.Copy(bytes, offset + taken, _block, 0, BlockBytes);
            TakeBlock();
        }

        int left = count - taken;
        System.Array.Copy(bytes, offset + taken, _block, 0, left);
        TakeEnd(left, count);
        for (int i = 0; i < HashBytes; i++)
        {
            into[intoOffset + i] = (byte)(_state[i / 4] >> (24 - (8 * (i % 4))));
        }
    }

    /// <summary>Pads what is left: a one, zeros, and the length of all in bits.</summary>
    private void TakeEnd(int left, int count)
    {
        _block[left] = 0x80;
        System.Array.Clear(_block, left + 1, BlockBytes - left - 1);
        if (left >= LengthAt)
        {
            TakeBlock();
            System.Array.Clear(_block, 0, LengthAt);
        }

        ulong bits = (ulong)count * 8;
        for (int i = 0; i < 8; i++)
        {
            _block[LengthAt + i] = (byte)(bits >> (56 - (8 * i)));
        }

        TakeBlock();
    }

    private void TakeBlock()
    {
        FillSchedule();
        uint a = _state[0];
        uint b = _state[1];
        uint c = _state[2];
        uint d = _state[3];
        uint e = _state[4];
        uint f = _state[5];
        uint g = _state[6];
        uint h = _state[7];
        for (int i = 0; i < 64; i++)
        {
            uint first = h + (Turn(e, 6) ^ Turn(e, 11) ^ Turn(e, 25)) + ((e & f) ^ (~e & g)) + RoundConstants[i] + _schedule[i];
            uint second = (Turn(a, 2) ^ Turn(a, 13) ^ Turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
            h = g;
            g = f;
            f = e;
            e = d + first;
            d = c;
            c = b;
            b = a;
            a = first + second;
        }

        _state[0] += a;
        _state[1] += b;
        _state[2] += c;
        _state[3] += d;
        _state[4] += e;
        _state[5] += f;
        _state[6] += g;
        _state[7] += h;
    }

    private void FillSchedule()
    {
        for (int i = 0; i < 16; i++)
        {
            int at = 4 * i;
            _schedule[i] = ((uint)_block[at] << 24) | ((uint)_block[at + 1] << 16) | ((uint)_block[at + 2] << 8) | _block[at + 3];
        }

        for (int i = 16; i < 64; i++)
        {
            uint two = _schedule[i - 2];
            uint fifteen = _schedule[i - 15];
            _schedule[i] = (Turn(two, 17) ^ Turn(two, 19) ^ (two >> 10)) + _schedule[i - 7]
                + (Turn(fifteen, 7) ^ Turn(fifteen, 18) ^ (fifteen >> 3)) + _schedule[i - 16];
        }
    }

    private static uint Turn(uint value, int bits) => (value >> bits) | (value << (32 - bits));
}
