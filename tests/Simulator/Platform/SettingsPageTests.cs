using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using AccessStandalone.HalSim.Records;
using AccessStandalone.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Platform;

/// <summary>firmware/Protocol/SETTINGS.md says what the firmware has: no number more, none less, no other range.</summary>
[TestClass]
public sealed class SettingsPageTests
{
    private static readonly string[] Page = File.ReadAllLines(PathOfPage());

    [TestMethod]
    public void Settings_have_their_ranges_and_defaults()
    {
        string[] expected = Enum.GetValues<SettingId>().Where(id => id != SettingId.None).Select(RowOf).ToArray();
        CollectionAssert.AreEqual(expected, Rows("Settings", 5));
        Assert.HasCount(SettingTable.Count - 1, expected);
    }

    [TestMethod]
    public void Units_are_those_of_the_names()
    {
        foreach (string row in Rows("Settings", 6))
        {
            string[] cells = row.Split(' ');
            string unit = cells[1].Split('-')[^1] switch
            {
                "s" => "s",
                "ms" => "ms",
                "us" => "µs",
                "min" => "min",
                _ => "–",
            };
            Assert.AreEqual(unit, cells[5], cells[1]);
        }
    }

    [TestMethod]
    public void Record_kinds() => AssertTable("Record kinds", RecordWords.Kinds);

    [TestMethod]
    public void Reasons() => AssertTable("Reasons", RecordWords.Reasons);

    [TestMethod]
    public void Methods() => AssertTable("Methods", RecordWords.Methods);

    [TestMethod]
    public void Readers() => AssertTable("Readers", RecordWords.Readers);

    [TestMethod]
    public void Alarms() => AssertTable("Alarms", RecordWords.Alarms);

    [TestMethod]
    public void Words() => AssertTable("Words", RecordWords.Values);

    /// <summary>Those of settings have the settings' numbers.</summary>
    [TestMethod]
    public void Names()
    {
        string[] expected = Enum.GetValues<RecordName>()
            .Where(name => name != RecordName.None && !Enum.IsDefined((SettingId)name))
            .Select(name => $"{name:D} {RecordWords.Names.WordOf(name)}").ToArray();
        CollectionAssert.AreEqual(expected, Rows("Names", 2));
        foreach (SettingId setting in Enum.GetValues<SettingId>())
        {
            Assert.AreEqual(RecordWords.Settings.WordOf(setting), RecordWords.Names.WordOf((RecordName)setting));
        }
    }

    private static void AssertTable<T>(string heading, WordTable<T> words)
        where T : struct, Enum
    {
        string[] expected = Enum.GetValues<T>()
            .Where(value => !EqualityComparer<T>.Default.Equals(value, default)).Select(value => $"{value:D} {words.WordOf(value)}").ToArray();
        CollectionAssert.AreEqual(expected, Rows(heading, 2));
    }

    private static string RowOf(SettingId id)
    {
        int least = int.MinValue;
        int most = int.MinValue;
        for (int value = short.MinValue; value <= short.MaxValue; value++)
        {
            if (SettingTable.Takes(id, value))
            {
                least = least == int.MinValue ? value : least;
                most = value;
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{id:D} {RecordWords.Settings.WordOf(id)} {least} {most} {SettingTable.Default(id)}");
    }

    /// <summary>The first cells of each row of the table under a heading, without the marks of code.</summary>
    private static string[] Rows(string heading, int cells) => Page
        .SkipWhile(line => line != "## " + heading).Skip(1)
        .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsAsciiDigit(line[2]))
        .Select(line => string.Join(' ', line.Split('|').Skip(1).Take(cells).Select(cell => cell.Trim().Trim('`')))).ToArray();

    private static string PathOfPage()
    {
        string scenarios = typeof(SettingsPageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "Scenarios").Value!;
        return Path.Combine(scenarios, "..", "..", "firmware", "Protocol", "SETTINGS.md");
    }
}
