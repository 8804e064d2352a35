using System;
using System.Collections.Generic;

namespace AccessStandalone.Proof.Osdp;

/// <summary>What somebody has heard on the line: the last frames, and an older one of each kind.</summary>
internal sealed class FrameTape(Random random)
{
    private const int Size = 64;

    private readonly byte[]?[] _last = new byte[Size][];
    private readonly Dictionary<(int Address, bool IsReply, byte Code), byte[]> _kinds = [];
    private int _next;

    public void Record(byte[] frame, bool isReply)
    {
        _last[_next] = frame;
        _next = (_next + 1) % Size;
        var kind = (FrameBytes.AddressOf(frame), isReply, FrameBytes.CodeOf(frame));
        if (!_kinds.ContainsKey(kind) || random.Next(6) == 0)
        {
            _kinds[kind] = frame;
        }
    }

    /// <summary>Any of the last ones; null if there is none.</summary>
    public byte[]? Any() => _last[random.Next(Size)];

    public byte[]? Of(int address, bool isReply, byte code) => _kinds.GetValueOrDefault((address, isReply, code));
}
