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
/// <param name="Results">Of each entry up to the last of which one is known; 255 where none is: a lost connection leaves gaps.</param>
public sealed record SyncState(string Hash, ulong Token, uint? CommitEpoch, IReadOnlyList<byte> Results)
{
    private const byte NotKnown = 255;

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
        int count = replacement.Results.Count;
        while (count > 0 && replacement.Results[count - 1] == null)
        {
            count--;
        }

        byte[] results = [.. replacement.Results.Take(count).Select(result => result is { } known ? (byte)known : NotKnown)];
        return new SyncState(hash, replacement.Token, replacement.CommitEpoch, results);
    }

    public UserReplacement ToReplacement(IReadOnlyList<PlatformUser> users)
    {
        var replacement = new UserReplacement(users, Token, CommitEpoch);
        replacement.Recall([.. Results.Select(result => result == NotKnown ? null : (PlatformResult?)result)]);
        return replacement;
    }

    public void Save(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this));
}
