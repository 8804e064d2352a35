using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AccessStandalone.Gate.Projects;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Gate;

/// <summary>What nanoFramework's own tools build and deploy is what was judged here: same sources, same language, the real packages of the contracts.</summary>
[TestClass]
public sealed class DeviceProjectTests
{
    private const string Device = "netnano1.0";

    private static readonly DeviceProject Firmware = new("firmware/firmware.csproj", "firmware/AccessStandalone.nfproj", "..\\");

    private static readonly DeviceProject[] Libraries =
    [
        new("firmware/Wiegand/Wiegand.csproj", "firmware/Wiegand/Wiegand.nfproj", "..\\..\\"),
        new("firmware/Rs485/Rs485.csproj", "firmware/Rs485/Rs485.nfproj", "..\\..\\"),
        new("firmware/Protocol/Protocol.csproj", "firmware/Protocol/Protocol.nfproj", "..\\..\\"),
        new("firmware/Storage/Storage.csproj", "firmware/Storage/Storage.nfproj", "..\\..\\"),
    ];

    // In tests/ by folder.
    private static readonly Dictionary<string, DeviceProject> Tests = new()
    {
        ["Unit"] = new("tests/Unit/Unit.csproj", "tests/Unit/NFUnitTest.nfproj", "..\\..\\"),
        ["Wiegand"] = new("tests/Wiegand/Wiegand.Tests.csproj", "tests/Wiegand/Wiegand.NFUnitTest.nfproj", "..\\..\\"),
        ["Rs485"] = new("tests/Rs485/Rs485.Tests.csproj", "tests/Rs485/Rs485.NFUnitTest.nfproj", "..\\..\\"),
        ["Protocol"] = new("tests/Protocol/Protocol.Tests.csproj", "tests/Protocol/Protocol.NFUnitTest.nfproj", "..\\..\\"),
        ["OpenClients"] = new("tests/OpenClients/OpenClients.Tests.csproj", "tests/OpenClients/OpenClients.NFUnitTest.nfproj", "..\\..\\"),
    };

    private static IEnumerable<DeviceProject> All => [Firmware, .. Libraries, .. Tests.Values];

    [TestMethod]
    public void The_deployed_firmware_has_the_same_sources()
    {
        foreach (DeviceProject project in Libraries.Append(Firmware))
        {
            Same(project.Judged.Sources, project.Deployed.Sources);
        }
    }

    [TestMethod]
    public void The_deployed_firmware_has_the_same_libraries()
    {
        string[] judged = [.. Firmware.Judged.ProjectReferences.Where(IsLibrary).Order(StringComparer.Ordinal)];
        Assert.AreEqual("Protocol Rs485 Storage Wiegand", string.Join(' ', judged));
        Same(judged, Firmware.Deployed.ProjectReferences);
    }

    [TestMethod]
    public void A_deployed_library_needs_no_other()
    {
        foreach (DeviceProject library in Libraries)
        {
            Same([], library.Deployed.ProjectReferences);
        }
    }

    [TestMethod]
    [DataRow("Unit")]
    [DataRow("Wiegand")]
    [DataRow("Rs485")]
    [DataRow("Protocol")]
    [DataRow("OpenClients")]
    public void The_deployed_unit_tests_have_the_same_sources(string folder) => Same(Tests[folder].Judged.Sources, Tests[folder].Deployed.Sources);

