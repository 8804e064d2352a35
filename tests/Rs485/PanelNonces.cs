using System;
using AccessStandalone.Rs485;

namespace AccessStandalone.Tests.Rs485;

/// <summary>The bytes of <see cref="Next"/>, as many as are asked for; and ciphers.</summary>
public sealed class PanelNonces : INonceSource, ICipherSource
{
    public byte[] Next { get; set; } = OsdpHex.Bytes("A1A2A3A4A5A6A7A8A9AAABACADAEAFB0");

    public void Fill(byte[] buffer)
    {
        Array.Copy(Next, 0, buffer, 0, buffer.Length);
    }

    public IBlockCipher Create() => new ManagedAes();
}
