using AccessStandalone.Rs485;

namespace AccessStandalone.Simulator.Tests.Osdp;

/// <summary>Random numbers that are not random: 1, 2, 3 …</summary>
internal sealed class CountingNonces : INonceSource
{
    private byte _next = 1;

    public void Fill(byte[] buffer)
    {
        for (int i = 0; i < buffer.Length; i++)
        {
            buffer[i] = _next++;
        }
    }
}
