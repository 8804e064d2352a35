using System;
using System.Collections.Generic;
using System.IO;
using AccessStandalone.HalSim.Scenarios;

namespace AccessStandalone.HalSim.Commands;

/// <summary>Finds and reads the scripts that a command line names.</summary>
public static class ScenarioFiles
{
    private const string Pattern = "*.door";

    /// <summary>Files as named, and all <c>*.door</c> files in and below folders, sorted.</summary>
    /// <param name="problems">Gets a line for each path that is not there.</param>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths, ICollection<string> problems)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(problems);
        var files = new List<string>();
        foreach (string path in paths)
        {
            if (Directory.Exists(path))
            {
                files.AddRange(Directory.EnumerateFiles(path, Pattern, SearchOption.AllDirectories));
            }
            else if (File.Exists(path))
            {
                files.Add(path);
            }
            else
            {
                problems.Add($"{path}: no such file or folder");
            }
        }

        files.Sort(StringComparer.Ordinal);
        return files;
    }

    /// <summary>Reads scripts.</summary>
    /// <param name="problems">Gets a line for everything that is wrong.</param>
    /// <returns>Those that were read without errors.</returns>
    public static IReadOnlyList<Scenario> Read(IEnumerable<string> files, ICollection<string> problems)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(problems);
        var scenarios = new List<Scenario>();
        foreach (string file in files)
        {
            var errors = new List<ScenarioError>();
            Scenario? scenario = null;
            try
            {
                scenario = ScenarioParser.Parse(file, File.ReadAllText(file), errors);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                problems.Add($"{file}: {failure.Message}");
            }

            foreach (ScenarioError error in errors)
            {
                problems.Add(error.ToString());
            }

            if (scenario != null)
            {
                scenarios.Add(scenario);
            }
        }

        return scenarios;
    }
}
