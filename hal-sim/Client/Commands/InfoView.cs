using System;
using System.Collections.Generic;
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
    private static readonly string[] DoorModes = ["normal", "always-open", "always-closed"];

    private static readonly (string Word, string Text)[] CloseReasons =
    [
        ("badFrame", "bad frame"), ("badTag", "bad tag"), ("notAllowed", "not allowed before login"), ("notLoggedIn", "not logged in in time"), ("silent", "silent"),
        ("stalled", "stalled"), ("refusedByAddress", "refused by address"), ("noRoom", "no room"),
    ];

    /// <summary>What a device says to everybody.</summary>
    public static async Task<VerbResult> BriefAsync(VerbContext device, CancellationToken cancel)
    {
        (ReportTable table, JsonObject data) = Begin(await PlatformLogin.ReadInfoAsync(device.Dialer, device.Options, cancel).ConfigureAwait(false));
        return VerbResult.Done(string.Empty, data, table);
    }

    /// <summary>All there is to know; of a device that takes no login yet, what it says to everybody.</summary>
    public static async Task<VerbResult> AskAsync(VerbContext device, CancellationToken cancel)
    {
        DeviceInfo info = await PlatformLogin.ReadInfoAsync(device.Dialer, device.Options, cancel).ConfigureAwait(false);
        if (info.IsInitialised)
        {
            return await device.AskAsync((session, stop) => FullAsync(info, session, stop), cancel).ConfigureAwait(false);
        }

        (ReportTable table, JsonObject data) = Begin(info);
        return new VerbResult(PlatformExit.NotInitialised, string.Empty, data, table) { Refusal = PlatformResult.NotAllowed };
    }

    private static async Task<VerbResult> FullAsync(DeviceInfo info, PlatformSession session, CancellationToken cancel)
    {
        DeviceStatus status = await session.ReadStatusAsync(cancel).ConfigureAwait(false);
        DeviceTimes times = await DeviceTimes.ReadAsync(session, cancel).ConfigureAwait(false);
        (ReportTable table, JsonObject data) = Begin(info);
        AddTables(status, table, data);
        AddState(status, times, table, data);
        AddDoor(status, table, data);
        AddConnections(status, table, data);
        return VerbResult.Done(string.Empty, data, table);
    }

    private static (ReportTable Table, JsonObject Data) Begin(DeviceInfo info)
    {
        var table = new ReportTable(string.Empty, string.Empty);
        table.Row("model", info.Model);
        table.Row("firmware", info.FirmwareVersion);
        table.Row("device ID", info.DeviceId);
        table.Row("initialised", info.IsInitialised ? "yes" : "no: run 'platform init'");
        table.Row("high security", info.IsHighSecurity ? "on" : "off");
        var data = new JsonObject
        {
            ["model"] = info.Model,
            ["firmware"] = info.FirmwareVersion,
            ["deviceId"] = info.DeviceId,
            ["protocol"] = info.ProtocolVersion,
            ["initialised"] = info.IsInitialised,
            ["highSecurity"] = info.IsHighSecurity,
        };
        return (table, data);
    }

    private static void AddTables(DeviceStatus status, ReportTable table, JsonObject data)
    {
        table.Row("users", $"{status.Users} of {status.UserRoom}");
        table.Row("cards", $"{status.Cards} of {status.CardRoom}");
        table.Row("public passwords", Text(status.PublicPasswords));
        table.Row("user table", $"revision {status.Revision}, epoch {status.Epoch}");
        string acknowledged = status.AcknowledgedRecord == 0 ? "none acknowledged" : $"acknowledged to {status.AcknowledgedRecord}";
        table.Row("records", status.NewestRecord == 0 ? "none" : $"{status.OldestRecord} to {status.NewestRecord}, {acknowledged}");
        table.Row("records lost", Text(status.RecordsLost));
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
    }

    private static void AddState(DeviceStatus status, DeviceTimes times, ReportTable table, JsonObject data)
    {
        table.Row("time", status.UtcMs == 0 ? "unknown: 'platform time now' sets it" : times.ToRecordTimes().Of(status.UtcMs));
        table.Row("running for", DurationOf(TimeSpan.FromSeconds(status.UptimeS)));
        data["utcMs"] = status.UtcMs;
        data["uptimeS"] = status.UptimeS;
    }

    private static void AddDoor(DeviceStatus status, ReportTable table, JsonObject data)
    {
        string mode = status.DoorMode < DoorModes.Length ? DoorModes[status.DoorMode] : Text(status.DoorMode);
        string watched = status.Door.HasFlag(DoorSigns.DetectorOn) ? string.Empty : ", not watched";
        table.Row("door mode", mode.Replace('-', ' '));
        table.Row("lock", status.Door.HasFlag(DoorSigns.Released) ? "released" : "secured");
        table.Row("door contact", Open(status, DoorSigns.ContactOpen) + watched);
        table.Row("case", Open(status, DoorSigns.CaseOpen));
        table.Row("reader's case", Open(status, DoorSigns.ReaderCaseOpen));
        table.Row("emergency", status.Door.HasFlag(DoorSigns.Emergency) ? "on" : "off");
        table.Row("alarms", FlagWords.TextOf(status.Alarms));
        data["doorMode"] = mode;
        data["door"] = FlagWords.SignsOf(status.Door);
        data["alarms"] = FlagWords.AlarmsOf(status.Alarms);
    }

    private static void AddConnections(DeviceStatus status, ReportTable table, JsonObject data)
    {
        string[] closed = status.Closed.Select((count, i) => (count, i)).Where(one => one.count > 0).Select(one => $"{CloseReasons[one.i].Text} {one.count}").ToArray();
        table.Row("connections", Text(status.Connections));
        table.Row("broken off", closed.Length == 0 ? "none since start" : string.Join(", ", closed));
        data["connections"] = status.Connections;
        data["closed"] = new JsonObject(status.Closed.Select((count, i) => new KeyValuePair<string, JsonNode?>(CloseReasons[i].Word, count)));
    }

    /// <returns>Such as <c>35 s</c>, <c>5 min 35 s</c>, <c>2 d 3 h 5 min</c>.</returns>
    internal static string DurationOf(TimeSpan time) => time switch
    {
        { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.Seconds} s"),
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min {time.Seconds} s"),
        { TotalDays: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.Hours} h {time.Minutes} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.Days} d {time.Hours} h {time.Minutes} min"),
    };

    private static string Open(DeviceStatus status, DoorSigns sign) => status.Door.HasFlag(sign) ? "open" : "closed";

    private static string Text(uint number) => number.ToString(CultureInfo.InvariantCulture);
}
