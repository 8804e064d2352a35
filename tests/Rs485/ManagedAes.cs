using System;

namespace AccessStandalone.Tests;

/// <summary>
/// AES-128 in plain code (FIPS 197): stands in for the native one, on the host and on the device. The tests of other libraries have this source as well, and
/// say beside it which of their interfaces it is.
/// </summary>
public sealed partial class ManagedAes
{
    private const int Rounds = 10;
    private const int Block = 16;

    private static readonly byte[] Forward =
    {
        0x63, 0x7C, 0x77, 0x7B, 0xF2, 0x6B, 0x6F, 0xC5, 0x30, 0x01, 0x67, 0x2B, 0xFE, 0xD7, 0xAB, 0x76,
        0xCA, 0x82, 0xC9, 0x7D, 0xFA, 0x59, 0x47, 0xF0, 0xAD, 0xD4, 0xA2, 0xAF, 0x9C, 0xA4, 0x72, 0xC0,
        0xB7, 0xFD, 0x93, 0x26, 0x36, 0x3F, 0xF7, 0xCC, 0x34, 0xA5, 0xE5, 0xF1, 0x71, 0xD8, 0x31, 0x15,
        0x04, 0xC7, 0x23, 0xC3, 0x18, 0x96, 0x05, 0x9A, 0x07, 0x12, 0x80, 0xE2, 0xEB, 0x27, 0xB2, 0x75,
        0x09, 0x83, 0x2C, 0x1A, 0x1B, 0x6E, 0x5A, 0xA0, 0x52, 0x3B, 0xD6, 0xB3, 0x29, 0xE3, 0x2F, 0x84,
        0x53, 0xD1, 0x00, 0xED, 0x20, 0xFC, 0xB1, 0x5B, 0x6A, 0xCB, 0xBE, 0x39, 0x4A, 0x4C, 0x58, 0xCF,
        0xD0, 0xEF, 0xAA, 0xFB, 0x43, 0x4D, 0x33, 0x85, 0x45, 0xF9, 0x02, 0x7F, 0x50, 0x3C, 0x9F, 0xA8,
        0x51, 0xA3, 0x40, 0x8F, 0x92, 0x9D, 0x38, 0xF5, 0xBC, 0xB6, 0xDA, 0x21, 0x10, 0xFF, 0xF3, 0xD2,
        0xCD, 0x0C, 0x13, 0xEC, 0x5F, 0x97, 0x44, 0x17, 0xC4, 0xA7, 0x7E, 0x3D, 0x64, 0x5D, 0x19, 0x73,
        0x60, 0x81, 0x4F, 0xDC, 0x22, 0x2A, 0x90, 0x88, 0x46, 0xEE, 0xB8, 0x14, 0xDE, 0x5E, 0x0B, 0xDB,
        0xE0, 0x32, 0x3A, 0x0A, 0x49, 0x06, 0x24, 0x5C, 0xC2, 0xD3, 0xAC, 0x62, 0x91, 0x95, 0xE4, 0x79,
        0xE7, 0xC8, 0x37, 0x6D, 0x8D, 0xD5, 0x4E, 0xA9, 0x6C, 0x56, 0xF4, 0xEA, 0x65, 0x7A, 0xAE, 0x08,
        0xBA, 0x78, 0x25, 0x2E, 0x1C, 0xA6, 0xB4, 0xC6, 0xE8, 0xDD, 0x74, 0x1F, 0x4B, 0xBD, 0x8B, 0x8A,
        0x70, 0x3E, 0xB5, 0x66, 0x48, 0x03, 0xF6, 0x0E, 0x61, 0x35, 0x57, 0xB9, 0x86, 0xC1, 0x1D, 0x9E,
        0xE1, 0xF8, 0x98, 0x11, 0x69, 0xD9, 0x8E, 0x94, 0x9B, 0x1E, 0x87, 0xE9, 0xCE, 0x55, 0x28, 0xDF,
        0x8C, 0xA1, 0x89, 0x0D, 0xBF, 0xE6, 0x42, 0x68, 0x41, 0x99, 0x2D, 0x0F, 0xB0, 0x54, 0xBB, 0x16,
    };

    private readonly byte[] _inverse = new byte[256];
    private readonly byte[] _roundKeys = new byte[Block * (Rounds + 1)];
    private readonly byte[] _state = new byte[Block];
    private readonly byte[] _chain = new byte[Block];
    private readonly byte[] _next = new byte[Block];

