namespace AccessStandalone.HalSim.Scenarios;

/// <summary>Something wrong at one line of a script, printed as <c>file:line: message</c>.</summary>
/// <param name="Path">The script as it was named.</param>
/// <param name="Line">1 is the first.</param>
public sealed record ScenarioError(string Path, int Line, string Message)
{
    public override string ToString() => $"{Path}:{Line}: {Message}";
}
