using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace AccessStandalone.Gate.Projects;

/// <summary>A project as MSBuild sees it before any target runs: its sources after globs and conditions.</summary>
public sealed class EvaluatedProject
{
    private readonly JsonElement _answer;

    private EvaluatedProject(JsonElement answer)
    {
        _answer = answer;
    }

    /// <summary>Full paths.</summary>
    public IReadOnlyList<string> Sources => [.. Items("Compile").Select(item => Path.GetFullPath(item.GetProperty("FullPath").GetString()!)).Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> ProjectReferences => [.. Items("ProjectReference").Select(item => item.GetProperty("Filename").GetString()!)];

    public IReadOnlyList<string> Capabilities => [.. Items("ProjectCapability").Select(item => item.GetProperty("Identity").GetString()!)];

    public string Property(string name) => _answer.GetProperty("Properties").GetProperty(name).GetString()!;

    /// <summary><paramref name="path"/> is relative to the repository; <paramref name="framework"/> picks a flavour of a project that has several.</summary>
    public static EvaluatedProject Of(string path, string? framework = null)
    {
        List<string> arguments =
        [
            "msbuild", Path.Combine(Repository.Root, path), "-nologo",
            "-getItem:Compile", "-getItem:ProjectReference", "-getItem:ProjectCapability",
            "-getProperty:AssemblyName", "-getProperty:RootNamespace", "-getProperty:LangVersion", "-getProperty:Nullable",
            "-getProperty:OutputType", "-getProperty:RunSettingsFilePath",
        ];
        if (framework is not null)
        {
            arguments.Add("-p:TargetFramework=" + framework);
        }

        return new EvaluatedProject(JsonDocument.Parse(Run(arguments)).RootElement);
    }

    private JsonElement.ArrayEnumerator Items(string name) =>
        _answer.GetProperty("Items").TryGetProperty(name, out JsonElement items) ? items.EnumerateArray() : default;

    private static string Run(List<string> arguments)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        using Process process = Process.Start(new ProcessStartInfo(host, arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("dotnet did not start");
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{arguments[1]} cannot be evaluated:{Environment.NewLine}{output}");
    }
}
