using System;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Client.Work;
using AccessStandalone.HalSim.Records;
using AccessStandalone.HalSim.Scenarios;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary><c>records [WHICH…]</c> and <c>monitor</c>.</summary>
internal static class RecordWordsOfPlatform
{
    public static void AddTo(Command platform, PlatformHost host)
    {
        platform.Subcommands.Add(Records(host));
        platform.Subcommands.Add(Monitor(host));
    }

    private static Command Records(PlatformHost host)
    {
        var words = new Argument<string[]>("WHICH")
        {
            Description = "last N, since T, until T, a kind, field=value: as in the step 'records' of a script. Without any: all.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var acknowledge = new Option<bool>("--acknowledge")
        {
            Description = "Reads what was not acknowledged before, and tells the device that the platform has it. Goes with no filter.",
        };
        var command = new Command("records", "Tells records in words, oldest first.") { words, acknowledge };
        host.Set(
            command,
            parsed =>
            {
                string[] which = parsed.GetValue(words) ?? [];
                bool isAcknowledging = parsed.GetValue(acknowledge);
                if (isAcknowledging && which.Length > 0)
                {
                    throw new FormatException("--acknowledge goes with no filter: the device may forget what it is told that the platform has");
                }

                RecordFilter filter = RecordFilter.Parse(new StepWords(string.Join(' ', which)));
                return (device, cancel) => RecordsAsync(device, filter, isAcknowledging, cancel);
            },
            tellsLines: true);
        return command;
    }

    private static async Task<VerbResult> RecordsAsync(VerbContext device, RecordFilter filter, bool acknowledges, CancellationToken cancel)
    {
        (DeviceTimes times, uint next) = await device.AskAsync(
            async (session, stop) => (
                await DeviceTimes.ReadAsync(session, stop).ConfigureAwait(false),
                acknowledges ? (await session.ReadStatusAsync(stop).ConfigureAwait(false)).AcknowledgedRecord + 1 : 0),
            cancel).ConfigureAwait(false);
        var lines = new RecordLines(device, times.ToRecordTimes());
        IRecordSink sink = acknowledges ? lines : new FilteredRecords(lines, filter, times.ToRecordTimes());
        var pull = new RecordPull(sink, next, acknowledges);
        if (!acknowledges)
        {
            pull.Stepped += now => device.ProgressOfMany(now.Read, now.Total, ReadRecordsRequest.MostRecords);
        }

        await device.RunAsync(pull, cancel).ConfigureAwait(false);
        if (sink is FilteredRecords filtered)
        {
            await filtered.EndAsync(cancel).ConfigureAwait(false);
        }

        string missed = pull.Missed == 0 ? string.Empty : $"; {pull.Missed} were overwritten before they were read";
        device.Sum($"{Plural.Of(lines.Count, "record")}{missed}");
        return VerbResult.Done(string.Empty);
    }

    private static Command Monitor(PlatformHost host)
    {
        var from = new Option<uint?>("--from") { Description = "The first record wanted; 0: after the last acknowledged. Without: what is new.", HelpName = "N" };
        var acknowledge = new Option<bool>("--acknowledge") { Description = "Tells the device that the platform has what was shown; begins after the last acknowledged." };
        var command = new Command("monitor", "Tells what happens, until Ctrl+C.") { from, acknowledge };
        host.Set(
            command,
            parsed =>
            {
                bool acknowledges = parsed.GetValue(acknowledge);
                uint? next = parsed.GetValue(from) ?? (acknowledges ? 0 : null);
                return (device, cancel) => MonitorAsync(device, next, acknowledges, cancel);
            },
            tellsLines: true);
        return command;
    }

    private static async Task<VerbResult> MonitorAsync(VerbContext device, uint? next, bool acknowledges, CancellationToken cancel)
    {
        try
        {
            DeviceTimes times = await device.AskAsync(DeviceTimes.ReadAsync, cancel).ConfigureAwait(false);
            var lines = new RecordLines(device, times.ToRecordTimes());
            await device.RunAsync(new PlatformMonitor(lines, next, acknowledges), cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // That is how it ends.
        }

        return VerbResult.Done(string.Empty);
    }
}
