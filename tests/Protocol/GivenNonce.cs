using System;
using AccessStandalone.Protocol;

namespace AccessStandalone.Tests.Protocol;

/// <summary>The nonce that a published example has.</summary>
public sealed class GivenNonce : INonceText
{
    private readonly byte[] _text;

    public GivenNonce(string text)
    {
        _text = Hex.OfText(text);
    }

    public int Write(byte[] into, int offset)
    {
        Array.Copy(_text, 0, into, offset, _text.Length);
        return _text.Length;
    }
}
