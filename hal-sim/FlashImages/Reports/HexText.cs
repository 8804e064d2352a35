using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace AccessStandalone.HalSim.FlashImages.Reports;

/// <summary>Bytes in hexadecimal, 32 a line; hidden ones are dots.</summary>
internal static class HexText
{
    private const int BytesInLine = 32;
    private const int BytesInGroup = 4;

    public static IEnumerable<string> Lines(ReadOnlySpan<byte> bytes, Predicate<int>? isHidden = null)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        for (int i = 0; i < bytes.Length; i++)
        {
            if (i > 0 && i % BytesInLine == 0)
            {
                lines.Add(line.ToString());
                line.Clear();
            }
            else if (i > 0 && i % BytesInGroup == 0)
            {
                line.Append(' ');
            }

            line.Append(isHidden?.Invoke(i) == true ? ".." : bytes[i].ToString("X2", CultureInfo.InvariantCulture));
        }

        lines.Add(line.ToString());
        return lines;
    }
}
