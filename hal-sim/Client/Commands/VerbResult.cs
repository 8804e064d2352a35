using System.Text.Json.Nodes;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.FlashImages.Reports;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary>What came of a verb at one device.</summary>
/// <param name="Exit">One of <see cref="PlatformExit"/>.</param>
/// <param name="Text">For people.</param>
/// <param name="Data">For programs.</param>
/// <param name="Table">For people, after the text.</param>
internal sealed record VerbResult(int Exit, string Text, JsonNode? Data = null, ReportTable? Table = null)
{
    /// <summary>Why the device refused, or the first entry that it refused; done if it refused nothing.</summary>
    public PlatformResult Refusal { get; init; } = PlatformResult.Done;

    public static VerbResult Done(string text, JsonNode? data = null, ReportTable? table = null) => new(PlatformExit.Done, text, data, table);
}
