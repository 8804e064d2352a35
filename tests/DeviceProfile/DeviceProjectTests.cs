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
    private const string FirmwareLegacy = "firmware/AccessStandalone.nfproj";
    private const string TestsLegacy = "tests/Unit/NFUnitTest.nfproj";

    private static readonly Lazy<EvaluatedProject> Firmware = new(() => EvaluatedProject.Of("firmware/firmware.csproj", Device));
    private static readonly Lazy<EvaluatedProject> Unit = new(() => EvaluatedProject.Of("tests/Unit/Unit.csproj", Device));
    private static readonly Lazy<EvaluatedProject> DeployedFirmware = new(() => EvaluatedProject.Of(FirmwareLegacy));
    private static readonly Lazy<EvaluatedProject> DeployedUnit = new(() => EvaluatedProject.Of(TestsLegacy));

    [TestMethod]
    public void The_deployed_firmware_has_the_same_sources() => Same(Firmware.Value.Sources, DeployedFirmware.Value.Sources);

    [TestMethod]
    public void The_deployed_unit_tests_have_the_same_sources() => Same(Unit.Value.Sources, DeployedUnit.Value.Sources);

    [TestMethod]
    public void The_unit_tests_need_nothing_of_the_device_but_its_core()
    {
        string[] references = [.. Unit.Value.ProjectReferences.Order(StringComparer.Ordinal)];
        Assert.AreEqual("mscorlib nanoFramework.TestFramework", string.Join(' ', references));
    }

    [TestMethod]
    public void The_deployed_projects_are_compiled_alike()
    {
        foreach ((EvaluatedProject judged, EvaluatedProject deployed) in new[] { (Firmware.Value, DeployedFirmware.Value), (Unit.Value, DeployedUnit.Value) })
        {
            foreach (string property in new[] { "AssemblyName", "RootNamespace", "LangVersion", "Nullable" })
            {
                Assert.AreEqual(judged.Property(property), deployed.Property(property), property);
            }
        }

        Assert.AreEqual("Exe", DeployedFirmware.Value.Property("OutputType"));
        Assert.AreEqual("Library", DeployedUnit.Value.Property("OutputType"));
    }

    [TestMethod]
    public void The_deployed_unit_tests_are_found_by_the_devices_test_runner()
    {
        Assert.AreEqual("NFUnitTest", DeployedUnit.Value.Property("AssemblyName"));
        Assert.Contains("TestContainer", DeployedUnit.Value.Capabilities);
        Assert.AreEqual(Path.Combine(Repository.Root, "tests", "Unit", "nano.runsettings"), DeployedUnit.Value.Property("RunSettingsFilePath").Replace('\\', '/'));
        Assert.IsTrue(File.Exists(Path.Combine(Repository.Root, "tests", "Unit", "nano.runsettings")));
    }

    [TestMethod]
    public void The_firmwares_packages_are_those_of_its_contracts_and_what_they_pull_in() =>
        HasPackages(FirmwareLegacy, "..\\", DevicePackage.For(Firmware.Value.ProjectReferences));

    [TestMethod]
    public void The_unit_tests_packages_are_those_of_their_contracts_and_what_they_pull_in() =>
        HasPackages(TestsLegacy, "..\\..\\", DevicePackage.For(Unit.Value.ProjectReferences));

    [TestMethod]
    [DataRow(FirmwareLegacy)]
    [DataRow(TestsLegacy)]
    public void Without_nanoFrameworks_tools_a_project_still_opens(string path) =>
        Assert.IsEmpty(new LegacyProject(path).UnconditionalImports);

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
}
