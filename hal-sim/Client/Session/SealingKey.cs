using System;
using System.Buffers.Binary;
using System.IO;
using System.Security.Cryptography;

namespace AccessStandalone.HalSim.Client.Session;

/// <summary>One direction's AEAD_AES_128_CBC_HMAC_SHA_256 (RFC 7518 §5.2.3): MAC_KEY and ENC_KEY, 16 bytes each.</summary>
internal sealed class SealingKey : IDisposable
{
    public const int AssociatedBytes = 14;

    private const int HalfBytes = 16;
    private const int BlockBytes = 16;
    private const int TagBytes = 16;

    private readonly byte[] _macKey;
    private readonly Aes _aes = Aes.Create();

    public SealingKey(ReadOnlySpan<byte> key)
    {
        _macKey = key[..HalfBytes].ToArray();
        _aes.Key = key[HalfBytes..].ToArray();
    }

    /// <summary>What a message becomes: padded, always by at least one byte, and with its tag.</summary>
    public static int SealedBytes(int messageBytes) => ((messageBytes / BlockBytes) + 1) * BlockBytes + TagBytes;

    /// <param name="into">Gets <see cref="SealedBytes"/>: cipher text, then tag.</param>
    public void Seal(ReadOnlySpan<byte> associated, ReadOnlySpan<byte> iv, ReadOnlySpan<byte> message, Span<byte> into)
    {
        Span<byte> cipher = into[..^TagBytes];
        _aes.EncryptCbc(message, iv, cipher, PaddingMode.PKCS7);
        Tag(associated, iv, cipher, into[^TagBytes..]);
    }

    /// <exception cref="InvalidDataException">The tag does not fit.</exception>
    public byte[] Open(ReadOnlySpan<byte> associated, ReadOnlySpan<byte> iv, ReadOnlySpan<byte> cipherAndTag)
    {
        ReadOnlySpan<byte> cipher = cipherAndTag[..^TagBytes];
        Span<byte> tag = stackalloc byte[TagBytes];
        Tag(associated, iv, cipher, tag);
        if (!CryptographicOperations.FixedTimeEquals(tag, cipherAndTag[^TagBytes..]) || cipher.Length % BlockBytes != 0)
        {
            throw new InvalidDataException("a frame of the device does not open: it was changed on its way, or is not the next");
        }

        try
        {
            return _aes.DecryptCbc(cipher, iv, PaddingMode.PKCS7);
        }
        catch (CryptographicException failure)
        {
            throw new InvalidDataException("a frame of the device is padded wrongly", failure);
        }
    }

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_macKey);
        _aes.Dispose();
    }

    private void Tag(ReadOnlySpan<byte> associated, ReadOnlySpan<byte> iv, ReadOnlySpan<byte> cipher, Span<byte> tag)
    {
        Span<byte> bits = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(bits, (ulong)associated.Length * 8);
        using IncrementalHash mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _macKey);
        mac.AppendData(associated);
        mac.AppendData(iv);
        mac.AppendData(cipher);
        mac.AppendData(bits);
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        mac.GetHashAndReset(whole);
        whole[..TagBytes].CopyTo(tag);
    }
}
