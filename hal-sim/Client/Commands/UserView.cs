using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using AccessStandalone.HalSim.Client.Csv;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.FlashImages.Reports;
using AccessStandalone.HalSim.Records;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary>Users for people and for programs, with the names of the columns in files.</summary>
internal static class UserView
{
    public static ReportTable ToTable(IEnumerable<PlatformUser> users)
    {
        var table = new ReportTable(">id", "name", "kind", "state", "cards", "password", "schedule", "from", "to", "uses");
        foreach (PlatformUser user in users)
        {
            table.Row(
                user.Id.ToString(CultureInfo.InvariantCulture),
                user.Name,
                RecordWords.UserKinds.WordOf(user.Kind),
                RecordWords.UserStates.WordOf(user.State),
                UserFields.TextOfCards(user.Cards),
                user.Password.IsNone ? string.Empty : "yes",
                UserFields.TextOfSchedule(user.Schedule),
                UserFields.TextOfLimit(user.ValidFromS),
                UserFields.TextOfLimit(user.ValidToS),
                UserFields.TextOfUses(user.UsesLeft));
        }

        return table;
    }

    public static JsonArray ToJson(IEnumerable<PlatformUser> users) => new(users.Select(user => (JsonNode)ToJson(user)).ToArray());

    public static JsonObject ToJson(PlatformUser user) => new()
    {
        ["id"] = user.Id,
        ["name"] = user.Name,
        ["kind"] = RecordWords.UserKinds.WordOf(user.Kind),
        ["state"] = RecordWords.UserStates.WordOf(user.State),
        ["cards"] = new JsonArray(user.Cards.Select(card => (JsonNode)card).ToArray()),
        ["hasPassword"] = !user.Password.IsNone,
        ["schedule"] = UserFields.TextOfSchedule(user.Schedule),
        ["from"] = UserFields.TextOfLimit(user.ValidFromS),
        ["to"] = UserFields.TextOfLimit(user.ValidToS),
        ["uses"] = user.UsesLeft == PlatformUser.UnlimitedUses ? null : user.UsesLeft,
        ["revision"] = user.Revision,
    };
}
