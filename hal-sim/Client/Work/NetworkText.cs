using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using AccessStandalone.HalSim.Client.Messages;

namespace AccessStandalone.HalSim.Client.Work;

/// <summary>Network settings and lists of addresses in words and in JSON, with the same names. What is wrong is a <see cref="FormatException"/>.</summary>
public static class NetworkText
{
    private const string Off = "off";
    private const int MaxServerBytes = 40;
    private const ushort MaxCycleMin = 43_200;

    public static JsonObject ToJson(NetworkSettings network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return new JsonObject
        {
            ["dhcp"] = network.Dhcp ? "on" : Off,
            ["address"] = network.Address.ToString(),
            ["mask"] = network.Mask.ToString(),
            ["gateway"] = network.Gateway.ToString(),
            ["name-server"] = network.NameServer.ToString(),
            ["time-server"] = network.TimeServerOn ? network.TimeServer : Off,
            ["time-server-port"] = network.TimeServerPort,
            ["time-server-cycle"] = network.TimeServerCycleMin,
        };
    }

    public static JsonObject ToJson(AddressList addresses)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        return new JsonObject
        {
            ["mode"] = addresses.Mode switch { AddressMode.Only => "only", AddressMode.Not => "not", _ => Off },
            ["ranges"] = new JsonArray(addresses.Ranges.Select(range => (JsonNode)range.ToString()).ToArray()),
        };
    }

    /// <summary>Reads <c>NAME=VALUE</c>.</summary>
    public static (string Name, string Value) Pair(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 ? (text[..equals], text[(equals + 1)..]) : throw new FormatException($"'{text}' is not NAME=VALUE");
    }

    /// <summary>Whether a device takes up a change only when it starts.</summary>
    public static bool CountsFromNextStart(string name) => name is "dhcp" or "address" or "mask" or "gateway";

    /// <summary>Whether changes can be made at all.</summary>
    public static void Check(IEnumerable<(string Name, string Value)> changes) =>
        Change(new NetworkSettings(false, false, IPAddress.Any, IPAddress.Any, IPAddress.Any, IPAddress.Any, 0, 0, string.Empty), changes);

    public static NetworkSettings Change(NetworkSettings network, IEnumerable<(string Name, string Value)> changes)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(changes);
        foreach ((string name, string value) in changes)
        {
            network = name switch
            {
                "dhcp" => network with { Dhcp = IsOn(value) },
                "address" => network with { Address = Address(value) },
                "mask" => network with { Mask = Address(value) },
                "gateway" => network with { Gateway = Address(value) },
                "name-server" => network with { NameServer = Address(value) },
                "time-server" when value == Off => network with { TimeServerOn = false },
                "time-server" => network with { TimeServerOn = true, TimeServer = Server(value) },
                "time-server-port" => network with { TimeServerPort = Number(name, value, ushort.MaxValue) },
                "time-server-cycle" => network with { TimeServerCycleMin = Number(name, value, MaxCycleMin) },
                _ => throw new FormatException($"unknown name '{name}'; there are: {string.Join(", ", ToJson(network).Select(pair => pair.Key))}"),
            };
        }

        return network;
    }

    public static AddressList Addresses(string mode, IEnumerable<string> ranges)
    {
        AddressMode known = mode switch
        {
            Off => AddressMode.Off,
            "only" => AddressMode.Only,
            "not" => AddressMode.Not,
            _ => throw new FormatException($"a list of addresses is 'off', 'only' or 'not', not '{mode}'"),
        };
        AddressRange[] all = ranges.Select(Range).ToArray();
        return all.Length <= AddressList.MostRanges ? new AddressList(known, all) : throw new FormatException($"at most {AddressList.MostRanges} addresses");
    }

    private static AddressRange Range(string text)
    {
        string[] parts = text.Split('/');
        byte bits = AddressRange.MaxBits;
        bool isRange = parts.Length == 1
            || (parts.Length == 2 && byte.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out bits) && bits <= AddressRange.MaxBits);
        return isRange ? new AddressRange(Address(parts[0]), bits) : throw new FormatException($"'{text}' is no address such as 10.0.0.7 or 10.0.0.0/8");
    }

    private static IPAddress Address(string text) =>
        IPAddress.TryParse(text, out IPAddress? address) && address.AddressFamily == AddressFamily.InterNetwork && text.Count(c => c == '.') == 3
            ? address
            : throw new FormatException($"'{text}' is no address such as 192.168.0.2");

    private static string Server(string text) =>
        Encoding.UTF8.GetByteCount(text) <= MaxServerBytes ? text : throw new FormatException($"a time server's name has at most {MaxServerBytes} bytes");

    private static bool IsOn(string text) => text is "on" or Off ? text == "on" : throw new FormatException($"'on' or 'off' is wanted, not '{text}'");

    private static ushort Number(string name, string text, ushort most) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ushort number) && number > 0 && number <= most
            ? number
            : throw new FormatException($"{name} is a number from 1 to {most}, not '{text}'");
}
