using System;
using System.Globalization;

namespace AccessStandalone.HalSim.Records;

/// <summary>Whole numbers as scripts write them: decimal, or hexadecimal after <c>0x</c>.</summary>
public static class NumberText
{
    /// <returns>false if the text is no such number or does not fit 64 bits.</returns>
    public static bool TryParse(string text, out ulong number)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith("0x", StringComparison.Ordinal)
            ? ulong.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number)
            : ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