    [TestMethod]
    public void Every_test_project_of_the_device_is_judged()
    {
        string[] there = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.nfproj", SearchOption.AllDirectories)
            .Select(path => Path.GetFileName(Path.GetDirectoryName(path)!)).Order(StringComparer.Ordinal)];
        CollectionAssert.AreEqual(Tests.Keys.Order(StringComparer.Ordinal).ToArray(), there);
    }

    [TestMethod]
    [DataRow("Unit")]
    [DataRow("Wiegand")]
    [DataRow("Rs485")]
    [DataRow("Protocol")]
    [DataRow("OpenClients")]
    public void The_unit_tests_need_nothing_of_the_device_but_its_core(string folder)
    {
        string[] references = [.. Tests[folder].Judged.ProjectReferences.Order(StringComparer.Ordinal)];
        Assert.AreEqual("mscorlib nanoFramework.TestFramework", string.Join(' ', references));
    }

    [TestMethod]
    public void The_deployed_projects_are_compiled_alike()
    {
        foreach (DeviceProject project in All)
        {
            foreach (string property in new[] { "AssemblyName", "RootNamespace", "LangVersion", "Nullable" })
            {
                Assert.AreEqual(project.Judged.Property(property), project.Deployed.Property(property), $"{property} of {project.LegacyPath}");
            }

            Assert.AreEqual(project == Firmware ? "Exe" : "Library", project.Deployed.Property("OutputType"));
        }
    }

    [TestMethod]
    [DataRow("Unit")]
    [DataRow("Wiegand")]
    [DataRow("Rs485")]
    [DataRow("Protocol")]
    [DataRow("OpenClients")]
    public void The_deployed_unit_tests_are_found_by_the_devices_test_runner(string folder)
    {
        EvaluatedProject deployed = Tests[folder].Deployed;
        string settings = Path.Combine(Repository.Root, "tests", folder, "nano.runsettings");
        Assert.AreEqual("NFUnitTest", deployed.Property("AssemblyName"));
        Assert.Contains("TestContainer", deployed.Capabilities);
        Assert.AreEqual(settings, deployed.Property("RunSettingsFilePath").Replace('\\', '/'));
        Assert.IsTrue(File.Exists(settings));
    }

    [TestMethod]
    public void The_packages_are_those_of_the_contracts_and_what_they_pull_in()
    {
        foreach (DeviceProject project in All)
        {
            HasPackages(project.LegacyPath, project.Up, DevicePackage.For(project.Judged.ProjectReferences.Where(reference => !IsLibrary(reference))));
        }
    }

    [TestMethod]
    public void Without_nanoFrameworks_tools_a_project_still_opens()
    {
        foreach (DeviceProject project in All)
        {
            Assert.IsEmpty(new LegacyProject(project.LegacyPath).UnconditionalImports);
        }
    }

    [TestMethod]
    public void A_package_pulls_in_others_to_the_end()
    {
        string[] ids = [.. DevicePackage.For(["System.IO.Ports"]).Select(package => package.Id).Order(StringComparer.Ordinal)];
        string[] expected =
        [
            "nanoFramework.CoreLibrary", "nanoFramework.Runtime.Events", "nanoFramework.System.IO.Ports", "nanoFramework.System.IO.Streams", "nanoFramework.System.Text",
        ];
        CollectionAssert.AreEqual(expected, ids);
    }

    private static bool IsLibrary(string project) => Libraries.Any(library => Path.GetFileNameWithoutExtension(library.LegacyPath) == project);

    private static void HasPackages(string path, string up, IReadOnlyList<DevicePackage> expected)
    {
        var project = new LegacyProject(path);
        Same([.. expected.Select(package => $"{package.Id} {package.Version}")], project.Packages);
        Same(
            [.. expected.SelectMany(package => package.Assemblies.Select(assembly => $"{assembly.Replace(".exe", string.Empty, StringComparison.Ordinal)} {up}{package.HintPath(assembly)}"))],
            [.. project.References.Select(reference => $"{reference.Key} {reference.Value}")]);
    }

    private static void Same(IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        string[] missing = [.. expected.Except(actual)];
        string[] unexplained = [.. actual.Except(expected)];
        Assert.IsTrue(missing.Length == 0 && unexplained.Length == 0 && expected.Count == actual.Count,
            $"missing: {string.Join(", ", missing)}{Environment.NewLine}unexplained: {string.Join(", ", unexplained)}{Environment.NewLine}{expected.Count} expected, {actual.Count} there");
    }

    /// <summary>A project in both shapes, evaluated when first asked for.</summary>
    /// <param name="up">From the project's folder to the repository, as its hint paths write it.</param>
    private sealed class DeviceProject(string path, string legacyPath, string up)
    {
        private readonly Lazy<EvaluatedProject> _judged = new(() => EvaluatedProject.Of(path, Device));
        private readonly Lazy<EvaluatedProject> _deployed = new(() => EvaluatedProject.Of(legacyPath));

        public string LegacyPath => legacyPath;

        public string Up => up;

        public EvaluatedProject Judged => _judged.Value;

        public EvaluatedProject Deployed => _deployed.Value;
    }
}
