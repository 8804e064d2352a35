using System;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Scenarios;

namespace AccessStandalone.HalSim.Live;

/// <summary>A line typed at the live device: any scenario step; for <c>card N</c> also <c>c N</c>, or the number alone.</summary>
public static class LiveLine
{
    private const string ShortCard = "c ";

    /// <returns>What went wrong, or null.</returns>
    public static string? Run(Bench bench, string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        try
        {
            StepParser.Parse(WrittenOut(line)).Run(bench);
            return null;
        }
        catch (Exception failure) when (failure is FormatException or StepFailedException or ExpectationFailedException or FirmwareFailedException)
        {
            return failure.Message;
        }
    }

    private static string WrittenOut(string line)
    {
        string text = line.Trim();
        if (text.StartsWith(ShortCard, StringComparison.Ordinal))
        {
            return "card " + text[ShortCard.Length..];
        }

        return text.Length > 0 && char.IsAsciiDigit(text[0]) ? "card " + text : text;
    }
}
