using System;
using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Client.Work;
using AccessStandalone.HalSim.Platform;
using AccessStandalone.HalSim.Scenarios;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary><c>time [T | now | zone +01:00 | dst off | dst date … | dst week …]</c>, with the words of scripts.</summary>
internal static class TimeWords
{
    public static Command Command(PlatformHost host)
    {
        var words = new Argument<string[]>("WORDS")
        {
            Description = "Nothing: tells the time. T: sets the device's local time, such as 2026-11-21T08:00:00. now: that of this computer. "
                + "zone +01:00. dst off, dst date 03-29T02:00 10-25T03:00, dst week 3/last/sun/02:00 10/last/sun/03:00.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("time", "Tells or sets the clock, the time zone and daylight saving.") { words };
        host.Set(command, parsed =>
        {
            Func<PlatformSession, CancellationToken, Task<VerbResult>> ask = Parse(new StepWords(string.Join(' ', parsed.GetValue(words) ?? [])));
            return (device, cancel) => device.AskAsync(ask, cancel);
        });
        return command;
    }

    private static Func<PlatformSession, CancellationToken, Task<VerbResult>> Parse(StepWords words)
    {
        if (words.IsAtEnd)
        {
            return TellAsync;
        }

        string word = words.Next("a time");
        switch (word)
        {
            case "now":
                words.End();
                return (session, cancel) => SetAsync(session, session.Options.Time.GetUtcNow().ToUnixTimeMilliseconds(), cancel);
            case "zone":
                int minutes = TimeVerbs.ParseZone(words.Next("a time zone"));
                words.End();
                return (session, cancel) => SetZoneAsync(session, minutes, cancel);
            case "dst":
                byte[]? rule = TimeVerbs.ParseRule(words);
                words.End();
                return (session, cancel) => SetRuleAsync(session, rule, cancel);
            default:
                uint localS = TimeText.ParseLocalS(word);
                words.End();
                return async (session, cancel) =>
                {
                    DeviceTimes times = await DeviceTimes.ReadAsync(session, cancel).ConfigureAwait(false);
                    return await SetAsync(session, times.ToUtcMs(localS), cancel).ConfigureAwait(false);
                };
        }
    }

    private static async Task<VerbResult> TellAsync(PlatformSession session, CancellationToken cancel)
    {
        long utcMs = await session.ReadTimeAsync(cancel).ConfigureAwait(false);
        DeviceTimes times = await DeviceTimes.ReadAsync(session, cancel).ConfigureAwait(false);
        string? local = utcMs == 0 ? null : times.ToLocal(utcMs).ToString("s", CultureInfo.InvariantCulture);
        return VerbResult.Done(times.ToRecordTimes().Of(utcMs), new JsonObject { ["utcMs"] = utcMs, ["local"] = local });
    }

    private static async Task<VerbResult> SetAsync(PlatformSession session, long utcMs, CancellationToken cancel)
    {
        await session.WriteTimeAsync(utcMs, cancel).ConfigureAwait(false);
        return await TellAsync(session, cancel).ConfigureAwait(false);
    }

    private static async Task<VerbResult> SetZoneAsync(PlatformSession session, int minutes, CancellationToken cancel)
    {
        PlatformResult result = (await session.WriteSettingsAsync([new(SettingId.TimeZoneMin, minutes)], cancel).ConfigureAwait(false))[0];
        return result == PlatformResult.Done
            ? VerbResult.Done("done")
            : new VerbResult(PlatformExit.Refused, ResultText.Of(result)) { Refusal = result };
    }

    private static async Task<VerbResult> SetRuleAsync(PlatformSession session, byte[]? rule, CancellationToken cancel)
    {
        await (rule == null
            ? session.RemoveTimeRuleAsync(TimeRuleKind.DaylightSaving, 0, cancel)
            : session.WriteTimeRuleAsync(TimeRuleKind.DaylightSaving, 0, rule, cancel)).ConfigureAwait(false);
        return VerbResult.Done("done");
    }
}
