using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using AccessStandalone.HalSim.Client.Messages;

namespace AccessStandalone.HalSim.Client.Csv;

/// <summary>
/// A whole set of users in a folder: <c>persons.csv</c> (id,name,kind,state,password,from,to,uses), and where they are there <c>cards.csv</c> (id,card) and
/// <c>permissions.csv</c> (id,schedule). Rows that cannot be used are left out and listed; so is a person whose permission is one of them: nobody gets more than the
/// files say.
/// </summary>
public sealed class SyncFolder
{
    public const string PersonsFile = "persons.csv";
    public const string CardsFile = "cards.csv";
    public const string PermissionsFile = "permissions.csv";

    private readonly Dictionary<uint, (PlatformUser User, int Line)> _persons = [];
    private readonly Dictionary<uint, List<ulong>> _cards = [];
    private readonly Dictionary<ulong, int> _cardLines = [];
    private readonly Dictionary<uint, byte> _schedules = [];
    private readonly HashSet<uint> _unusable = [];
    private readonly List<BadRow> _bad = [];

    private SyncFolder()
    {
    }

    public IReadOnlyList<PlatformUser> Users { get; private set; } = [];

    public IReadOnlyList<BadRow> BadRows => _bad;

    /// <summary>Of all three files.</summary>
    public string Hash { get; private set; } = string.Empty;

    /// <exception cref="IOException">There is no persons.csv, or a file cannot be read.</exception>
    public static SyncFolder Read(string folder)
    {
        string persons = File.ReadAllText(Path.Combine(folder, PersonsFile));
        return Join(persons, ReadIfThere(folder, CardsFile), ReadIfThere(folder, PermissionsFile));
    }

    /// <param name="cards">null if there is no such file: nobody has a card.</param>
    /// <param name="permissions">null if there is no such file: everybody may always.</param>
    public static SyncFolder Join(string persons, string? cards, string? permissions)
    {
        var folder = new SyncFolder { Hash = HashOf(persons, cards ?? string.Empty, permissions ?? string.Empty) };
        folder.Take(PersonsFile, persons, ["id"], ["name", "kind", "state", "password", "from", "to", "uses"], folder.TakePerson);
        folder.Take(CardsFile, cards, ["id", "card"], [], folder.TakeCard);
        folder.Take(PermissionsFile, permissions, ["id", "schedule"], [], folder.TakePermission);
        folder.Users = folder.Joined(permissions != null).ToArray();
        folder._bad.Sort((one, other) => (one.File, one.Line).CompareTo((other.File, other.Line)));
        return folder;
    }

    private static string? ReadIfThere(string folder, string file)
    {
        string path = Path.Combine(folder, file);
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }

    private static string HashOf(params string[] texts)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string text in texts)
        {
            hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private void Take(string file, string? text, string[] required, string[] optional, Action<CsvRecord> take)
    {
        foreach (CsvRecord record in (text == null ? null : CsvTable.Read(file, text, required, optional, _bad))?.Records ?? [])
        {
            try
            {
                take(record);
            }
            catch (FormatException wrong)
            {
                _bad.Add(new BadRow(file, record.Line, wrong.Message));
            }
        }
    }

    private void TakePerson(CsvRecord record)
    {
        PlatformUser user = UserFile.Person(record, UserPassword.None);
        if (!_persons.TryAdd(user.Id, (user, record.Line)))
        {
            throw new FormatException($"user {user.Id} is in line {_persons[user.Id].Line} already");
        }
    }

    private void TakeCard(CsvRecord record)
    {
        uint id = KnownId(record);
        ulong card = UserFields.Card(record["card"]);
        if (!_cardLines.TryAdd(card, record.Line))
        {
            throw new FormatException($"card {card} is in line {_cardLines[card]} already");
        }

        if (!_cards.TryGetValue(id, out List<ulong>? cards))
        {
            _cards.Add(id, cards = []);
        }

        cards.Add(cards.Count < PlatformUser.MaxCards ? card : throw new FormatException($"user {id} has more than {PlatformUser.MaxCards} cards"));
    }

    private void TakePermission(CsvRecord record)
    {
        uint id = KnownId(record);
        try
        {
            if (!_schedules.TryAdd(id, UserFields.Schedule(record["schedule"])))
            {
                throw new FormatException($"user {id} has a permission already");
            }
        }
        catch (FormatException)
        {
            _unusable.Add(id);
            throw;
        }
    }

    private uint KnownId(CsvRecord record)
    {
        uint id = UserFields.Id(record["id"]);
        return _persons.ContainsKey(id) ? id : throw new FormatException($"user {id} is not in {PersonsFile}, or cannot be used there");
    }

    private IEnumerable<PlatformUser> Joined(bool needsPermission)
    {
        foreach ((PlatformUser person, int line) in _persons.Values)
        {
            byte schedule = PlatformUser.AlwaysSchedule;
            bool isPermitted = !needsPermission || _schedules.TryGetValue(person.Id, out schedule);
            PlatformUser user = person with { Schedule = schedule, Cards = _cards.GetValueOrDefault(person.Id, []) };
            if (_unusable.Contains(person.Id))
            {
                _bad.Add(new BadRow(PersonsFile, line, $"user {person.Id} is left out: his permission cannot be used"));
            }
            else if (!isPermitted)
            {
                _bad.Add(new BadRow(PersonsFile, line, $"user {person.Id} is left out: he is not in {PermissionsFile}"));
            }
            else if (user.Cards.Count == 0 && user.Password.IsNone)
            {
                _bad.Add(new BadRow(PersonsFile, line, $"user {person.Id} is left out: he has neither a card nor a password"));
            }
            else
            {
                yield return user;
            }
        }
    }
}
