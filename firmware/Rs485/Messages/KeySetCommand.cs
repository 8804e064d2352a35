using System;

namespace AccessStandalone.Rs485;

/// <summary>KEYSET, 18 bytes: key type 1 (SCBK), length 16, key. Only ever inside a secure channel, which this class cannot see.</summary>
public sealed class KeySetCommand : OsdpMessage
{
    public const byte BaseKey = 1;

    private const int HeadSize = 2;

    public readonly byte[] Key = new byte[SessionKeys.KeySize];
    public byte KeyType = BaseKey;

    public override byte Code => OsdpCommand.KeySet;

    public override int Count => HeadSize + SessionKeys.KeySize;

    protected override DataRefusal Read(byte[] bytes, int offset, int count)
    {
        if (count < HeadSize || count != HeadSize + bytes[offset + 1])
        {
            return DataRefusal.Length;
        }

        KeyType = bytes[offset];
        if (bytes[offset + 1] != SessionKeys.KeySize)
        {
            return DataRefusal.KeyLength;
        }

        Array.Copy(bytes, offset + HeadSize, Key, 0, SessionKeys.KeySize);
        return DataRefusal.None;
    }

    protected override DataRefusal Check() => KeyType == BaseKey ? DataRefusal.None : DataRefusal.KeyType;

    protected override void Write(byte[] bytes, int offset)
    {
        bytes[offset] = KeyType;
        bytes[offset + 1] = SessionKeys.KeySize;
        Array.Copy(Key, 0, bytes, offset + HeadSize, SessionKeys.KeySize);
    }
}
