using System;
using AccessStandalone.Rs485;

namespace AccessStandalone.Proof.Osdp;

/// <summary>
/// What shows at the ciphers of one link's end: which key a session is made with, what is encrypted, and what is decrypted, which is done only with what the MAC
/// was right for.
/// </summary>
internal sealed class CipherWatch(StepBounds bounds, WatchedNonces nonces)
{
    private int _fillsBefore = -1;
    private bool _hasBase;

    /// <summary>Whether the present session is one of the key everybody knows.</summary>
    public bool UsesDefault { get; private set; }

    /// <summary>The beginning of S-ENC.</summary>
    public ulong Session { get; private set; }

    /// <summary>A session is made with the key that everybody knows, if true.</summary>
    public Action<bool>? Began { get; set; }

    /// <summary>The peripheral has the server cryptogram, and makes the first R-MAC.</summary>
    public Action? MadeMac { get; set; }

    /// <summary>Code and data that are about to be encrypted, with their padding.</summary>
    public Action<byte[], int, int>? Encrypting { get; set; }

    /// <summary>Code, encrypted data and MAC of a frame that is taken.</summary>
    public Action<byte[], int, int>? Decrypting { get; set; }

    public Action<string>? Failed { get; set; }

    public void Enter() => bounds.Enter();

    public void Leave() => bounds.Leave();

    /// <summary>The base key comes first, and gives way to S-ENC, which is made with it.</summary>
    public void SetEncryptionKey(byte[] key)
    {
        _hasBase = !_hasBase;
        if (!_hasBase)
        {
            Session = BitConverter.ToUInt64(key);
            Began?.Invoke(UsesDefault);
            return;
        }

        UsesDefault = key.AsSpan().SequenceEqual("0123456789:;<=>?"u8);
        if (nonces.Fills == _fillsBefore)
        {
            Failed?.Invoke("a handshake without a new random number");
        }

        _fillsBefore = nonces.Fills;
    }
}

/// <summary>A cipher of a link: the first is for the data, the second for the MAC's blocks, the third for its last.</summary>
internal sealed class WatchedCipher(IBlockCipher cipher, CipherWatch watch, int number) : IBlockCipher
{
    public void SetKey(byte[] key)
    {
        watch.Enter();
        cipher.SetKey(key);
        if (number == 0)
        {
            watch.SetEncryptionKey(key);
        }

        watch.Leave();
    }

    public void EncryptEcb(byte[] bytes, int offset, int count)
    {
        watch.Enter();
        cipher.EncryptEcb(bytes, offset, count);
        if (number == 1)
        {
            watch.MadeMac?.Invoke();
        }

        watch.Leave();
    }

    public void EncryptCbc(byte[] start, byte[] bytes, int offset, int count)
    {
        watch.Enter();
        if (number == 0)
        {
            watch.Encrypting?.Invoke(bytes, offset - 1, count + 1);
        }

        cipher.EncryptCbc(start, bytes, offset, count);
        watch.Leave();
    }

    public void DecryptCbc(byte[] start, byte[] bytes, int offset, int count)
    {
        watch.Enter();
        if (number == 0)
        {
            watch.Decrypting?.Invoke(bytes, offset - 1, count + 1 + FrameBytes.MacSize);
        }

        cipher.DecryptCbc(start, bytes, offset, count);
        watch.Leave();
    }
}
