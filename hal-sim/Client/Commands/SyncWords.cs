using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Csv;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Work;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary><c>sync FOLDER</c>: a device's users become those of the folder, at once and as a whole.</summary>
internal static class SyncWords
{
    public static Command Command(PlatformHost host)
    {
        var folder = new Argument<string>("FOLDER")
        {
            Description = "persons.csv (id,name,kind,state,password,from,to,uses), cards.csv (id,card), permissions.csv (id,schedule).",
        };
        var command = new Command("sync", "Replaces all users by those of a folder. Goes on where it was cut off, also in a later run.") { folder };
        host.Set(command, parsed =>
        {
            string path = host.PathOf(parsed.GetRequiredValue(folder));
            SyncFolder set = SyncFolder.Read(path);
            foreach (BadRow row in set.BadRows)
            {
                host.Error.WriteLine(row);
            }

            return set.Users.Count == 0
                ? throw new FormatException("nobody in the folder can be used: nothing is sent ('users remove --all --yes' removes everybody)")
                : (device, cancel) => RunAsync(device, set, Path.Combine(path, $".sync-{UserFileWords.FileNameOf(device)}.json"), cancel);
        });
        return command;
    }

    private static async Task<VerbResult> RunAsync(VerbContext device, SyncFolder set, string statePath, CancellationToken cancel)
    {
        SyncState? state = SyncState.Load(statePath, set.Hash);
        UserReplacement replacement = state?.ToReplacement(set.Users) ?? new UserReplacement(set.Users, NewToken());
        if (state != null)
        {
            device.Note("goes on with what an earlier run began");
        }

        replacement.Stepped += now =>
        {
            LocalFile.Write(() => SyncState.Of(set.Hash, now).Save(statePath));
            device.Progress(now.Sent, now.Total, now.Failures.Count());
        };
        await device.RunAsync(replacement, cancel).ConfigureAwait(false);
        LocalFile.Write(() => File.Delete(statePath));
        IReadOnlyCollection<(string, PlatformResult)> results = set.Users
            .Zip(replacement.Results, (user, result) => ($"user {user.Id}", result ?? PlatformResult.Fault))
            .ToArray();
        return UserFileWords.WithBadRows(EntryResults.Of(results), set.BadRows);
    }

    private static ulong NewToken() => BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(sizeof(ulong)));
}