    public ManagedAes()
    {
        for (int i = 0; i < 256; i++)
        {
            _inverse[Forward[i]] = (byte)i;
        }
    }

    /// <summary>The key set last, for tests to look at.</summary>
    public byte[] Key { get; } = new byte[Block];

    public void SetKey(byte[] key)
    {
        Array.Copy(key, 0, Key, 0, Block);
        Array.Copy(key, 0, _roundKeys, 0, Block);
        byte constant = 1;
        for (int i = Block; i < _roundKeys.Length; i += 4)
        {
            bool isFirst = i % Block == 0;
            for (int j = 0; j < 4; j++)
            {
                byte previous = isFirst ? Forward[_roundKeys[i - 4 + ((j + 1) & 3)]] : _roundKeys[i - 4 + j];
                _roundKeys[i + j] = (byte)(_roundKeys[i + j - Block] ^ previous);
            }

            if (isFirst)
            {
                _roundKeys[i] ^= constant;
                constant = Double(constant);
            }
        }
    }

    public void EncryptEcb(byte[] bytes, int offset, int count)
    {
        for (int at = offset; at < offset + count; at += Block)
        {
            EncryptBlock(bytes, at);
        }
    }

    public void EncryptCbc(byte[] start, byte[] bytes, int offset, int count)
    {
        Array.Copy(start, 0, _chain, 0, Block);
        for (int at = offset; at < offset + count; at += Block)
        {
            Add(bytes, at, _chain, 0);
            EncryptBlock(bytes, at);
            Array.Copy(bytes, at, _chain, 0, Block);
        }
    }

    public void DecryptCbc(byte[] start, byte[] bytes, int offset, int count)
    {
        Array.Copy(start, 0, _chain, 0, Block);
        for (int at = offset; at < offset + count; at += Block)
        {
            Array.Copy(bytes, at, _next, 0, Block);
            DecryptBlock(bytes, at);
            Add(bytes, at, _chain, 0);
            Array.Copy(_next, 0, _chain, 0, Block);
        }
    }

    private void EncryptBlock(byte[] bytes, int at)
    {
        Add(bytes, at, _roundKeys, 0);
        for (int round = 1; round <= Rounds; round++)
        {
            for (int i = 0; i < Block; i++)
            {
                _state[i] = Forward[bytes[at + ((i + (4 * (i & 3))) & 15)]];
            }

            for (int i = 0; i < Block; i += 4)
            {
                for (int j = 0; j < 4; j++)
                {
                    byte value = _state[i + j];
                    byte second = _state[i + ((j + 1) & 3)];
                    bytes[at + i + j] = round == Rounds
                        ? value
                        : (byte)(Double((byte)(value ^ second)) ^ second ^ _state[i + ((j + 2) & 3)] ^ _state[i + ((j + 3) & 3)]);
                }
            }

            Add(bytes, at, _roundKeys, round * Block);
        }
    }

    private void DecryptBlock(byte[] bytes, int at)
    {
        for (int round = Rounds; round > 0; round--)
        {
            Add(bytes, at, _roundKeys, round * Block);
            for (int i = 0; i < Block; i += 4)
            {
                for (int j = 0; j < 4; j++)
                {
                    _state[i + j] = round == Rounds ? bytes[at + i + j] : Unmixed(bytes, at + i, j);
                }
            }

            for (int i = 0; i < Block; i++)
            {
                bytes[at + ((i + (4 * (i & 3))) & 15)] = _inverse[_state[i]];
            }
        }

        Add(bytes, at, _roundKeys, 0);
    }

    private static byte Unmixed(byte[] bytes, int column, int row)
    {
        byte a = bytes[column + row];
        byte b = bytes[column + ((row + 1) & 3)];
        byte c = bytes[column + ((row + 2) & 3)];
        byte d = bytes[column + ((row + 3) & 3)];

        // 14a + 11b + 13c + 9d
        byte all = (byte)(a ^ b ^ c ^ d);
        byte four = Double(Double((byte)(a ^ c)));
        byte eight = Double(Double(Double(all)));
        return (byte)(eight ^ four ^ Double((byte)(a ^ b)) ^ b ^ c ^ d);
    }

    private static byte Double(byte value) => (byte)((value << 1) ^ ((value & 0x80) != 0 ? 0x1B : 0));

    private static void Add(byte[] bytes, int at, byte[] other, int otherAt)
    {
        for (int i = 0; i < Block; i++)
        {
            bytes[at + i] ^= other[otherAt + i];
        }
    }
}
