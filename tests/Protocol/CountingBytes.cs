using AccessStandalone.Protocol;

namespace AccessStandalone.Tests.Protocol;

/// <summary>Bytes that count up from where a test wants them to.</summary>
public sealed class CountingBytes : IRandomBytes
{
    private byte _next;

    public CountingBytes(byte first)
    {
        _next = first;
    }

    public void Fill(byte[] buffer)
    {
        for (int i = 0; i < buffer.Length; i++)
        {
            buffer[i] = _next++;
        }
    }
}
