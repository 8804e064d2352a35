using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Work;

namespace AccessStandalone.HalSim.Client.Csv;

/// <summary>How far a sync of a folder to one device is, so that it can be gone on with by a later run.</summary>
/// <param name="Hash">Of the files; of others the sync begins anew.</param>
/// <param name="CommitEpoch">Once the commit was sent.</param>
/// <param name="Results">Of the entries from the first on, as far as they are known.</param>
public sealed record SyncState(string Hash, ulong Token, uint? CommitEpoch, IReadOnlyList<byte> Results)
{
    /// <returns>null if there is none for these files.</returns>
    public static SyncState? Load(string path, string hash)
    {
        try
        {
            SyncState? state = File.Exists(path) ? JsonSerializer.Deserialize<SyncState>(File.ReadAllText(path)) : null;
            return state?.Hash == hash && state.Results != null ? state : null;
        }
        catch (JsonException)
        {
            // It was not written to its end: without it the sync only begins anew.
            return null;
        }
    }

    public static SyncState Of(string hash, UserReplacement replacement)
    {
        byte[] results = replacement.Results.TakeWhile(result => result != null).Select(result => (byte)result!.Value).ToArray();
        return new SyncState(hash, replacement.Token, replacement.CommitEpoch, results);
    }

    public UserReplacement ToReplacement(IReadOnlyList<PlatformUser> users)
    {
        var replacement = new UserReplacement(users, Token, CommitEpoch);
        replacement.Recall(0, Results.Select(result => (PlatformResult)result).ToArray());
        return replacement;
    }

    public void Save(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this));
}
