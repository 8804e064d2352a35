using System;
using System.Globalization;
using AccessStandalone.HalSim.Records;
using AccessStandalone.HalSim.Scenarios;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary>Settings and their values as scripts write them. What is wrong is a <see cref="FormatException"/>.</summary>
internal static class SettingNames
{
    private const int NoSchedule = -1;

    public static SettingId Parse(string name) =>
        RecordWords.Settings.TryParse(name, out SettingId setting, out string? error) ? setting : throw new FormatException(error);

    public static int ParseValue(string text) => text switch
    {
        "on" => 1,
        "off" => 0,
        "none" => NoSchedule,
        _ => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
            ? value
            : throw new FormatException($"'{text}' is no number, 'on', 'off' or 'none'"),
    };

    /// <summary>A key of an RS-485 reader.</summary>
    /// <returns>16 bytes; none for <c>none</c>.</returns>
    public static byte[] ParseKey(string text) => text == "none" ? [] : KeyText.Parse(text);

    public static string ValueOf(SettingId setting, int value) => SettingValue.Of((RecordName)setting, value);
}
