using System.Linq;
using System.Text.Json;

namespace AccessStandalone.HalSim.Scenarios;

/// <summary>An event as an open client is told it (DHIP.md §6).</summary>
public sealed class OpenClientEvent(JsonElement item)
{
    private const string DataName = "Data";

    public string Code => item.GetProperty(nameof(Code)).GetString()!;

    public string Text => Code + " " + string.Join(' ', item.EnumerateObject()
        .SelectMany(member => member.Name == DataName ? member.Value.EnumerateObject() : Enumerable.Repeat(member, 1))
        .Where(member => member.Name != nameof(Code)).Select(member => $"{member.Name}={TextOf(member.Value)}"));

    /// <summary>Whether a member of it, or of its data, has this value; numbers as they are written.</summary>
    public bool Has(string name, string value)
    {
        bool isThere = item.TryGetProperty(name, out JsonElement found) || item.GetProperty(DataName).TryGetProperty(name, out found);
        return isThere && TextOf(found) == value;
    }

    private static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
