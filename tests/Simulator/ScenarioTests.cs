using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using AccessStandalone.HalSim.Scenarios;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests;

/// <summary>Each scenario script is a test.</summary>
[TestClass]
public sealed class ScenarioTests
{
    private const int FewestScripts = 200;

    private static readonly string Folder = typeof(ScenarioTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Scenarios").Value!;

    public static IEnumerable<object[]> Scripts => Directory.EnumerateFiles(Folder, "*.door", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Folder, path))
        .Order(StringComparer.Ordinal)
        .Select(path => new object[] { path });

    public static string NameOf(MethodInfo method, object[] data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return (string)data[0];
    }

    [TestMethod]
    [DynamicData(nameof(Scripts), DynamicDataDisplayName = nameof(NameOf))]
    public void Script(string path)
    {
        var errors = new List<ScenarioError>();
        Scenario? scenario = ScenarioParser.Parse(Path.Combine(Folder, path), File.ReadAllText(Path.Combine(Folder, path)), errors);
        if (scenario != null)
        {
            errors.AddRange(new ScenarioRunner(seed: 1, trace: null).Run(scenario));
        }

        Assert.IsEmpty(errors, string.Join('\n', errors));
    }

    [TestMethod]
    public void No_scripts_have_got_lost()
    {
        int count = Scripts.Count();
        Assert.IsGreaterThanOrEqualTo(FewestScripts, count);
    }
}
