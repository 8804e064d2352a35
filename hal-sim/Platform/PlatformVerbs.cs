using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
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

    /// <summary>
    /// Those that need no login: the requests go to the device's desk as bytes (<see cref="LocalLink"/>). They take whatever there is room for in the message, so that
    /// scripts can prove that the device refuses what there cannot be.
    /// </summary>
    private static readonly Dictionary<string, Func<StepWords, IPlatformVerb>> Local = new(StringComparer.Ordinal)
    {
        ["discover"] = words => new DiscoverVerb(),
        ["info"] = ParseInfo,
        ["time"] = TimeVerbs.Parse,
        ["reboot"] = words => new RestartVerb(PlatformOperation.Restart),
        ["restore"] = words => RestartVerb.ParseRestore(words),
        ["users add"] = AddUsersVerb.Parse,
        ["users remove"] = RemoveVerbs.ParseUsers,
        ["users list"] = words => new ReportVerb(DeviceReports.Users),
        ["passwords add"] = words => RemoveVerbs.ParsePasswords(words, isAdded: true),
        ["passwords remove"] = words => RemoveVerbs.ParsePasswords(words, isAdded: false),
        ["passwords clear"] = words => LinkVerb.ForEach(PlatformOperation.PublicPasswords, PublicPasswordRequest.BuildRemoveAll()),
        ["settings set"] = ParseSetting,
        ["duress"] = ParseDuress,
        ["readers install"] = ReaderVerbs.ParseInstall,
        ["schedules period"] = words => ScheduleVerbs.ParseSet("period", words),
        ["schedules week"] = words => ScheduleVerbs.ParseSet("week", words),
        ["schedules holiday"] = words => ScheduleVerbs.ParseSet("holiday", words),
        ["schedules remove"] = ScheduleVerbs.ParseRemove,
        ["network set"] = NetworkVerbs.ParseNetwork,
        ["addresses set"] = NetworkVerbs.ParseAddresses,
        ["open"] = words => Door(DoorCommand.Open),
        ["close"] = words => Door(DoorCommand.Close),
        ["always-open"] = words => Door(DoorCommand.AlwaysOpen),
        ["always-closed"] = words => Door(DoorCommand.AlwaysClosed),
        ["normal"] = words => Door(DoorCommand.Normal),
        ["disarm"] = words => Door(DoorCommand.Disarm),
    };

    /// <summary>Those that are run as the command line runs them, over a login of their own: a script must have chosen a password before.</summary>
    private static readonly HashSet<string> OverLogin = new(StringComparer.Ordinal)
    {
        "init", "password", "users find", "users import", "users export", "users extract", "sync", "settings list", "settings get", "settings export",
        "settings import", "schedules list", "network show", "addresses show", "records",
    };

    /// <summary>Those that scripts have no use for, and what they have instead.</summary>
    private static readonly Dictionary<string, string> Refused = new(StringComparer.Ordinal)
    {
        ["monitor"] = "would never end: a script watches with 'client connect' and 'expect client …'",
    };

    /// <summary>Gets every verb by its full name, such as <c>users add</c>, also those that are refused.</summary>
    public static IEnumerable<string> Names => Local.Keys.Concat(OverLogin).Concat(Refused.Keys);

    /// <summary>Reads a verb.</summary>
    /// <returns>Asks the device; gives <see cref="ClientWords.Done"/>, or a word for how it was refused.</returns>
    /// <exception cref="FormatException">There is no such verb, or its arguments are wrong.</exception>
    public static Func<Bench, string> Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        string name = words.Next("the platform's verb");
        if (!Names.Contains(name))
        {
            string group = name;
            name = Names.Any(known => known.StartsWith(group + ' ', StringComparison.Ordinal)) ? $"{group} {words.Next($"what to do with {group}")}" : group;
        }

        bool isTellingTime = name == "time" && words.IsAtEnd;
        if (!isTellingTime && Local.TryGetValue(name, out Func<StepWords, IPlatformVerb>? parse))
        {
            IPlatformVerb verb = parse(words);
            return bench => ClientWords.Of(verb.Ask(bench));
        }

        if (isTellingTime || OverLogin.Contains(name))
        {
            string[] asked = [.. name.Split(' '), .. words.Rest()];
            SessionVerbs.Check(asked);
            return bench => SessionVerbs.Run(bench, asked, bench.ClientAddress);
        }

        throw new FormatException(
            Refused.TryGetValue(name, out string? why) ? $"'{name}' {why}" : $"unknown platform verb '{name}'; there are: {string.Join(", ", Names)}");
    }

    private static ReportVerb ParseInfo(StepWords words)
    {
        words.TryTake("--brief");
        return new ReportVerb(DeviceReports.Info);
    }

    private static LinkVerb ParseSetting(StepWords words)
    {
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
