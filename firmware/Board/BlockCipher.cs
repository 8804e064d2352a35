using System;
using System.Security.Cryptography;
using AccessStandalone.Protocol;
using AccessStandalone.Rs485;

namespace AccessStandalone.Board;

/// <summary>
/// AES-128 by the device's native implementation. One of the few sources that differ by flavour: nanoFramework's <c>Aes</c> has the name of .NET's and
/// another shape. On the device each call gives a new array, and takes whole arrays only: two short-lived arrays a call. On the host nothing is
/// allocated after the key was set.
/// </summary>
public sealed class BlockCipher : IBlockCipher, ICbcCipher
{
    public const int BlockSize = 16;

#if NANOFRAMEWORK_1_0
    // A mode each: the initial value that CBC needs must not be there for ECB.
    private readonly Aes _ecb = new Aes(CipherMode.ECB);
    private readonly Aes _cbc = new Aes(CipherMode.CBC);
    private readonly byte[] _start = new byte[BlockSize];

    public void SetKey(byte[] key)
    {
        byte[] own = new byte[BlockSize];
        Array.Copy(key, 0, own, 0, BlockSize);
        _ecb.Key = own;
        _cbc.Key = own;
    }

    public void EncryptEcb(byte[] bytes, int offset, int count) => PutBack(_ecb.Encrypt(Part(bytes, offset, count)), bytes, offset);

    public void EncryptCbc(byte[] start, byte[] bytes, int offset, int count)
    {
        SetStart(start);
        PutBack(_cbc.Encrypt(Part(bytes, offset, count)), bytes, offset);
    }

    public void DecryptCbc(byte[] start, byte[] bytes, int offset, int count)
    {
        SetStart(start);
        PutBack(_cbc.Decrypt(Part(bytes, offset, count)), bytes, offset);
    }

    private void SetStart(byte[] start)
    {
        Array.Copy(start, 0, _start, 0, BlockSize);
        _cbc.IV = _start;
    }

    private static byte[] Part(byte[] bytes, int offset, int count)
    {
        byte[] part = new byte[count];
        Array.Copy(bytes, offset, part, 0, count);
        return part;
    }

    private static void PutBack(byte[] part, byte[] bytes, int offset) => Array.Copy(part, 0, bytes, offset, part.Length);
#else
    // .NET's calls that do CBC at once allocate; the transforms of single blocks do not.
    private readonly Aes _aes = Aes.Create();
    private readonly byte[] _chain = new byte[BlockSize];
    private readonly byte[] _taken = new byte[BlockSize];
    private ICryptoTransform? _encryptor;
    private ICryptoTransform? _decryptor;

    public BlockCipher()
    {
        _aes.Mode = CipherMode.ECB;
        _aes.Padding = PaddingMode.None;
    }

    public void SetKey(byte[] key)
    {
        _encryptor?.Dispose();
        _decryptor?.Dispose();
        _aes.SetKey(key);
        _encryptor = _aes.CreateEncryptor();
        _decryptor = _aes.CreateDecryptor();
    }

    public void EncryptEcb(byte[] bytes, int offset, int count) => _encryptor!.TransformBlock(bytes, offset, count, bytes, offset);

    public void EncryptCbc(byte[] start, byte[] bytes, int offset, int count)
    {
        Array.Copy(start, 0, _chain, 0, BlockSize);
        for (int at = offset; at < offset + count; at += BlockSize)
        {
            Mix(bytes, at);
            _encryptor!.TransformBlock(bytes, at, BlockSize, bytes, at);
            Array.Copy(bytes, at, _chain, 0, BlockSize);
        }
    }

    public void DecryptCbc(byte[] start, byte[] bytes, int offset, int count)
    {
        Array.Copy(start, 0, _chain, 0, BlockSize);
        for (int at = offset; at < offset + count; at += BlockSize)
        {
            Array.Copy(bytes, at, _taken, 0, BlockSize);
            _decryptor!.TransformBlock(bytes, at, BlockSize, bytes, at);
            Mix(bytes, at);
            Array.Copy(_taken, 0, _chain, 0, BlockSize);
        }
    }

    private void Mix(byte[] bytes, int at)
    {
        for (int i = 0; i < BlockSize; i++)
        {
            bytes[at + i] ^= _chain[i];
        }
    }
#endif
}
