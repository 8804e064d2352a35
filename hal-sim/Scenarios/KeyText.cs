using System;

namespace AccessStandalone.HalSim.Scenarios;

/// <summary>A key of 128 bits as 32 hexadecimal digits, the first byte first.</summary>
public static class KeyText
{
    private const int Digits = 32;

    /// <exception cref="FormatException">It is none.</exception>
    public static byte[] Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length != Digits)
        {
            throw new FormatException($"a key has {Digits} hexadecimal digits, '{text}' has {text.Length}");
        }

        try
        {
            return Convert.FromHexString(text);
        }
        catch (FormatException)
        {
            throw new FormatException($"'{text}' is not hexadecimal");
        }
    }
}
