using System;
using AccessStandalone.Protocol;

namespace AccessStandalone.Tests.Protocol;

/// <summary>The bytes that a published example has where there are random ones.</summary>
public sealed class GivenBytes : IRandomBytes
{
    private readonly byte[] _bytes;
    private int _at;

    /// <param name="bytes">All that will be asked for, and once more the same when they are used up.</param>
    public GivenBytes(byte[] bytes)
    {
        _bytes = bytes;
    }

    public void Fill(byte[] buffer)
    {
        Array.Copy(_bytes, _at, buffer, 0, buffer.Length);
        _at = (_at + buffer.Length) % _bytes.Length;
    }
}
