using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.FlashImages.Reports;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary>Requests whose entries are done or refused each by itself.</summary>
internal static class EntryResults
{
    /// <param name="most">Entries a message may have.</param>
    /// <param name="name">An entry for people; never a secret.</param>
    /// <param name="device">Is told how far it is, where it takes more than one message.</param>
    public static async Task<VerbResult> AskAsync<T>(
        VerbContext device, PlatformSession session, PlatformOperation operation, IReadOnlyList<T> entries, int most, Func<T[], ReadOnlyMemory<byte>> build, Func<T, string> name,
        CancellationToken cancel)
    {
        var results = new List<PlatformResult>();
        foreach (T[] batch in entries.Chunk(most))
        {
            ReadOnlyMemory<byte> answer = await session.AskAsync(operation, build(batch), cancel).ConfigureAwait(false);
            results.AddRange(ResultList.Parse(answer.Span));
            device.ProgressOfMany(results.Count, entries.Count, most, results.Count(result => result != PlatformResult.Done));
        }

        return Of(entries.Zip(results, (entry, result) => (name(entry), result)).ToArray());
    }

    /// <summary>Tells how many were done, and lists those that were not, each with its reason.</summary>
    public static VerbResult Of(IReadOnlyCollection<(string Name, PlatformResult Result)> entries)
    {
        (string Name, PlatformResult Result)[] failed = entries.Where(entry => entry.Result != PlatformResult.Done).ToArray();
        int done = entries.Count - failed.Length;
        var table = new ReportTable("what", "refused because");
        var failures = new JsonArray();
        foreach ((string name, PlatformResult result) in failed)
        {
            table.Row(name, ResultText.Of(result));
            failures.Add(new JsonObject { ["what"] = name, ["reason"] = ResultText.WordOf(result), ["text"] = ResultText.Of(result) });
        }

        int exit = failed.Length == 0 ? PlatformExit.Done : done == 0 ? PlatformExit.Refused : PlatformExit.PartlyDone;
        var data = new JsonObject { ["total"] = entries.Count, ["done"] = done, ["failed"] = failed.Length, ["failures"] = failures };
        return new VerbResult(exit, $"{done} done, {failed.Length} refused", data, failed.Length == 0 ? null : table)
        {
            Refusal = failed.Length == 0 ? PlatformResult.Done : failed[0].Result,
        };
    }
}
