using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Gate;

/// <summary>Each assembly of the device has room in the interpreter's tables of 64 KB; one that has not would load nowhere, and no compiler says so.</summary>
[TestClass]
public sealed class AssemblySizeTests
{
    /// <summary>Kept free, since the sizes are estimates.</summary>
    private const int Reserve = AssemblySize.TableBytes / 20;

    [TestMethod]
    [DataRow(DeviceFiles.Firmware)]
    [DataRow(DeviceFiles.Wiegand)]
    [DataRow(DeviceFiles.Rs485)]
    [DataRow(DeviceFiles.Protocol)]
    [DataRow(DeviceFiles.Storage)]
    public void The_firmware_has_room(string name) => HasRoom(DeviceFiles.Open(name));

    [TestMethod]
    [DataRow("Unit")]
    [DataRow("Wiegand")]
    [DataRow("Rs485")]
    [DataRow("Protocol")]
    [DataRow("OpenClients")]
    public void The_unit_tests_have_room(string folder) => HasRoom(DeviceFiles.OpenTests(folder));

    private static void HasRoom(DeviceAssembly opened)
    {
        using DeviceAssembly assembly = opened;
        int code = AssemblySize.CodeBytes(assembly.Module);
        int names = AssemblySize.NameBytes(assembly.Module);
        System.Console.WriteLine($"{code} B of code, {names} B of names");
        Assert.IsLessThan(AssemblySize.TableBytes - Reserve, code, "code, in bytes");
        Assert.IsLessThan(AssemblySize.TableBytes - Reserve, names, "names, in bytes");
    }
}
