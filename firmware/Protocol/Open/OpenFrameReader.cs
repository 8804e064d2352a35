namespace AccessStandalone.Protocol.Open;

/// <summary>
/// Puts an open client's frames together from whatever pieces TCP brings, one at a time: what follows a complete frame is left to the caller until the
/// frame was done with. What is no frame is refused for good.
/// </summary>
public sealed class OpenFrameReader
{
    private readonly byte[] _bytes = new byte[OpenHeader.Size + OpenHeader.MaxJson];
    private int _count;
    private int _wanted;
    private bool _hasTransport;

    /// <summary>The header, and the body behind it from <see cref="OpenHeader.Size"/> on.</summary>
    public byte[] Bytes => _bytes;

    /// <summary>Bytes of the body, once the frame is complete.</summary>
    public int BodyCount => _wanted - OpenHeader.Size;

    public OpenFrameKind Kind { get; private set; }

    public bool IsComplete { get; private set; }

    /// <summary>Whether the connection began with DHIP.</summary>
    public bool IsDhip { get; private set; }

    /// <summary>Whether a frame was begun and has not ended.</summary>
    public bool IsBegun => _count > 0 && !IsComplete;

    public OpenRefusal Refusal { get; private set; }

    /// <summary>Longest JSON taken now: <see cref="OpenHeader.MaxJsonBeforeLogin"/> at first.</summary>
    public int MaxJson;

    /// <summary>Begins a connection.</summary>
    public void Begin()
    {
        MaxJson = OpenHeader.MaxJsonBeforeLogin;
        Refusal = OpenRefusal.None;
        _hasTransport = false;
        Next();
    }

    /// <summary>The frame was done with: the next one may come.</summary>
    public void Next()
    {
        _count = 0;
        _wanted = OpenHeader.Size;
        Kind = OpenFrameKind.None;
        IsComplete = false;
    }

    /// <returns>How many bytes were taken: none while a complete frame waits, or after a refusal.</returns>
    public int Take(byte[] from, int offset, int count)
    {
        int taken = 0;
        while (!IsComplete && Refusal == OpenRefusal.None && taken < count)
        {
            int part = _wanted - _count < count - taken ? _wanted - _count : count - taken;
            System.Array.Copy(from, offset + taken, _bytes, _count, part);
            _count += part;
            taken += part;
            if (!OpenHeader.IsFirstByte(_bytes[0]))
            {
                Refusal = OpenRefusal.BadHeader;
            }
            else if (_count == _wanted)
            {
                TakeWhole();
            }
        }

        return taken;
    }

    /// <summary>A header is complete, or the body behind it.</summary>
    private void TakeWhole()
    {
        if (Kind != OpenFrameKind.None)
        {
            IsComplete = true;
            return;
        }

        Kind = OpenHeader.KindOf(_bytes, 0);
        if (Kind == OpenFrameKind.None)
        {
            Refusal = OpenRefusal.BadHeader;
            return;
        }

        bool isDhip = Kind == OpenFrameKind.Dhip;
        if (_hasTransport && isDhip != IsDhip)
        {
            Refusal = OpenRefusal.MixedFrames;
            return;
        }

        _hasTransport = true;
        IsDhip = isDhip;
        Refusal = OpenHeader.CheckLength(_bytes, 0, Kind, MaxJson, out int body);
        _wanted += body;
        IsComplete = Refusal == OpenRefusal.None && body == 0;
    }
}
