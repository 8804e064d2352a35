using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Client.Work;
using AccessStandalone.HalSim.FlashImages.Reports;
using AccessStandalone.HalSim.Platform;
using AccessStandalone.HalSim.Scenarios;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary><c>schedules period|week|holiday N …</c>, <c>schedules remove period|week|holiday N</c>, with the words of scripts; <c>schedules list</c>.</summary>
internal static class ScheduleWords
{
    private const string Kinds = "'period', 'week' or 'holiday'";

    public static void AddTo(Command platform, PlatformHost host)
    {
        var list = new Command("list", "Lists all period groups, schedules, holiday groups and the rule of daylight saving.");
        host.Set(list, _ => (device, cancel) => device.AskAsync(ListAsync, cancel));
        platform.Subcommands.Add(new Command("schedules", "When people may come in.")
        {
            list,
            Set(host, "period", "Sets a period group: periods such as 08:00-11:59:59 13:00-16:59:59, or none.", TimeRuleKind.PeriodGroup, TimeRuleText.ParsePeriods),
            Set(host, "week", "Sets a schedule: all=1 weekend=none fri=2 holidays=0,3,5-7; days without a word have no periods.", TimeRuleKind.Schedule, TimeRuleText.ParseWeek),
            Set(host, "holiday", "Sets a holiday group: period=P|none and dates such as 2026-12-24..2026-12-26.", TimeRuleKind.HolidayGroup, TimeRuleText.ParseHolidays),
            Remove(host),
        });
    }

    private static Command Set(PlatformHost host, string word, string description, TimeRuleKind kind, Func<StepWords, byte[]> parse)
    {
        var number = new Argument<string>("N") { Description = "0 to 127." };
        var words = new Argument<string[]>("RULE") { Arity = ArgumentArity.ZeroOrMore };
        var command = new Command(word, description) { number, words };
        host.Set(command, parsed =>
        {
            byte index = Number(parsed.GetRequiredValue(number));
            var rest = new StepWords(string.Join(' ', parsed.GetValue(words) ?? []));
            byte[] rule = parse(rest);
            rest.End();
            return (device, cancel) => device.AskAsync(
                async (session, stop) =>
                {
                    await session.WriteTimeRuleAsync(kind, index, rule, stop).ConfigureAwait(false);
                    return VerbResult.Done("done");
                },
                cancel);
        });
        return command;
    }

    private static Command Remove(PlatformHost host)
    {
        var word = new Argument<string>("KIND") { Description = $"{Kinds}." };
        var number = new Argument<string>("N") { Description = "0 to 127." };
        var command = new Command("remove", "Removes a period group, a schedule or a holiday group.") { word, number };
        host.Set(command, parsed =>
        {
            TimeRuleKind kind = parsed.GetRequiredValue(word) switch
            {
                "period" => TimeRuleKind.PeriodGroup,
                "week" => TimeRuleKind.Schedule,
                "holiday" => TimeRuleKind.HolidayGroup,
                string other => throw new FormatException($"{Kinds} is wanted, not '{other}'"),
            };
            byte index = Number(parsed.GetRequiredValue(number));
            return (device, cancel) => device.AskAsync(
                async (session, stop) =>
                {
                    await session.RemoveTimeRuleAsync(kind, index, stop).ConfigureAwait(false);
                    return VerbResult.Done("done");
                },
                cancel);
        });
        return command;
    }

    /// <summary>Whatever fits a byte: which numbers there are, the device says.</summary>
    private static byte Number(string text) => byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out byte number)
        ? number
        : throw new FormatException($"'{text}' is no number from 0 to 127");

    private static async Task<VerbResult> ListAsync(PlatformSession session, CancellationToken cancel)
    {
        IReadOnlyList<TimeRuleEntry> rules = await TimeRuleList.ReadAsync(session, cancel).ConfigureAwait(false);
        var table = new ReportTable("kind", ">number", "rule");
        foreach (TimeRuleEntry rule in rules)
        {
            table.Row(rule.KindWord, rule.Number.ToString(CultureInfo.InvariantCulture), rule.Text);
        }

        JsonNode[] data = rules.Select(rule => (JsonNode)new JsonObject { ["kind"] = rule.KindWord, ["number"] = rule.Number, ["rule"] = rule.Text }).ToArray();
        return VerbResult.Done(Plural.Of(rules.Count, "rule"), new JsonArray(data), rules.Count == 0 ? null : table);
    }
}
