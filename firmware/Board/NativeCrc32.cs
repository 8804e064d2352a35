using System;
using System.IO.Hashing;
using AccessStandalone.Storage;

namespace AccessStandalone.Board;

/// <summary>CRC-32 by the device's native code, which counts in 16 bits: offset and count are at most 32,767.</summary>
public sealed class NativeCrc32 : ICrc32
{
    public uint Of(byte[] bytes, int offset, int count) => Crc32.HashToUInt32(new SpanByte(bytes, offset, count));
}
