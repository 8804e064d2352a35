using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Records;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Client.Work;

/// <summary>The settings of a device in a JSON file: settings, time rules, network, addresses. Secrets are not in it, and it says so.</summary>
public sealed class SettingsDocument
{
    private const string Settings = "settings";
    private const string Rules = "timeRules";
    private const string Network = "network";
    private const string AddressesKey = "addresses";

    private readonly List<SettingPair> _settings = [];
    private readonly List<TimeRuleEntry> _rules = [];
    private (string Name, string Value)[]? _network;
    private AddressList? _addresses;

    private SettingsDocument()
    {
    }

    public static IReadOnlyList<string> LeftOut { get; } = ["platform password", "RS-485 keys", "public passwords", "users"];

    /// <summary>Whether network and addresses are written too.</summary>
    public bool HasNetwork => _network != null || _addresses != null;

    public static JsonArray LeftOutJson() => new(LeftOut.Select(name => (JsonNode)name).ToArray());

    public static async Task<JsonObject> ReadAsync(PlatformSession session, CancellationToken cancel)
    {
        var settings = new JsonObject();
        foreach (SettingPair pair in await session.ReadSettingsAsync(cancel).ConfigureAwait(false))
        {
            settings[RecordWords.Settings.WordOf(pair.Setting)] = pair.Value;
        }

        var rules = new JsonArray();
        foreach (TimeRuleEntry rule in await TimeRuleList.ReadAsync(session, cancel).ConfigureAwait(false))
        {
            rules.Add(new JsonObject
            {
                ["kind"] = rule.KindWord,
                ["number"] = rule.Number,
                ["bytes"] = Convert.ToHexStringLower(rule.Rule.Span),
                ["means"] = rule.Text,
            });
        }

        return new JsonObject
        {
            [Settings] = settings,
            [Rules] = rules,
            [Network] = NetworkText.ToJson(await session.ReadNetworkAsync(cancel).ConfigureAwait(false)),
            [AddressesKey] = NetworkText.ToJson(await session.ReadAddressesAsync(cancel).ConfigureAwait(false)),
            ["leftOut"] = LeftOutJson(),
        };
    }

    /// <param name="withNetwork">Whether to take network and addresses too.</param>
    /// <exception cref="FormatException">It is no such document.</exception>
    public static SettingsDocument Parse(string json, bool withNetwork)
    {
        try
        {
            JsonObject whole = JsonNode.Parse(json)?.AsObject() ?? throw new FormatException("the file is empty");
            var document = new SettingsDocument();
            document._settings.AddRange((whole[Settings]?.AsObject() ?? []).Select(pair => new SettingPair(SettingOf(pair.Key), pair.Value!.GetValue<int>())));
            document._rules.AddRange((whole[Rules]?.AsArray() ?? []).Select(rule => RuleOf(rule!.AsObject())));
            if (withNetwork)
            {
                document.TakeNetwork(whole);
            }

            return document._settings.Count + document._rules.Count > 0 || document.HasNetwork
                ? document
                : throw new FormatException("the file has no settings and no time rules");
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or NullReferenceException or OverflowException)
        {
            throw new FormatException($"the file is no settings file: {wrong.Message}", wrong);
        }
    }

    /// <returns>What became of each.</returns>
    public async Task<IReadOnlyCollection<(string Name, PlatformResult Result)>> WriteAsync(PlatformSession session, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(session);
        var results = new List<(string, PlatformResult)>();
        foreach (SettingPair[] batch in _settings.Chunk(SettingList.MostPairs))
        {
            IReadOnlyList<PlatformResult> answers = await session.WriteSettingsAsync(batch, cancel).ConfigureAwait(false);
            results.AddRange(batch.Zip(answers, (pair, result) => (RecordWords.Settings.WordOf(pair.Setting), result)));
        }

        foreach (TimeRuleEntry rule in _rules)
        {
            Task write = session.WriteTimeRuleAsync(rule.Kind, rule.Number, rule.Rule, cancel);
            results.Add(($"{rule.KindWord} {rule.Number}", await ResultOfAsync(write).ConfigureAwait(false)));
        }

        if (_network != null)
        {
            NetworkSettings network = NetworkText.Change(await session.ReadNetworkAsync(cancel).ConfigureAwait(false), _network);
            results.Add((Network, await ResultOfAsync(session.WriteNetworkAsync(network, cancel)).ConfigureAwait(false)));
        }

        if (_addresses != null)
        {
            results.Add((AddressesKey, await ResultOfAsync(session.WriteAddressesAsync(_addresses, cancel)).ConfigureAwait(false)));
        }

        return results;
    }

    private static async Task<PlatformResult> ResultOfAsync(Task write)
    {
        try
        {
            await write.ConfigureAwait(false);
            return PlatformResult.Done;
        }
        catch (PlatformRefusedException refused)
        {
            return refused.Result;
        }
    }

    private void TakeNetwork(JsonObject whole)
    {
        if (whole[Network] is JsonObject network)
        {
            _network = network.Select(pair => (pair.Key, pair.Value!.ToString())).ToArray();
            NetworkText.Check(_network);
        }

        if (whole[AddressesKey] is JsonObject addresses)
        {
            _addresses = NetworkText.Addresses(addresses["mode"]!.GetValue<string>(), (addresses["ranges"]?.AsArray() ?? []).Select(range => range!.GetValue<string>()));
        }
    }

    /// <summary>By name, or by number where this program knows no name.</summary>
    private static SettingId SettingOf(string name)
    {
        if (byte.TryParse(name, out byte number))
        {
            return (SettingId)number;
        }

        return RecordWords.Settings.TryParse(name, out SettingId setting, out string? error) ? setting : throw new FormatException(error);
    }

    private static TimeRuleEntry RuleOf(JsonObject rule)
    {
        string word = rule["kind"]!.GetValue<string>();
        TimeRuleKind kind = word switch
        {
            "period" => TimeRuleKind.PeriodGroup,
            "week" => TimeRuleKind.Schedule,
            "holiday" => TimeRuleKind.HolidayGroup,
            "dst" => TimeRuleKind.DaylightSaving,
            _ => throw new FormatException($"unknown kind of time rule '{word}'"),
        };
        return new TimeRuleEntry(kind, rule["number"]!.GetValue<byte>(), Convert.FromHexString(rule["bytes"]!.GetValue<string>()));
    }
}
