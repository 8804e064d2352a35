using System.Collections.Generic;

namespace AccessStandalone.Gate.Rooms;

/// <summary>The rooms of the firmware and the arrows between them.</summary>
public static class Room
{
    public const string Root = "AccessStandalone";
    public const string Program = "Program";
    public const string Board = "Board";

    private static readonly string[] Logic = ["Keypad", "Access", "Door", "Wiegand", "Rs485", "Readers", "Storage", "Protocol", "Platform"];

    /// <summary>Which rooms' types a room may mention. Board is apart: see <see cref="RoomCheck"/>.</summary>
    public static IReadOnlyDictionary<string, string[]> Arrows { get; } = new Dictionary<string, string[]>
    {
        [Program] = [.. Logic, Board, "Control"],
        [Board] = [],
        ["Storage"] = [],
        ["Wiegand"] = [],
        ["Rs485"] = [],
        ["Access"] = ["Storage"],
        ["Door"] = ["Storage"],
        ["Keypad"] = ["Access", "Door", "Storage"],
        ["Readers"] = ["Wiegand", "Rs485", "Keypad", "Access", "Door", "Storage"],
        ["Protocol"] = [],
        ["Platform"] = ["Protocol", "Readers", "Rs485", "Wiegand", "Access", "Door", "Storage"],
        ["Control"] = [.. Logic, Board],
    };

    /// <summary>The room of one of the firmware's namespaces; nothing for the compiler's own types and other assemblies'.</summary>
    public static string? Of(string space)
    {
        string[] parts = space.Split('.');
        return parts[0] != Root ? null : parts.Length == 1 ? Program : parts[1];
    }
}
