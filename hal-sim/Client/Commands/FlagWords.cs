using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary>Sets of signs and alarms: words for programs, which stay, and for people.</summary>
internal static class FlagWords
{
    private const int Bits = 8;

    /// <summary>Of the door, from bit 0 on (PROTOCOL.md §6.1).</summary>
    private static readonly string[] Signs = ["released", "contact-open", "detector-on", "case-open", "reader-case-open", "emergency"];

    private static readonly string[] Alarms = ["intrusion", "overtime", "tamper", "codes-locked", "admin-locked"];

    public static JsonArray SignsOf(Messages.DoorSigns signs) => ToJson(WordsOf(Signs, (int)signs));

    public static JsonArray AlarmsOf(Messages.LastingAlarms alarms) => ToJson(WordsOf(Alarms, (int)alarms));

    /// <returns>Such as <c>intrusion, codes locked</c>, or <c>none</c>.</returns>
    public static string TextOf(Messages.LastingAlarms alarms) =>
        alarms == Messages.LastingAlarms.None ? "none" : string.Join(", ", WordsOf(Alarms, (int)alarms)).Replace('-', ' ');

    /// <summary>A newer device may have more of them than there are words here.</summary>
    private static IEnumerable<string> WordsOf(string[] words, int set) =>
        Enumerable.Range(0, Bits).Where(bit => (set & (1 << bit)) != 0).Select(bit => bit < words.Length ? words[bit] : $"bit-{bit}");

    private static JsonArray ToJson(IEnumerable<string> words) => new(words.Select(word => (JsonNode)word).ToArray());
}
