using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Records;

namespace AccessStandalone.HalSim.Client.Csv;

/// <summary>Users in one CSV file: <c>id,name,kind,state,password,from,to,uses,schedule,card</c>, in any order, only the first must be there; several cards with spaces between.</summary>
public static class UserFile
{
    private static readonly string[] Required = ["id"];
    private static readonly string[] Optional = ["name", "kind", "state", "password", "from", "to", "uses", "schedule", "card"];

    /// <summary>Passwords are not written: devices do not tell them.</summary>
    public static void Write(IEnumerable<PlatformUser> users, TextWriter into)
    {
        ArgumentNullException.ThrowIfNull(users);
        var writer = new CsvWriter(into);
        writer.Write("id", "name", "kind", "state", "from", "to", "uses", "schedule", "card");
        foreach (PlatformUser user in users)
        {
            writer.Write(
                user.Id.ToString(CultureInfo.InvariantCulture),
                user.Name,
                RecordWords.UserKinds.WordOf(user.Kind),
                RecordWords.UserStates.WordOf(user.State),
                UserFields.TextOfLimit(user.ValidFromS),
                UserFields.TextOfLimit(user.ValidToS),
                UserFields.TextOfUses(user.UsesLeft),
                UserFields.TextOfSchedule(user.Schedule),
                UserFields.TextOfCards(user.Cards));
        }
    }

    /// <summary>Where there is no password, the one that a user has stays.</summary>
    /// <param name="bad">Gets the rows that cannot be used.</param>
    public static IReadOnlyList<PlatformUser> Read(string file, string text, ICollection<BadRow> bad)
    {
        ArgumentNullException.ThrowIfNull(bad);
        var users = new List<PlatformUser>();
        foreach (CsvRecord record in CsvTable.Read(file, text, Required, Optional, bad)?.Records ?? [])
        {
            try
            {
                users.Add(Person(record, UserPassword.Kept) with
                {
                    Schedule = UserFields.Schedule(record["schedule"]),
                    Cards = UserFields.Cards(record["card"]),
                });
            }
            catch (FormatException wrong)
            {
                bad.Add(new BadRow(file, record.Line, wrong.Message));
            }
        }

        return users;
    }

    /// <summary>A user without cards and schedule.</summary>
    /// <param name="noPassword">Where the field is empty.</param>
    /// <exception cref="FormatException">A field is wrong.</exception>
    internal static PlatformUser Person(CsvRecord record, UserPassword noPassword) => new()
    {
        Id = UserFields.Id(record["id"]),
        Name = UserFields.Name(record["name"]),
        Kind = UserFields.Word(RecordWords.UserKinds, record["kind"]),
        State = UserFields.Word(RecordWords.UserStates, record["state"]),
        Password = record["password"].Length == 0 ? noPassword : UserPassword.Parse(record["password"]),
        ValidFromS = UserFields.Limit(record["from"], isEnd: false),
        ValidToS = UserFields.Limit(record["to"], isEnd: true),
        UsesLeft = UserFields.Uses(record["uses"]),
    };
}
