using System.Collections.Generic;

namespace AccessStandalone.HalSim.Scenarios;

/// <summary>A script that was read without errors.</summary>
/// <param name="Path">The script as it was named.</param>
public sealed record Scenario(string Path, IReadOnlyList<ScenarioLine> Lines);

/// <summary>One step of a script.</summary>
/// <param name="Number">Its line; 1 is the first.</param>
/// <param name="Text">The line without its comment.</param>
public sealed record ScenarioLine(int Number, string Text, IStep Step);
