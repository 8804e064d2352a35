using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AccessStandalone.Gate.Rooms;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Mono.Cecil;

namespace AccessStandalone.Gate;

/// <summary>The rooms of the firmware keep to their arrows.</summary>
[TestClass]
public sealed class RoomTests
{
    private const string House = """
        namespace AccessStandalone { public class Program { } }
        namespace AccessStandalone.Storage { public interface IStore { } public enum Kind { None } public class Store : IStore { } public class Parcel { public int Weight; } public interface IPost { void Send(Parcel[] parcels); } }
        namespace AccessStandalone.Access { public class Rules { private Storage.Store _store; } }
        namespace AccessStandalone.Door { public class Lock { private Storage.IStore _store; } }
        namespace AccessStandalone.Keypad { public class Page { private Access.Rules _rules; private Door.Lock _lock; } }
        namespace AccessStandalone.Board { public class Pins : Storage.IStore { private System.Device.Gpio.GpioPin _pin; private Storage.Kind _kind; } }
        namespace AccessStandalone.Board { public class Van : Storage.IPost { private Storage.Parcel _last; public void Send(Storage.Parcel[] parcels) { _last = new Storage.Parcel(); _last.Weight = 1; } } }
        namespace AccessStandalone.Wiegand { public class Frame { } }
        namespace AccessStandalone.Rs485 { public class Bus { } }
        namespace AccessStandalone.Protocol { public class Session { } }
        namespace AccessStandalone.Platform { public class Desk { private Protocol.Session _session; private Access.Rules _rules; } }
        namespace AccessStandalone.Control { public class Controller { private Board.Pins _pins; private Wiegand.Frame _frame; } }
        """;

    [TestMethod]
    [DataRow(DeviceFiles.Firmware)]
    [DataRow(DeviceFiles.Wiegand)]
    [DataRow(DeviceFiles.Rs485)]
    [DataRow(DeviceFiles.Protocol)]
    [DataRow(DeviceFiles.Storage)]
    public void The_firmware_keeps_to_its_arrows(string name)
    {
        using DeviceAssembly firmware = DeviceFiles.Open(name);
        List<Finding> findings = [.. RoomCheck.Violations(firmware.Module).Select(firmware.Locate).Distinct()];
        Assert.IsEmpty(findings, $"{findings.Count} findings:{Environment.NewLine}{string.Join(Environment.NewLine, findings)}");
    }

    [TestMethod]
    public void A_house_that_keeps_to_its_arrows_has_no_finding()
    {
        string[] reasons = Reasons(string.Empty);
        Assert.IsEmpty(reasons, string.Join('\n', reasons));
    }

    [TestMethod]
    [DataRow("Keypad", "private System.Device.Gpio.GpioPin _pin;", "Keypad uses System.Device.Gpio.GpioPin: only Board touches the device's APIs")]
    [DataRow("Access", "private System.Security.Cryptography.HMACSHA256 _mac;", "Access uses System.Security.Cryptography.HMACSHA256: only Board touches the device's APIs")]
    [DataRow("Control", "public ulong Now() => nanoFramework.Hardware.Esp32.HighResTimer.GetCurrent();", "Control uses nanoFramework.Hardware.Esp32.HighResTimer: only Board touches the device's APIs")]
    [DataRow("Storage", "private Access.Rules _rules;", "Storage uses AccessStandalone.Access.Rules: there is no arrow from Storage to Access")]
    [DataRow("Door", "private Access.Rules _rules;", "Door uses AccessStandalone.Access.Rules: there is no arrow from Door to Access")]
    [DataRow("Access", "public object Lock() => new Door.Lock();", "Access uses AccessStandalone.Door.Lock: there is no arrow from Access to Door")]
    [DataRow("Wiegand", "private Storage.IStore _store;", "Wiegand uses AccessStandalone.Storage.IStore: there is no arrow from Wiegand to Storage")]
    [DataRow("Rs485", "private Wiegand.Frame _frame;", "Rs485 uses AccessStandalone.Wiegand.Frame: there is no arrow from Rs485 to Wiegand")]
    [DataRow("Protocol", "private Access.Rules _rules;", "Protocol uses AccessStandalone.Access.Rules: there is no arrow from Protocol to Access")]
    [DataRow("Platform", "private Board.Pins _pins;", "Platform uses AccessStandalone.Board.Pins: there is no arrow from Platform to Board")]
    [DataRow("Board", "private Storage.Store _store;", "Board uses AccessStandalone.Storage.Store: of other rooms it may know interfaces, enums and what interfaces it implements hand it")]
    [DataRow("Board", "private Storage.IPost _post; private Storage.Parcel _parcel;", "Board uses AccessStandalone.Storage.Parcel: of other rooms it may know interfaces, enums and what interfaces it implements hand it")]
    [DataRow("Control", "private Program _program;", "Control uses AccessStandalone.Program: there is no arrow from Control to Program")]
    [DataRow("Board", "private Program _program;", "Board uses AccessStandalone.Program: there is no arrow from Board to Program")]
    [DataRow("Control", "public void Wait() => System.Threading.Thread.Sleep(1);", "Control calls Thread.Sleep: only Board and Program may wait")]
    [DataRow("Cellar", "public int Coal;", "is in Cellar, which is no room of the house")]
    public void A_wrong_arrow_is_refused(string room, string member, string reason)
    {
        string[] reasons = Reasons($"namespace AccessStandalone.{room} {{ public class Bad {{ {member} }} }}");
        Assert.Contains(reason, reasons, string.Join('\n', reasons));
    }

    private static string[] Reasons(string addition)
    {
        byte[] image = new SourceGate().Image("House.cs", House + addition, DeviceFiles.Firmware);
        using var house = ModuleDefinition.ReadModule(new MemoryStream(image), new ReaderParameters { AssemblyResolver = DeviceFiles.Resolver() });
        return [.. RoomCheck.Violations(house).Select(violation => violation.Reason).Distinct()];
    }
}
