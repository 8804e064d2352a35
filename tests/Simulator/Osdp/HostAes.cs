using System;
using System.Security.Cryptography;
using AccessStandalone.Rs485;

namespace AccessStandalone.Simulator.Tests.Osdp;

/// <summary>The secure channel's cipher by .NET's AES.</summary>
public sealed class HostAes : IBlockCipher
{
    private readonly Aes _aes = Aes.Create();

    public void SetKey(byte[] key) => _aes.Key = key;

    public void EncryptEcb(byte[] bytes, int offset, int count) =>
        _aes.EncryptEcb(bytes.AsSpan(offset, count), PaddingMode.None).CopyTo(bytes, offset);

    public void EncryptCbc(byte[] start, byte[] bytes, int offset, int count) =>
        _aes.EncryptCbc(bytes.AsSpan(offset, count), start, PaddingMode.None).CopyTo(bytes, offset);

    public void DecryptCbc(byte[] start, byte[] bytes, int offset, int count) =>
        _aes.DecryptCbc(bytes.AsSpan(offset, count), start, PaddingMode.None).CopyTo(bytes, offset);
}
