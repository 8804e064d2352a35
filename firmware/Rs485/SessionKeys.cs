using System;

namespace AccessStandalone.Rs485;

/// <summary>
/// The keys of one session and what is computed with them before the channel is open (OSDP 2.2 Annex D as in captures):
/// <code>
/// S-ENC  = AES(SCBK, 01 82 RND.A[0..5] 00 × 8); S-MAC1 the same with 01 01, S-MAC2 with 01 02
/// client cryptogram = AES(S-ENC, RND.A | RND.B); server cryptogram = AES(S-ENC, RND.B | RND.A)
/// initial R-MAC     = AES(S-MAC2, AES(S-MAC1, server cryptogram))
/// </code>
/// The keys are in the three ciphers only.
/// </summary>
public sealed class SessionKeys
{
    public const int KeySize = 16;
    public const int NonceSize = 8;

    private const byte Purpose = 0x01;
    private const byte EncryptionKind = 0x82;
    private const byte Mac1Kind = 0x01;
    private const byte Mac2Kind = 0x02;
    private const int NonceBytes = 6;

    /// <summary>SCBK-D, the key everybody knows: for installing only.</summary>
    public static readonly byte[] DefaultBaseKey =
    {
        0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39, 0x3A, 0x3B, 0x3C, 0x3D, 0x3E, 0x3F,
    };

    private readonly byte[] _derived = new byte[3 * KeySize];
    private readonly byte[] _key = new byte[KeySize];

    public SessionKeys(IBlockCipher encryption, IBlockCipher mac1, IBlockCipher mac2)
    {
        Encryption = encryption;
        Mac1 = mac1;
        Mac2 = mac2;
    }

    public IBlockCipher Encryption { get; }

    public IBlockCipher Mac1 { get; }

    public IBlockCipher Mac2 { get; }

    public void Derive(byte[] baseKey, byte[] nonceA)
    {
        Array.Clear(_derived, 0, _derived.Length);
        Prepare(0, EncryptionKind, nonceA);
        Prepare(KeySize, Mac1Kind, nonceA);
        Prepare(2 * KeySize, Mac2Kind, nonceA);
        Encryption.SetKey(baseKey);
        Encryption.EncryptEcb(_derived, 0, _derived.Length);
        Give(Encryption, 0);
        Give(Mac1, KeySize);
        Give(Mac2, 2 * KeySize);
        Array.Clear(_derived, 0, _derived.Length);
        Array.Clear(_key, 0, KeySize);
    }

    /// <param name="cryptogram">16 bytes, written.</param>
    public void ClientCryptogram(byte[] nonceA, byte[] nonceB, byte[] cryptogram) => Cryptogram(nonceA, nonceB, cryptogram);

    /// <param name="cryptogram">16 bytes, written.</param>
    public void ServerCryptogram(byte[] nonceA, byte[] nonceB, byte[] cryptogram) => Cryptogram(nonceB, nonceA, cryptogram);

    /// <param name="mac">16 bytes, written.</param>
    public void InitialMac(byte[] serverCryptogram, byte[] mac)
    {
        Array.Copy(serverCryptogram, 0, mac, 0, KeySize);
        Mac1.EncryptEcb(mac, 0, KeySize);
        Mac2.EncryptEcb(mac, 0, KeySize);
    }

    private void Prepare(int at, byte kind, byte[] nonceA)
    {
        _derived[at] = Purpose;
        _derived[at + 1] = kind;
        Array.Copy(nonceA, 0, _derived, at + 2, NonceBytes);
    }

    private void Give(IBlockCipher cipher, int at)
    {
        Array.Copy(_derived, at, _key, 0, KeySize);
        cipher.SetKey(_key);
    }

    private void Cryptogram(byte[] first, byte[] second, byte[] cryptogram)
    {
        Array.Copy(first, 0, cryptogram, 0, NonceSize);
        Array.Copy(second, 0, cryptogram, NonceSize, NonceSize);
        Encryption.EncryptEcb(cryptogram, 0, KeySize);
    }
}
