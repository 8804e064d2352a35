using AccessStandalone.Protocol;

namespace AccessStandalone.Tests.Protocol;

/// <summary>The client's side of a session whose keys are those of PROTOCOL.md §4.</summary>
internal sealed class SealedClient
{
    private readonly SealedFrames _frames = new SealedFrames(new ManagedHmac(), new ManagedCiphers(), new CountingBytes(0xA0));
    private readonly byte[] _bytes = new byte[SealedFrames.NumberBytes + SealedFrames.MaxFrameBytes];

    public SealedClient(FakeLink link)
        : this(link, Hex.Parse("bead0ac005dfd696dc57be47619fa589847b874782238973e46361d2726e340374ade6ef1b3dbea9315d9bb13b7b29e3af091d92e0e23b32b76932c9aa854411"))
    {
    }

    public SealedClient(FakeLink link, byte[] keys)
    {
        Link = link;
        _frames.SetKeys(keys, false);
    }

    public FakeLink Link { get; }

    /// <summary>Sends a request.</summary>
    public void Ask(int number, PlatformOp op, int payload)
    {
        int at = SealedFrames.NumberBytes;
        int message = at + SealedFrames.MessageAt;
        _bytes[message] = (byte)number;
        _bytes[message + 1] = (byte)(number >> 8);
        _bytes[message + 2] = (byte)op;
        _bytes[message + 3] = 0;
        for (int i = 0; i < payload; i++)
        {
            _bytes[message + 4 + i] = (byte)(i + 1);
        }

        int count = _frames.Seal(_bytes, at, 4 + payload);
        Link.Give(_bytes, at, count);
    }

    /// <summary>Opens the one frame that the device has sent.</summary>
    /// <returns>The message as hex, or what is wrong.</returns>
    public string Take()
    {
        byte[] sent = Link.TakeSent();
        if (sent.Length == 0)
        {
            return "nothing";
        }

        System.Array.Copy(sent, 0, _bytes, SealedFrames.NumberBytes, sent.Length);
        int count = _frames.Open(_bytes, SealedFrames.NumberBytes, sent.Length);
        return count < 0 ? "does not open" : Hex.Of(_bytes, SealedFrames.NumberBytes + SealedFrames.MessageAt, count);
    }
}
