using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Client.Work;
using AccessStandalone.HalSim.FlashImages.Reports;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary>What a device is and how it is, for people and for programs.</summary>
internal static class InfoView
{
    private static readonly string[] DoorModes = ["normal", "always open", "always closed"];

    private static readonly string[] CloseReasons =
    [
        "bad frame", "bad tag", "not allowed before login", "not logged in in time", "silent", "stalled", "refused by address", "no room",
    ];

    public static async Task<VerbResult> BriefAsync(VerbContext device, CancellationToken cancel)
    {
        DeviceInfo info = await PlatformLogin.ReadInfoAsync(device.Dialer, device.Options, cancel).ConfigureAwait(false);
        var data = new JsonObject();
        var table = new ReportTable(string.Empty, string.Empty);
        Add(info, table, data);
        return VerbResult.Done(string.Empty, data, table);
    }

    public static async Task<VerbResult> FullAsync(PlatformSession session, CancellationToken cancel)
    {
        DeviceInfo info = await session.ReadInfoAsync(cancel).ConfigureAwait(false);
        DeviceStatus status = await session.ReadStatusAsync(cancel).ConfigureAwait(false);
        DeviceTimes times = await DeviceTimes.ReadAsync(session, cancel).ConfigureAwait(false);
        var data = new JsonObject();
        var table = new ReportTable(string.Empty, string.Empty);
        Add(info, table, data);
        Add(status, times, table, data);
        return VerbResult.Done(string.Empty, data, table);
    }

    private static void Add(DeviceInfo info, ReportTable table, JsonObject data)
    {
        table.Row("model", info.Model);
        table.Row("firmware", info.FirmwareVersion);
        table.Row("device ID", info.DeviceId);
        table.Row("initialised", info.IsInitialised ? "yes" : "no");
        table.Row("high security", info.IsHighSecurity ? "on" : "off");
        data["model"] = info.Model;
        data["firmware"] = info.FirmwareVersion;
        data["deviceId"] = info.DeviceId;
        data["protocol"] = info.ProtocolVersion;
        data["initialised"] = info.IsInitialised;
        data["highSecurity"] = info.IsHighSecurity;
    }

    private static void Add(DeviceStatus status, DeviceTimes times, ReportTable table, JsonObject data)
    {
        string mode = status.DoorMode < DoorModes.Length ? DoorModes[status.DoorMode] : status.DoorMode.ToString(CultureInfo.InvariantCulture);
        table.Row("users", $"{status.Users} of {status.UserRoom}");
        table.Row("cards", $"{status.Cards} of {status.CardRoom}");
        table.Row("public passwords", Text(status.PublicPasswords));
        table.Row("user table", $"revision {status.Revision}, epoch {status.Epoch}");
        table.Row("records", $"{status.OldestRecord} to {status.NewestRecord}, acknowledged {status.AcknowledgedRecord}");
        table.Row("records lost", Text(status.RecordsLost));
        table.Row("time", times.ToRecordTimes().Of(status.UtcMs));
        table.Row("running for", TimeSpan.FromSeconds(status.UptimeS).ToString("c", CultureInfo.InvariantCulture));
        table.Row("door", $"{mode}; {status.Door}");
        table.Row("alarms", status.Alarms.ToString());
        table.Row("connections", Text(status.Connections));
        table.Row("closed since start", string.Join(", ", status.Closed.Select((count, i) => $"{CloseReasons[i]} {count}")));
        data["users"] = status.Users;
        data["userRoom"] = status.UserRoom;
        data["cards"] = status.Cards;
        data["cardRoom"] = status.CardRoom;
        data["publicPasswords"] = status.PublicPasswords;
        data["revision"] = status.Revision;
        data["epoch"] = status.Epoch;
        data["oldestRecord"] = status.OldestRecord;
        data["newestRecord"] = status.NewestRecord;
        data["acknowledgedRecord"] = status.AcknowledgedRecord;
        data["recordsLost"] = status.RecordsLost;
        data["utcMs"] = status.UtcMs;
        data["uptimeS"] = status.UptimeS;
        data["doorMode"] = mode;
        data["door"] = status.Door.ToString();
        data["alarms"] = status.Alarms.ToString();
        data["connections"] = status.Connections;
        data["closed"] = new JsonObject(status.Closed.Select((count, i) => new System.Collections.Generic.KeyValuePair<string, JsonNode?>(CloseReasons[i], count)));
    }

    private static string Text(uint number) => number.ToString(CultureInfo.InvariantCulture);
}
