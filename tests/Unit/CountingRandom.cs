using AccessStandalone.Access;

namespace AccessStandalone.Tests.Unit;

/// <summary>Stands in for the hardware generator: the same bytes in every run, different ones at every call.</summary>
public sealed class CountingRandom : IRandomSource
{
    private byte _next;

    public void Fill(byte[] buffer)
    {
        for (int i = 0; i < buffer.Length; i++)
        {
            buffer[i] = _next++;
        }
    }
}
