using System;

namespace AccessStandalone.Rs485;

/// <summary>CCRYPT, 32 bytes: the peripheral's own number (8; some send zeros), RND.B (8), client cryptogram (16).</summary>
public sealed class ClientCryptogramReply : OsdpMessage
{
    public const int UniqueNumberSize = 8;

    private const int Size = UniqueNumberSize + SessionKeys.NonceSize + SessionKeys.KeySize;

    public readonly byte[] UniqueNumber = new byte[UniqueNumberSize];
    public readonly byte[] Nonce = new byte[SessionKeys.NonceSize];
    public readonly byte[] Cryptogram = new byte[SessionKeys.KeySize];

    public override byte Code => OsdpReply.ClientCryptogram;

    public override int Count => Size;

    protected override DataRefusal Read(byte[] bytes, int offset, int count)
    {
        if (count != Size)
        {
            return DataRefusal.Length;
        }

        Array.Copy(bytes, offset, UniqueNumber, 0, UniqueNumberSize);
        Array.Copy(bytes, offset + UniqueNumberSize, Nonce, 0, SessionKeys.NonceSize);
        Array.Copy(bytes, offset + UniqueNumberSize + SessionKeys.NonceSize, Cryptogram, 0, SessionKeys.KeySize);
        return DataRefusal.None;
    }

    protected override DataRefusal Check() => DataRefusal.None;

    protected override void Write(byte[] bytes, int offset)
    {
        Array.Copy(UniqueNumber, 0, bytes, offset, UniqueNumberSize);
        Array.Copy(Nonce, 0, bytes, offset + UniqueNumberSize, SessionKeys.NonceSize);
        Array.Copy(Cryptogram, 0, bytes, offset + UniqueNumberSize + SessionKeys.NonceSize, SessionKeys.KeySize);
    }
}
