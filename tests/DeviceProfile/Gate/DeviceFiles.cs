using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace AccessStandalone.Gate;

/// <summary>The device flavour's assemblies, which the build puts beside the tests.</summary>
public static class DeviceFiles
{
    public const string Firmware = "AccessStandalone.Firmware";
    public const string Wiegand = "AccessStandalone.Wiegand";
    public const string Rs485 = "AccessStandalone.Rs485";
    public const string Protocol = "AccessStandalone.Protocol";
    public const string Storage = "AccessStandalone.Storage";

    /// <summary>The test assembly of a folder of tests/: all of them have this name on the device.</summary>
    public const string UnitTests = "NFUnitTest";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "device");

    /// <summary>What is deployed: the firmware's assemblies.</summary>
    public static IReadOnlyList<string> Deployed { get; } = [Firmware, Wiegand, Rs485, Protocol, Storage];

    public static IReadOnlyList<string> ContractPaths { get; } =
        [.. Directory.GetFiles(Path.Combine(Folder, "contracts"), "*.dll").Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> ContractNames { get; } = [.. ContractPaths.Select(path => Path.GetFileNameWithoutExtension(path))];

    public static DeviceAssembly Open(string name)
    {
        byte[] image = File.ReadAllBytes(Path.Combine(Folder, name + ".dll"));
        byte[] symbols = File.ReadAllBytes(Path.Combine(Folder, name + ".pdb"));
        return DeviceAssembly.Open(image, symbols, Resolver(), SourceTexts.OfRepository);
    }

    /// <param name="folder">The test project's folder in tests/.</param>
    public static DeviceAssembly OpenTests(string folder) => Open(Path.Combine(folder, UnitTests));

    public static DeviceResolver Resolver() => new([.. ContractPaths, .. Deployed.Select(name => Path.Combine(Folder, name + ".dll"))]);
}
