using System;
using System.Collections.Generic;
using System.Globalization;
using AccessStandalone.HalSim.Client.Messages;
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
        ["open"] = words => Door(DoorCommand.Open),
        ["close"] = words => Door(DoorCommand.Close),
        ["always-open"] = words => Door(DoorCommand.AlwaysOpen),
        ["always-closed"] = words => Door(DoorCommand.AlwaysClosed),
        ["normal"] = words => Door(DoorCommand.Normal),
        ["disarm"] = words => Door(DoorCommand.Disarm),
        ["info"] = words => new ReportVerb(DeviceReports.Info),
        ["records"] = RecordsVerb.Parse,
        ["reboot"] = words => new RestartVerb(PlatformOperation.Restart),
        ["restore"] = words => new RestartVerb(PlatformOperation.Restore),
        ["discover"] = words => NotYet("discover", words),
        ["init"] = words => NotYet("init", words),
        ["sync"] = words => NotYet("sync", words),
        ["monitor"] = words => NotYet("monitor", words),
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
            "add" => AddUsersVerb.Parse(words, PutMode.Insert),
            "update" => AddUsersVerb.Parse(words, PutMode.Update),
            "put" => AddUsersVerb.Parse(words, PutMode.Either),
            "remove" => ParseRemoveUser(words),
            "remove-all" => new LinkVerb(PlatformOperation.RemoveAllUsers, default),
            "list" => new ReportVerb(DeviceReports.Users),
            "import" or "export" or "extract" => NotYet("users " + what, words),
            _ => throw new FormatException(
                $"users can be 'add', 'update', 'put', 'remove', 'remove-all', 'list', 'import', 'export' or 'extract', not '{what}'"),
        };
    }

    private static LinkVerb ParseRemoveUser(StepWords words)
    {
        ulong id = words.Number("a user ID");
        return id > uint.MaxValue
            ? new LinkVerb(link => PlatformResult.NotFound)
            : LinkVerb.ForEach(PlatformOperation.RemoveUsers, new RemoveUsersRequest([(uint)id]).Build());
    }

    /// <summary>A verb of the language that the device has no answer to yet; its arguments are not looked at.</summary>
    private static UnsupportedVerb NotYet(string verb, StepWords words)
    {
        words.Rest();
        return new UnsupportedVerb(verb);
    }

    private static LinkVerb ParsePasswords(StepWords words)
    {
        string what = words.Next("'add', 'remove' or 'remove-all'");
        if (what == "remove-all")
        {
            return LinkVerb.ForEach(PlatformOperation.PublicPasswords, PublicPasswordRequest.BuildRemoveAll());
        }

        if (what is not ("add" or "remove"))
        {
            throw new FormatException($"passwords can be 'add', 'remove' or 'remove-all', not '{what}'");
        }

        string text = words.Next("the digits of a public password");

        // Also more digits than a device takes.
        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number)
            ? LinkVerb.ForEach(PlatformOperation.PublicPasswords, PublicPasswordRequest.Build(what == "add", [new PublicPassword((byte)text.Length, number)]))
            : throw new FormatException($"'{text}' is no row of digits");
    }

    private static LinkVerb ParseSettings(StepWords words)
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
        return Setting(setting, value);
    }

    internal static LinkVerb Setting(SettingId setting, int value) =>
        LinkVerb.ForEach(PlatformOperation.WriteSettings, SettingList.Build([new SettingPair(setting, value)]));

    private static LinkVerb ParseDuress(StepWords words)
    {
        int value = words.Either("on", "off") ? 1 : 0;
        return Setting(SettingId.Duress, value);
    }

    private static LinkVerb Door(DoorCommand command) => new(PlatformOperation.Door, new[] { (byte)command });

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
