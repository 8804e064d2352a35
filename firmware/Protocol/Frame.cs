namespace AccessStandalone.Protocol;

/// <summary>The shape of a frame (PROTOCOL.md §1) and of the message in it (§2).</summary>
public static class Frame
{
    public const int HeaderBytes = 6;

    public const byte Magic0 = 0x41;
    public const byte Magic1 = 0x53;

    public const byte Clear = 1;
    public const byte Sealed = 2;

    public const int MinClearBody = MessageHeaderBytes;
    public const int MaxClearBody = 512;
    public const int MinSealedBody = 48;
    public const int MaxSealedBody = 8240;

    /// <summary>The longest frame.</summary>
    public const int MaxBytes = SealedFrames.MaxFrameBytes;

    /// <summary>Request number, op, result.</summary>
    public const int MessageHeaderBytes = 4;

    public const int MaxPayload = 8188;

    /// <summary>Where a frame begins in a connection's buffers: whoever seals and opens needs room before it.</summary>
    public const int At = SealedFrames.NumberBytes;

    /// <summary>Where a message is in those buffers, in a clear frame.</summary>
    public const int ClearMessageAt = At + HeaderBytes;

    /// <summary>Where a message is in those buffers, in a sealed frame: an initial value is before it.</summary>
    public const int SealedMessageAt = At + SealedFrames.MessageAt;

    public const int BufferBytes = At + MaxBytes;

    /// <param name="body">Length of the body.</param>
    public static void WriteHeader(byte[] into, int at, byte kind, int body)
    {
        into[at] = Magic0;
        into[at + 1] = Magic1;
        into[at + 2] = kind;
        into[at + 3] = 0;
        into[at + 4] = (byte)body;
        into[at + 5] = (byte)(body >> 8);
    }
}
