using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using AccessStandalone.HalSim.Network;

namespace AccessStandalone.HalSim.Scenarios;

/// <summary>Frames of DHIP (DHIP.md §1) on a connection: a header of 32 bytes and a body in JSON.</summary>
internal sealed class DhipFrames(VirtualConnection connection)
{
    private const int HeaderBytes = 32;
    private const int LengthAt = 16;
    private const int LengthAgainAt = 24;
    private const int PieceBytes = 4096;

    private readonly List<byte> _received = [];
    private readonly byte[] _piece = new byte[PieceBytes];

    public VirtualConnection Connection { get; } = connection;

    /// <summary>What the device does not take any more is lost with the connection.</summary>
    public void Send(string json)
    {
        byte[] body = Encoding.UTF8.GetBytes(json);
        byte[] frame = new byte[HeaderBytes + body.Length];
        frame[0] = HeaderBytes;
        "DHIP"u8.CopyTo(frame.AsSpan(4));
        BinaryPrimitives.WriteInt32LittleEndian(frame.AsSpan(LengthAt), body.Length);
        BinaryPrimitives.WriteInt32LittleEndian(frame.AsSpan(LengthAgainAt), body.Length);
        body.CopyTo(frame, HeaderBytes);
        Connection.Send(frame);
    }

    /// <returns>Whether a whole frame has come.</returns>
    public bool TryReceive(out JsonElement message)
    {
        for (int count = Connection.Receive(_piece); count > 0; count = Connection.Receive(_piece))
        {
            _received.AddRange(_piece.AsSpan(0, count));
        }

        ReadOnlySpan<byte> bytes = CollectionsMarshal.AsSpan(_received);
        int length = bytes.Length < HeaderBytes ? 0 : BinaryPrimitives.ReadInt32LittleEndian(bytes[LengthAt..]);
        if (bytes.Length < HeaderBytes || bytes.Length < HeaderBytes + length)
        {
            message = default;
            return false;
        }

        var reader = new Utf8JsonReader(bytes.Slice(HeaderBytes, length));
        message = JsonElement.ParseValue(ref reader);
        _received.RemoveRange(0, HeaderBytes + length);
        return true;
    }
}
