using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Work;
using AccessStandalone.HalSim.Platform;

namespace AccessStandalone.HalSim.Scenarios.Expectations;

/// <summary>
/// <c>expect device initialised=yes address=192.168.0.2 utc=2026-11-21T08:00:03</c>: what the device says of itself, of the network in the names of
/// <c>network set</c>, and of the time, to the second.
/// </summary>
public sealed class DeviceExpectation : Expectation
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss";

    private static readonly string[] OwnNames = ["initialised", "high-security", "utc", "connections"];

    private readonly (string Name, string Value)[] _wanted;

    private DeviceExpectation((string Name, string Value)[] wanted)
        : base("device " + Text(wanted))
    {
        _wanted = wanted;
    }

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var wanted = new List<(string, string)>();
        do
        {
            string[] pair = words.Next("NAME=VALUE").Split('=', 2);
            wanted.Add(pair.Length == 2 ? (pair[0], pair[1]) : throw new FormatException($"'{pair[0]}' is not NAME=VALUE"));
            Check(pair[0], pair[1]);
        }
        while (!words.IsAtEnd);
        return new DeviceExpectation(wanted.ToArray());
    }

    protected override bool IsMet(Bench bench) => Values(bench).SequenceEqual(_wanted);

    protected override string Seen(Bench bench) => "device " + Text(Values(bench));

    private static void Check(string name, string value)
    {
        if (!OwnNames.Contains(name))
        {
            NetworkText.Check([(name, value)]);
        }
    }

    private static string Text((string Name, string Value)[] values) => string.Join(' ', values.Select(pair => $"{pair.Name}={pair.Value}"));

    /// <summary>What the device says, in the order and with the names of what is wanted.</summary>
    private (string Name, string Value)[] Values(Bench bench)
    {
        var link = new LocalLink(bench);
        DeviceInfo info = DeviceInfo.Parse(link.Ask(PlatformOperation.Info, default).Payload.Span);
        JsonObject network = NetworkText.ToJson(NetworkSettings.Parse(link.Ask(PlatformOperation.ReadNetwork, default).Payload.Span));
        DeviceStatus status = DeviceStatus.Parse(link.Ask(PlatformOperation.Status, default).Payload.Span);
        return _wanted.Select(pair => (pair.Name, ValueOf(pair.Name, info, status, network))).ToArray();
    }

    private static string ValueOf(string name, DeviceInfo info, DeviceStatus status, JsonObject network) => name switch
    {
        "initialised" => info.IsInitialised ? "yes" : "no",
        "high-security" => info.IsHighSecurity ? "on" : "off",
        "utc" => status.UtcMs == 0 ? "unknown" : DateTimeOffset.FromUnixTimeMilliseconds(status.UtcMs).ToString(TimeFormat, CultureInfo.InvariantCulture),
        "connections" => status.Connections.ToString(CultureInfo.InvariantCulture),
        _ => network[name]!.ToString(),
    };
}
