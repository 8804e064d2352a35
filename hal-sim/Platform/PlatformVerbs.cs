using System;
using System.Collections.Generic;
using System.Globalization;
using AccessStandalone.Access;
using AccessStandalone.Door;
using AccessStandalone.HalSim.Records;
using AccessStandalone.HalSim.Scenarios;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Platform;

/// <summary>The verbs of the platform, as scripts write them.</summary>
public static class PlatformVerbs
{
    /// <summary>In the settings that name a schedule.</summary>
    private const int NoSchedule = -1;

    private static readonly Dictionary<string, Func<StepWords, IPlatformVerb>> Verbs = new(StringComparer.Ordinal)
    {
        ["users"] = ParseUsers,
        ["passwords"] = ParsePasswords,
        ["settings"] = ParseSettings,
        ["duress"] = ParseDuress,
        ["time"] = TimeVerbs.Parse,
        ["schedules"] = ScheduleVerbs.Parse,
        ["readers"] = ReaderVerbs.Parse,
        ["open"] = words => new FirmwareVerb((firmware, nowMs) => firmware.Remote.Open(nowMs)),
        ["close"] = words => new FirmwareVerb((firmware, nowMs) => firmware.Remote.Close()),
        ["always-open"] = words => SetMode(DoorMode.AlwaysOpen),
        ["always-closed"] = words => SetMode(DoorMode.AlwaysClosed),
        ["normal"] = words => SetMode(DoorMode.Normal),
        ["disarm"] = words => Disarm(),
        ["discover"] = words => NotYet("discover", words),
        ["init"] = words => NotYet("init", words),
        ["info"] = words => NotYet("info", words),
        ["sync"] = words => NotYet("sync", words),
        ["records"] = words => NotYet("records", words),
        ["monitor"] = words => NotYet("monitor", words),
        ["reboot"] = words => NotYet("reboot", words),
        ["restore"] = words => NotYet("restore", words),
    };

    /// <exception cref="FormatException">There is no such verb, or its arguments are wrong.</exception>
    public static IPlatformVerb Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        string verb = words.Next("the platform's verb");
        return Verbs.TryGetValue(verb, out Func<StepWords, IPlatformVerb>? parse)
            ? parse(words)
            : throw new FormatException($"unknown platform verb '{verb}'; there are: {string.Join(", ", Verbs.Keys)}");
    }

    private static IPlatformVerb ParseUsers(StepWords words)
    {
        string what = words.Next("what to do with users");
        return what switch
        {
            "add" => AddUsersVerb.Parse(words),
            "remove" => ParseRemoveUser(words),
            "list" or "import" or "export" or "extract" => NotYet("users " + what, words),
            _ => throw new FormatException($"users can be 'add', 'remove', 'list', 'import', 'export' or 'extract', not '{what}'"),
        };
    }

    private static FirmwareVerb ParseRemoveUser(StepWords words)
    {
        ulong id = words.Number("a user ID");
        return new FirmwareVerb((firmware, nowMs) => firmware.Users.Remove(id, Origin.Platform));
    }

    /// <summary>A verb of the language that the device has no answer to yet; its arguments are not looked at.</summary>
    private static UnsupportedVerb NotYet(string verb, StepWords words)
    {
        words.Rest();
        return new UnsupportedVerb(verb);
    }

    private static FirmwareVerb ParsePasswords(StepWords words)
    {
        bool add = words.Either("add", "remove");
        string text = words.Next("the digits of a public password");
        return new FirmwareVerb((firmware, nowMs) =>
        {
            var digits = new Digits();
            if (!digits.TrySet(text))
            {
                return ChangeResult.BadPassword;
            }

            return add ? firmware.PublicPasswords.Add(digits, Origin.Platform) : firmware.PublicPasswords.Remove(digits, Origin.Platform);
        });
    }

    private static FirmwareVerb ParseSettings(StepWords words)
    {
        if (words.Next("'set'") != "set")
        {
            throw new FormatException("settings can only be 'set'");
        }

        string name = words.Next("a setting");
        if (ReaderVerbs.IsKey(name, out int reader))
        {
            return ReaderVerbs.ParseKey(reader, words.Next("a key or 'none'"));
        }

        if (!RecordWords.Settings.TryParse(name, out SettingId setting, out string? error))
        {
            throw new FormatException(error);
        }

        int value = ParseValue(words.Next("a value"));
        return new FirmwareVerb((firmware, nowMs) => firmware.Settings.Set(setting, value, Origin.Platform));
    }

    private static FirmwareVerb ParseDuress(StepWords words)
    {
        int value = words.Either("on", "off") ? 1 : 0;
        return new FirmwareVerb((firmware, nowMs) => firmware.Settings.Set(SettingId.Duress, value, Origin.Platform));
    }

    private static FirmwareVerb SetMode(DoorMode mode) => new((firmware, nowMs) => firmware.Remote.SetMode(mode));

    private static FirmwareVerb Disarm() => new((firmware, nowMs) =>
    {
        firmware.Remote.Disarm();
        return ChangeResult.Done;
    });

    private static int ParseValue(string text)
    {
        if (text is "on" or "off")
        {
            return text == "on" ? 1 : 0;
        }

        if (text == "none")
        {
            return NoSchedule;
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
            ? value
            : throw new FormatException($"'{text}' is no number, 'on', 'off' or 'none'");
    }
}
