using System;
using AccessStandalone.Rs485;

namespace AccessStandalone.Tests.Rs485;

/// <summary>Nonces as they were in a capture.</summary>
public sealed class ScriptedNonces : INonceSource
{
    public byte[] Next { get; } = new byte[SessionKeys.NonceSize];

    public void Fill(byte[] buffer)
    {
        Array.Copy(Next, 0, buffer, 0, buffer.Length);
    }
}
