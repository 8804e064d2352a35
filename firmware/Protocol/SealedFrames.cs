using System;

namespace AccessStandalone.Protocol;

/// <summary>
/// Seals and opens the frames of one connection, in place (PROTOCOL.md §4). Both directions have a key and a count of frames of their own, so what was
/// recorded, repeated, left out or moved does not open. A frame that does not open ends the connection.
/// <code>
/// frameAt - 8   the frame's number, while it is worked on: what stands there is lost
/// frameAt       header, 6 bytes
/// frameAt + 6   IV, 16 bytes
/// frameAt + 22  the message; sealed it is followed by padding and tag
/// </code>
/// </summary>
public sealed class SealedFrames
{
    /// <summary>Bytes before a frame that must be there and are overwritten.</summary>
    public const int NumberBytes = 8;

    /// <summary>Where a frame's message is, from the frame's begin.</summary>
    public const int MessageAt = HeaderBytes + CbcHmac.IvBytes;

    /// <summary>The keys of both directions.</summary>
    public const int KeyBytes = 2 * CbcHmac.KeyBytes;

    public const int MaxMessageBytes = 8192;

    /// <summary>Of the largest frame; the buffer has <see cref="NumberBytes"/> more.</summary>
    public const int MaxFrameBytes = HeaderBytes + MaxBodyBytes;

    /// <summary>It was sealed under the key, but is no frame of the protocol.</summary>
    public const int BadFrame = CbcHmac.BadPadding;

    /// <summary>It was not sealed under the key, or is not the next one.</summary>
    public const int BadTag = CbcHmac.BadTag;

    private const int HeaderBytes = 6;
    private const int MinBodyBytes = CbcHmac.IvBytes + CbcHmac.BlockBytes + CbcHmac.TagBytes;
    private const int MaxBodyBytes = MinBodyBytes + MaxMessageBytes;
    private const int AssociatedBytes = NumberBytes + HeaderBytes;
    private const byte SealedKind = 2;

    private readonly CbcHmac _received;
    private readonly CbcHmac _sent;
    private readonly IRandomBytes _random;
    private readonly byte[] _iv = new byte[CbcHmac.IvBytes];
    private ulong _receivedCount;
    private ulong _sentCount;

    public SealedFrames(IHmacSha256 hmac, ICbcCipherSource ciphers, IRandomBytes random)
    {
        _received = new CbcHmac(hmac, ciphers.NewCbcCipher());
        _sent = new CbcHmac(hmac, ciphers.NewCbcCipher());
        _random = random;
    }

    /// <summary>Begins a session: both directions count from 0.</summary>
    /// <param name="keys">64 bytes: from the client to the device, then from the device to the client; copied.</param>
    /// <param name="isDevice">Whether this side is the device.</param>
    public void SetKeys(byte[] keys, bool isDevice)
    {
        _received.SetKey(keys, isDevice ? 0 : CbcHmac.KeyBytes);
        _sent.SetKey(keys, isDevice ? CbcHmac.KeyBytes : 0);
        _receivedCount = 0;
        _sentCount = 0;
    }

    /// <summary>Makes a frame of a message that stands at <see cref="MessageAt"/>, up to <see cref="MaxMessageBytes"/>.</summary>
    /// <returns>How long the frame is.</returns>
    public int Seal(byte[] bytes, int frameAt, int messageCount)
    {
        int bodyCount = CbcHmac.SealedBytes(messageCount);
        bytes[frameAt] = (byte)'A';
        bytes[frameAt + 1] = (byte)'S';
        bytes[frameAt + 2] = SealedKind;
        bytes[frameAt + 3] = 0;
        bytes[frameAt + 4] = (byte)bodyCount;
        bytes[frameAt + 5] = (byte)(bodyCount >> 8);
        _random.Fill(_iv);
        Array.Copy(_iv, 0, bytes, frameAt + HeaderBytes, CbcHmac.IvBytes);
        PutNumber(_sentCount, bytes, frameAt);
        _sent.Seal(bytes, frameAt - NumberBytes, AssociatedBytes, messageCount);
        _sentCount++;
        return HeaderBytes + bodyCount;
    }

    /// <summary>Opens the next frame; its bytes are spoilt if it does not open.</summary>
    /// <param name="frameCount">How long the frame is, header and all.</param>
    /// <returns>How long the message at <see cref="MessageAt"/> is, or <see cref="BadFrame"/> or <see cref="BadTag"/>.</returns>
    public int Open(byte[] bytes, int frameAt, int frameCount)
    {
        if (!IsFrame(bytes, frameAt, frameCount))
        {
            return BadFrame;
        }

        PutNumber(_receivedCount, bytes, frameAt);
        int count = _received.Open(bytes, frameAt - NumberBytes, AssociatedBytes, frameCount - HeaderBytes);
        if (count < 0)
        {
            return count;
        }

        _receivedCount++;
        return count <= MaxMessageBytes ? count : BadFrame;
    }

    private static bool IsFrame(byte[] bytes, int frameAt, int frameCount)
    {
        int bodyCount = frameCount - HeaderBytes;
        return bodyCount >= MinBodyBytes && bodyCount <= MaxBodyBytes && bodyCount % CbcHmac.BlockBytes == 0
            && bytes[frameAt] == 'A' && bytes[frameAt + 1] == 'S' && bytes[frameAt + 2] == SealedKind && bytes[frameAt + 3] == 0
            && (bytes[frameAt + 4] | (bytes[frameAt + 5] << 8)) == bodyCount;
    }

    /// <summary>Before the frame: the number, then the header, are what the tag covers besides the body.</summary>
    private static void PutNumber(ulong number, byte[] bytes, int frameAt)
    {
        for (int i = 1; i <= NumberBytes; i++)
        {
            bytes[frameAt - i] = (byte)number;
            number >>= 8;
        }
    }
}
