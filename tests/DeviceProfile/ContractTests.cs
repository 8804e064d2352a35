using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AccessStandalone.Gate.Contracts;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Mono.Cecil;

namespace AccessStandalone.Gate;

/// <summary>The contracts promise nothing the device does not have.</summary>
[TestClass]
public sealed class ContractTests
{
    public static IEnumerable<object[]> Names => DeviceFiles.ContractNames.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void A_contract_is_true_to_the_device(string name)
    {
        using DeviceResolver resolver = DeviceFiles.Resolver();
        ModuleDefinition contract = resolver.Resolve(new AssemblyNameReference(name, null)).MainModule;
        IReadOnlyList<string> findings = ContractCheck.Findings(contract);
        Assert.IsEmpty(findings, $"{findings.Count} findings:{Environment.NewLine}{string.Join(Environment.NewLine, findings)}");
    }

    [TestMethod]
    [DataRow("enum value", "public enum SpiMode { Mode0 = 1 }", "System.Device.Spi.SpiMode; value; Mode0 = 1: is not on the device; nearest: System.Device.Spi.SpiMode; value; Mode0 = 0")]
    [DataRow("enum base", "public enum SpiMode : byte { Mode0 }", "System.Device.Spi.SpiMode: is based on byte, on the device on int")]
    [DataRow("parameter type", "public class SpiDevice { SpiDevice() { } public void WriteByte(int value) { } }", "nearest: System.Device.Spi.SpiDevice; method; public void WriteByte(byte value)")]
    [DataRow("parameter name", "public class SpiDevice { SpiDevice() { } public void WriteByte(byte data) { } }", "nearest: System.Device.Spi.SpiDevice; method; public void WriteByte(byte value)")]
    [DataRow("return type", "public class SpiDevice { SpiDevice() { } public int ReadByte() => 0; }", "nearest: System.Device.Spi.SpiDevice; method; public byte ReadByte()")]
    [DataRow("static", "public class SpiDevice { SpiDevice() { } public static byte ReadByte() => 0; }", "public static byte ReadByte(): is not on the device")]
    [DataRow("virtual", "public class SpiDevice { SpiDevice() { } public virtual byte ReadByte() => 0; }", "public virtual byte ReadByte(): is not on the device")]
    [DataRow("unwritten constructor", "public class SpiDevice { }", "System.Device.Spi.SpiDevice; ctor; public (): is not on the device")]
    [DataRow("default value", "public sealed class SpiConnectionSettings { public SpiConnectionSettings(int busId, int chipSelectLine = 0) { } }", "chipSelectLine = 0): is not on the device")]
    [DataRow("setter", "public sealed class SpiBusInfo { SpiBusInfo() { } public int MaxClockFrequency { get; set; } }", "{ get; set; }: is not on the device")]
    [DataRow("sealed", "public class SpiBusInfo { SpiBusInfo() { } }", "System.Device.Spi.SpiBusInfo: is '', on the device 'sealed'")]
    [DataRow("static class", "public static class SpiBusInfo { }", "System.Device.Spi.SpiBusInfo: is 'static', on the device 'sealed'")]
    [DataRow("kind", "public struct SpiDevice { }", "System.Device.Spi.SpiDevice: is a struct, on the device a class")]
    [DataRow("interface", "public sealed class SpiBusInfo : IDisposable { SpiBusInfo() { } void IDisposable.Dispose() { } }", "implements System.IDisposable, which it does not on the device")]
    [DataRow("base class", "public class SpiDeviceAlreadyInUseException : SystemException { }", "derives from System.SystemException, on the device from System.Exception")]
    [DataRow("no such type", "public class SpiSlave { }", "System.Device.Spi.SpiSlave: the device has no such class")]
    public void A_wrong_contract_is_refused(string what, string member, string reason)
    {
        byte[] image = new SourceGate().Image("Wrong.cs", $"using System; namespace System.Device.Spi {{ {member} }}", "System.Device.Spi");
        using DeviceResolver resolver = DeviceFiles.Resolver();
        using var contract = ModuleDefinition.ReadModule(new MemoryStream(image), new ReaderParameters { AssemblyResolver = resolver });
        IReadOnlyList<string> findings = ContractCheck.Findings(contract);
        Assert.IsTrue(findings.Any(finding => finding.StartsWith("System.Device.Spi: ", StringComparison.Ordinal) && finding.Contains(reason, StringComparison.Ordinal)),
            $"{what}: expected …{reason}…, got:\n{string.Join('\n', findings)}");
    }

    [TestMethod]
    public void A_wrong_delegate_is_refused()
    {
        byte[] image = new SourceGate().Image("Wrong.cs", "namespace nanoFramework.Runtime.Native { public delegate void RebootEventHandler(int why); }", "nanoFramework.Runtime.Native");
        using var contract = ModuleDefinition.ReadModule(new MemoryStream(image), new ReaderParameters { AssemblyResolver = DeviceFiles.Resolver() });
        Assert.Contains("nanoFramework.Runtime.Native: nanoFramework.Runtime.Native.RebootEventHandler: is void (int why), on the device void ()", ContractCheck.Findings(contract));
    }

    [TestMethod]
    public void An_interface_or_abstract_class_with_a_gap_is_refused()
    {
        const string Text = "namespace Iot.Device.Card { public abstract class CardTransceiver { public abstract bool ReselectTarget(byte targetNumber); } }";
        byte[] image = new SourceGate().Image("Wrong.cs", Text, "Iot.Device.Card");
        using var contract = ModuleDefinition.ReadModule(new MemoryStream(image), new ReaderParameters { AssemblyResolver = DeviceFiles.Resolver() });
        Assert.Contains(finding => finding.Contains("int Transceive(", StringComparison.Ordinal) && finding.Contains("is left out", StringComparison.Ordinal),
            ContractCheck.Findings(contract));
    }

    [TestMethod]
    public void A_contract_without_a_listing_is_refused()
    {
        byte[] image = new SourceGate().Image("Wrong.cs", "public class C { }", "System.Device.Tea");
        using var contract = ModuleDefinition.ReadModule(new MemoryStream(image));
        Assert.Contains("System.Device.Tea: nano-api has no listing of this assembly", ContractCheck.Findings(contract));
    }
}
