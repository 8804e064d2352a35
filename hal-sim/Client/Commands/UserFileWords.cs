using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Csv;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Work;
using AccessStandalone.HalSim.Records;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary><c>users import FILE</c>, <c>users export FILE</c>, <c>users extract FOLDER</c>.</summary>
internal static class UserFileWords
{
    private const string NoPasswords = "without passwords: devices do not tell them";

    public static Command Import(PlatformHost host)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "CSV with a row of names first: id,name,kind,state,password,from,to,uses,schedule,card in any order; only id must be there.",
        };
        var command = new Command("import", "Adds or changes the users of a CSV file; others stay.") { file };
        host.Set(command, parsed =>
        {
            string path = host.PathOf(parsed.GetRequiredValue(file));
            var bad = new List<BadRow>();
            IReadOnlyList<PlatformUser> users = UserFile.Read(Path.GetFileName(path), File.ReadAllText(path), bad);
            foreach (BadRow row in bad)
            {
                host.Error.WriteLine(row);
            }

            return async (device, cancel) =>
            {
                var import = new UserImport(users);
                import.Stepped += now => device.ProgressOfMany(now.Results.Count, now.Total, PutUsersRequest.MostUsers, now.Refused);
                await device.RunAsync(import, cancel).ConfigureAwait(false);
                return WithBadRows(EntryResults.Of(users.Zip(import.Results, (user, result) => ($"user {user.Id}", result)).ToArray()), bad);
            };
        });
        return command;
    }

    public static Command Export(PlatformHost host)
    {
        var file = new Argument<string>("FILE") { Description = "Overwritten if it is there. With several devices each has a file of its own, named after it." };
        var command = new Command("export", "Writes all users into a CSV file, as import takes them; devices do not tell passwords.") { file };
        host.Set(command, parsed => async (device, cancel) =>
        {
            IReadOnlyList<PlatformUser> users = await ReadAllAsync(device, cancel).ConfigureAwait(false);
            string path = PathOf(host.PathOf(parsed.GetRequiredValue(file)), device, (parsed.GetValue(host.Devices) ?? []).Length > 1);
            using var text = new StringWriter();
            UserFile.Write(users, text);
            LocalFile.Write(() => File.WriteAllText(path, text.ToString()));
            return VerbResult.Done($"{Plural.Of(users.Count, "user")} in {path}; {NoPasswords}", new JsonObject { ["users"] = users.Count, ["file"] = path });
        });
        return command;
    }

    public static Command Extract(PlatformHost host)
    {
        var folder = new Argument<string>("FOLDER") { Description = "Made if it is not there. With several devices each has a folder of its own in it." };
        var command = new Command("extract", "Writes all users into persons.csv, cards.csv and permissions.csv; devices do not tell passwords.") { folder };
        host.Set(command, parsed => async (device, cancel) =>
        {
            IReadOnlyList<PlatformUser> users = await ReadAllAsync(device, cancel).ConfigureAwait(false);
            string path = host.PathOf(parsed.GetRequiredValue(folder));
            path = (parsed.GetValue(host.Devices) ?? []).Length > 1 ? Path.Combine(path, FileNameOf(device)) : path;
            LocalFile.Write(() => WriteFolder(path, users));
            return VerbResult.Done($"{Plural.Of(users.Count, "user")} in {path}; {NoPasswords}", new JsonObject { ["users"] = users.Count, ["folder"] = path });
        });
        return command;
    }

    /// <returns>All users, by their IDs.</returns>
    public static async Task<IReadOnlyList<PlatformUser>> ReadAllAsync(VerbContext device, CancellationToken cancel)
    {
        var extract = new UserExtract();
        extract.Stepped += now => device.ProgressOfMany(now.Users.Count, Math.Max(now.Total, now.Users.Count), ReadUsersRequest.MostUsers);
        await device.RunAsync(extract, cancel).ConfigureAwait(false);
        return extract.Users.OrderBy(user => user.Id).ToArray();
    }

    /// <summary>A result that tells of the rows that were not sent, too.</summary>
    public static VerbResult WithBadRows(VerbResult result, IReadOnlyCollection<BadRow> bad)
    {
        if (bad.Count == 0)
        {
            return result;
        }

        if (result.Data is JsonObject data)
        {
            data["badRows"] = new JsonArray(bad.Select(row => (JsonNode)new JsonObject { ["file"] = row.File, ["line"] = row.Line, ["reason"] = row.Reason }).ToArray());
        }

        int exit = result.Exit == PlatformExit.Done ? PlatformExit.PartlyDone : result.Exit;
        return result with { Exit = exit, Text = $"{result.Text}; {Plural.Of(bad.Count, "row")} cannot be used" };
    }

    private static void WriteFolder(string path, IReadOnlyList<PlatformUser> users)
    {
        Directory.CreateDirectory(path);
        Write(Path.Combine(path, SyncFolder.PersonsFile), ["id", "name", "kind", "state", "from", "to", "uses"], users.Select(Person));
        Write(Path.Combine(path, SyncFolder.CardsFile), ["id", "card"], users.SelectMany(user => user.Cards.Select(card => new[] { Id(user), Text(card) })));
        Write(
            Path.Combine(path, SyncFolder.PermissionsFile), ["id", "schedule"], users.Select(user => new[] { Id(user), UserFields.TextOfSchedule(user.Schedule) }));
    }

    private static string[] Person(PlatformUser user) =>
    [
        Id(user), user.Name, RecordWords.UserKinds.WordOf(user.Kind), RecordWords.UserStates.WordOf(user.State), UserFields.TextOfLimit(user.ValidFromS),
        UserFields.TextOfLimit(user.ValidToS), UserFields.TextOfUses(user.UsesLeft),
    ];

    private static void Write(string path, string[] header, IEnumerable<string[]> rows)
    {
        using var text = new StreamWriter(path);
        var writer = new CsvWriter(text);
        writer.Write(header);
        foreach (string[] row in rows)
        {
            writer.Write(row);
        }
    }

    /// <summary>Of several devices each has a file of its own: <c>users.csv</c> becomes <c>users-192.168.0.2.csv</c>.</summary>
    public static string PathOf(string path, VerbContext device, bool isSeveral) => isSeveral
        ? Path.Combine(Path.GetDirectoryName(path) ?? string.Empty, $"{Path.GetFileNameWithoutExtension(path)}-{FileNameOf(device)}{Path.GetExtension(path)}")
        : path;

    public static string FileNameOf(VerbContext device) => device.Dialer.Device.Replace(':', '_');

    private static string Id(PlatformUser user) => Text(user.Id);

    private static string Text(ulong number) => number.ToString(CultureInfo.InvariantCulture);
}
