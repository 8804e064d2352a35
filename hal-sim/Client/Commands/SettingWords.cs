using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Client.Work;
using AccessStandalone.HalSim.FlashImages.Reports;
using AccessStandalone.HalSim.Platform;
using AccessStandalone.HalSim.Records;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary><c>settings …</c>, <c>duress on|off</c>, <c>readers install on|off</c>.</summary>
internal static class SettingWords
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void AddTo(Command platform, PlatformHost host)
    {
        platform.Subcommands.Add(new Command("settings", "The numeric settings, and the keys of RS-485 readers.")
        {
            List(host), Get(host), Set(host), Export(host), Import(host),
        });
        platform.Subcommands.Add(OnOff(host, "duress", "Whether a duress password raises the silent alarm.", (session, isOn, cancel) =>
            SetAsync(session, SettingId.Duress, isOn ? 1 : 0, cancel)));
        platform.Subcommands.Add(new Command("readers", "RS-485 readers.")
        {
            OnOff(host, "install", "Whether readers without a key are given one, for 15 minutes.", InstallAsync),
        });
    }

    private static Command List(PlatformHost host)
    {
        var command = new Command("list", "Lists all settings.");
        host.Set(command, _ => (device, cancel) => device.AskAsync((session, stop) => ShowAsync(session, null, stop), cancel));
        return command;
    }

    private static Command Get(PlatformHost host)
    {
        var name = new Argument<string>("NAME") { Description = "Such as door-open-duration-s." };
        var command = new Command("get", "Tells one setting.") { name };
        host.Set(command, parsed =>
        {
            string word = parsed.GetRequiredValue(name);
            if (ReaderVerbs.IsKey(word, out _))
            {
                throw new FormatException("keys can only be set: devices do not tell them");
            }

            SettingId setting = SettingNames.Parse(word);
            return (device, cancel) => device.AskAsync((session, stop) => ShowAsync(session, setting, stop), cancel);
        });
        return command;
    }

    private static Command Set(PlatformHost host)
    {
        var name = new Argument<string>("NAME") { Description = "Such as door-open-duration-s; osdp1-key to osdp8-key and osdp-own-key can only be set." };
        var value = new Argument<string>("VALUE") { Description = "A number, on, off or none; a key has 32 hexadecimal digits." };
        var command = new Command("set", "Sets one setting.") { name, value };
        host.Set(command, parsed =>
        {
            string word = parsed.GetRequiredValue(name);
            string text = parsed.GetRequiredValue(value);
            if (ReaderVerbs.IsKey(word, out int reader))
            {
                byte[] key = SettingNames.ParseKey(text);
                return (device, cancel) => device.AskAsync((session, stop) => SetKeyAsync(session, (byte)reader, key, stop), cancel);
            }

            SettingId setting = SettingNames.Parse(word);
            int number = SettingNames.ParseValue(text);
            return (device, cancel) => device.AskAsync((session, stop) => SetAsync(session, setting, number, stop), cancel);
        });
        return command;
    }

    private static Command Export(PlatformHost host)
    {
        var file = new Argument<string>("FILE") { Description = "Overwritten if it is there. With several devices each has a file of its own, named after it." };
        var command = new Command("export", "Writes settings, time rules, network and addresses into a JSON file; secrets are left out.") { file };
        host.Set(command, parsed => async (device, cancel) =>
        {
            JsonObject document = await device.AskAsync(SettingsDocument.ReadAsync, cancel).ConfigureAwait(false);
            string path = UserFileWords.PathOf(host.PathOf(parsed.GetRequiredValue(file)), device, (parsed.GetValue(host.Devices) ?? []).Length > 1);
            LocalFile.Write(() => File.WriteAllText(path, document.ToJsonString(Indented) + "\n"));
            return VerbResult.Done(
                $"settings in {path}; left out: {string.Join(", ", SettingsDocument.LeftOut)}", new JsonObject { ["file"] = path, ["leftOut"] = SettingsDocument.LeftOutJson() });
        });
        return command;
    }

    private static Command Import(PlatformHost host)
    {
        var file = new Argument<string>("FILE") { Description = "As export writes it." };
        var network = new Option<bool>("--with-network") { Description = "The network settings and the list of addresses too: they are hardly right for another device." };
        var command = new Command("import", "Sets what a JSON file says; what is not in it stays.") { file, network };
        host.Set(command, parsed =>
        {
            SettingsDocument document = SettingsDocument.Parse(File.ReadAllText(host.PathOf(parsed.GetRequiredValue(file))), parsed.GetValue(network));
            return (device, cancel) => device.AskAsync(
                async (session, stop) =>
                {
                    VerbResult result = EntryResults.Of(await document.WriteAsync(session, stop).ConfigureAwait(false));
                    string leftOut = string.Join(", ", SettingsDocument.LeftOut) + (document.HasNetwork ? string.Empty : ", network, addresses");
                    return result with { Text = $"{result.Text}; left out: {leftOut}" };
                },
                cancel);
        });
        return command;
    }

    private static Command OnOff(
        PlatformHost host, string word, string description, Func<PlatformSession, bool, CancellationToken, Task<VerbResult>> set)
    {
        var onOff = new Argument<string>("on|off");
        var command = new Command(word, description) { onOff };
        host.Set(command, parsed =>
        {
            string text = parsed.GetRequiredValue(onOff);
            bool isOn = text is "on" or "off" ? text == "on" : throw new FormatException($"'on' or 'off' is wanted, not '{text}'");
            return (device, cancel) => device.AskAsync((session, stop) => set(session, isOn, stop), cancel);
        });
        return command;
    }

    private static async Task<VerbResult> ShowAsync(PlatformSession session, SettingId? only, CancellationToken cancel)
    {
        var table = new ReportTable("setting", ">value", "means");
        var data = new JsonObject();
        foreach (SettingPair pair in await session.ReadSettingsAsync(cancel).ConfigureAwait(false))
        {
            if (only == null || pair.Setting == only)
            {
                string name = RecordWords.Settings.WordOf(pair.Setting);
                table.Row(name, pair.Value.ToString(CultureInfo.InvariantCulture), SettingNames.ValueOf(pair.Setting, pair.Value));
                data[name] = pair.Value;
            }
        }

        return data.Count > 0 ? VerbResult.Done(string.Empty, data, table) : new VerbResult(PlatformExit.Refused, ResultText.Of(PlatformResult.BadSetting)) { Refusal = PlatformResult.BadSetting };
    }

    private static async Task<VerbResult> SetAsync(PlatformSession session, SettingId setting, int value, CancellationToken cancel)
    {
        PlatformResult result = (await session.WriteSettingsAsync([new(setting, value)], cancel).ConfigureAwait(false)).Single();
        string why = result == PlatformResult.OutOfRange ? $"{ResultText.Of(result)}: {SettingNames.RangeOf(setting)}" : ResultText.Of(result);
        return result == PlatformResult.Done ? VerbResult.Done("done") : new VerbResult(PlatformExit.Refused, why) { Refusal = result };
    }

    private static async Task<VerbResult> SetKeyAsync(PlatformSession session, byte reader, byte[] key, CancellationToken cancel)
    {
        await session.AskAsync(PlatformOperation.SetReaderKey, new ReaderKeyRequest(reader, key).Build(), cancel).ConfigureAwait(false);
        return VerbResult.Done("done");
    }

    private static async Task<VerbResult> InstallAsync(PlatformSession session, bool isOn, CancellationToken cancel)
    {
        await session.AskAsync(PlatformOperation.SetInstalling, new[] { isOn ? (byte)1 : (byte)0 }, cancel).ConfigureAwait(false);
        return VerbResult.Done("done");
    }
}
