using System;

namespace AccessStandalone.Protocol;

/// <summary>
/// AEAD_AES_128_CBC_HMAC_SHA_256 (RFC 7518 §5.2.3) under one key, in place.
/// <code>
/// before: A | IV | plaintext          after: A | IV | E | T
/// E: AES-128-CBC of the plaintext with PKCS #7 padding
/// T: the first 16 bytes of HMAC-SHA-256(A | IV | E | AL); AL: bits of A, u64 big-endian
/// </code>
/// </summary>
public sealed class CbcHmac
{
    /// <summary>MAC_KEY and ENC_KEY.</summary>
    public const int KeyBytes = 32;
    public const int IvBytes = 16;
    public const int BlockBytes = 16;
    public const int TagBytes = 16;

    /// <summary>It is not what was sealed under this key.</summary>
    public const int BadTag = -1;

    /// <summary>It was sealed under this key, by somebody who pads wrongly.</summary>
    public const int BadPadding = -2;

    private const int HalfBytes = KeyBytes / 2;
    private const int LengthBytes = 8;

    private readonly IHmacSha256 _hmac;
    private readonly ICbcCipher _cipher;
    private readonly byte[] _macKey = new byte[HalfBytes];
    private readonly byte[] _start = new byte[IvBytes];
    private readonly byte[] _tag = new byte[TagBytes];
    private readonly byte[] _mac = new byte[Sha256.HashBytes];

    public CbcHmac(IHmacSha256 hmac, ICbcCipher cipher)
    {
        _hmac = hmac;
        _cipher = cipher;
    }

    /// <summary>Bytes of IV, E and T for so many of plaintext.</summary>
    public static int SealedBytes(int plainCount) => IvBytes + plainCount + PaddingOf(plainCount) + TagBytes;

    /// <param name="keys">32 bytes from <paramref name="offset"/> on; copied.</param>
    public void SetKey(byte[] keys, int offset)
    {
        Array.Copy(keys, offset + HalfBytes, _macKey, 0, HalfBytes);
        _cipher.SetKey(_macKey);
        Array.Copy(keys, offset, _macKey, 0, HalfBytes);
    }

    /// <param name="offset">Where A begins; IV and plaintext follow it, and behind them there is room for padding and tag.</param>
    public void Seal(byte[] bytes, int offset, int associatedCount, int plainCount)
    {
        int ivAt = offset + associatedCount;
        int padding = PaddingOf(plainCount);
        int tagAt = ivAt + IvBytes + plainCount + padding;
        for (int i = 1; i <= padding; i++)
        {
            bytes[tagAt - i] = (byte)padding;
        }

        Array.Copy(bytes, ivAt, _start, 0, IvBytes);
        _cipher.EncryptCbc(_start, bytes, ivAt + IvBytes, plainCount + padding);
        ComputeMac(bytes, offset, associatedCount, tagAt);
        Array.Copy(_mac, 0, bytes, tagAt, TagBytes);
    }

    /// <summary>Afterwards IV, E and T are no longer what they were, whatever the result.</summary>
    /// <param name="offset">Where A begins; IV, E and T follow it.</param>
    /// <param name="sealedCount">Bytes of IV, E and T; E is at least one block, and whole ones.</param>
    /// <returns>How many bytes of plaintext there are in E's place, or <see cref="BadTag"/> or <see cref="BadPadding"/>.</returns>
    public int Open(byte[] bytes, int offset, int associatedCount, int sealedCount)
    {
        int ivAt = offset + associatedCount;
        int tagAt = ivAt + sealedCount - TagBytes;
        Array.Copy(bytes, tagAt, _tag, 0, TagBytes);
        ComputeMac(bytes, offset, associatedCount, tagAt);
        if (!ConstantTime.AreEqual(_tag, 0, _mac, 0, TagBytes))
        {
            return BadTag;
        }

        int textAt = ivAt + IvBytes;
        Array.Copy(bytes, ivAt, _start, 0, IvBytes);
        _cipher.DecryptCbc(_start, bytes, textAt, tagAt - textAt);
        int padding = bytes[tagAt - 1];
        return IsPadding(bytes, tagAt, padding) ? tagAt - textAt - padding : BadPadding;
    }

    private static int PaddingOf(int plainCount) => BlockBytes - (plainCount % BlockBytes);

    /// <summary>The tag fitted, so whoever sees how long this takes has made the padding himself.</summary>
    private static bool IsPadding(byte[] bytes, int end, int padding)
    {
        if (padding < 1 || padding > BlockBytes)
        {
            return false;
        }

        for (int i = 1; i <= padding; i++)
        {
            if (bytes[end - i] != padding)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>AL stands for the moment where the tag will be or was.</summary>
    private void ComputeMac(byte[] bytes, int offset, int associatedCount, int tagAt)
    {
        uint bits = (uint)associatedCount * 8;
        Array.Clear(bytes, tagAt, LengthBytes);
        for (int i = 0; i < 4; i++)
        {
            bytes[tagAt + LengthBytes - 1 - i] = (byte)(bits >> (8 * i));
        }

        _hmac.Compute(_macKey, bytes, offset, tagAt + LengthBytes - offset, _mac, 0);
    }
}
