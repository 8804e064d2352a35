using System;
using System.Collections.Generic;

namespace AccessStandalone.HalSim.Scenarios;

/// <summary>Reads scripts. Everything that can be found wrong without running is found here.</summary>
public static class ScenarioParser
{
    /// <param name="path">How the script is named in messages.</param>
    /// <param name="text">The script.</param>
    /// <param name="errors">What is wrong is added here.</param>
    /// <returns>null if anything was wrong.</returns>
    public static Scenario? Parse(string path, string text, ICollection<ScenarioError> errors)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(errors);
        int errorsBefore = errors.Count;
        bool expects = false;
        var lines = new List<ScenarioLine>();
        string[] raw = text.Split('\n');
        for (int i = 0; i < raw.Length; i++)
        {
            string line = WithoutComment(raw[i]);
            if (line.Length == 0)
            {
                continue;
            }

            try
            {
                IStep step = StepParser.Parse(line);
                expects |= step.Expects;
                lines.Add(new ScenarioLine(i + 1, line, step));
            }
            catch (FormatException wrong)
            {
                errors.Add(new ScenarioError(path, i + 1, wrong.Message));
            }
        }

        if (errors.Count == errorsBefore && !expects)
        {
            errors.Add(new ScenarioError(path, raw.Length, "the script expects nothing"));
        }

        return errors.Count == errorsBefore ? new Scenario(path, lines) : null;
    }

    /// <summary>The part of a line before <c>;</c>, without white space around it.</summary>
    public static string WithoutComment(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        int comment = line.IndexOf(';', StringComparison.Ordinal);
        return (comment < 0 ? line : line[..comment]).Trim();
    }
}
