namespace AccessStandalone.Protocol;

/// <summary>The device's part of a login's nonce. No two are the same.</summary>
public interface INonceText
{
    /// <summary>Writes up to <see cref="ScramGrammar.MaxServerNonceBytes"/> characters from <c>!</c> to <c>~</c> without <c>,</c>.</summary>
    /// <returns>How many.</returns>
    int Write(byte[] into, int offset);
}
