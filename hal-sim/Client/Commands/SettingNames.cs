using System;
using System.Globalization;
using System.Linq;
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

    /// <summary>A key of an RS-485 reader. What is wrong with it is told without it: all but one digit may be right.</summary>
    /// <returns>16 bytes; none for <c>none</c>.</returns>
    public static byte[] ParseKey(string text)
    {
        try
        {
            return text == "none" ? [] : KeyText.Parse(text);
        }
        catch (FormatException)
        {
            throw new FormatException("a key has 32 hexadecimal digits, or is 'none'");
        }
    }

    /// <summary>What a setting may be, as far as this program knows it.</summary>
    /// <returns>Such as <c>door-open-duration-s takes 1 to 600</c>.</returns>
    public static string RangeOf(SettingId setting)
    {
        int[] taken = Enumerable.Range(short.MinValue, ushort.MaxValue + 1).Where(value => SettingTable.Takes(setting, value)).ToArray();
        string name = RecordWords.Settings.WordOf(setting);
        return taken.Length == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} takes {taken[0]} to {taken[^1]}");
    }

    public static string ValueOf(SettingId setting, int value) => SettingValue.Of((RecordName)setting, value);
}
