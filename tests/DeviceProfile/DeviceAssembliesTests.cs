using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Gate;

/// <summary>The assemblies that go to the device, as they were built.</summary>
[TestClass]
public sealed class DeviceAssembliesTests
{
    [TestMethod]
    [DataRow(DeviceFiles.Firmware)]
    [DataRow(DeviceFiles.Wiegand)]
    [DataRow(DeviceFiles.Rs485)]
    [DataRow(DeviceFiles.Protocol)]
    [DataRow(DeviceFiles.Storage)]
    public void The_firmware_runs_on_the_device(string name) => Accepted(DeviceFiles.Open(name));

    [TestMethod]
    [DataRow("Unit")]
    [DataRow("Wiegand")]
    [DataRow("Rs485")]
    [DataRow("Protocol")]
    [DataRow("OpenClients")]
    public void The_unit_tests_run_on_the_device(string folder) => Accepted(DeviceFiles.OpenTests(folder));

    [TestMethod]
    public void The_firmware_references_its_libraries_and_contracts_only()
    {
        using DeviceAssembly firmware = DeviceFiles.Open(DeviceFiles.Firmware);
        string[] references = [.. firmware.Module.AssemblyReferences.Select(reference => reference.Name)];
        Assert.Contains("mscorlib", references);
        string[] unknown = [.. references.Except([.. DeviceFiles.ContractNames, .. DeviceFiles.Deployed])];
        Assert.IsEmpty(unknown, $"not among contracts/: {string.Join(", ", unknown)}");
    }

    [TestMethod]
    [DataRow(DeviceFiles.Wiegand)]
    [DataRow(DeviceFiles.Rs485)]
    [DataRow(DeviceFiles.Protocol)]
    [DataRow(DeviceFiles.Storage)]
    public void A_library_references_the_core_only(string name)
    {
        using DeviceAssembly library = DeviceFiles.Open(name);
        Assert.AreEqual("mscorlib", string.Join(' ', library.Module.AssemblyReferences.Select(reference => reference.Name)));
    }

    [TestMethod]
    public void A_reference_to_anything_else_is_refused()
    {
        using DeviceAssembly firmware = DeviceFiles.Open(DeviceFiles.Firmware);
        IReadOnlyList<Finding> findings = new DeviceProfile(DeviceFiles.ContractNames.Except(["mscorlib"])).Check(firmware);
        Assert.Contains(finding => finding.Reason.StartsWith("references mscorlib", StringComparison.Ordinal), findings);
    }

    private static void Accepted(DeviceAssembly opened)
    {
        using DeviceAssembly assembly = opened;
        IReadOnlyList<Finding> findings = new DeviceProfile([.. DeviceFiles.ContractNames, .. DeviceFiles.Deployed]).Check(assembly);
        Assert.IsEmpty(findings, $"{findings.Count} findings:{Environment.NewLine}{string.Join(Environment.NewLine, findings)}");
    }
}
