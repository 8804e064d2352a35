using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace AccessStandalone.Gate.Projects;

/// <summary>
/// A package of the device's registry as nano-packages.txt states it, <c>id; version; assemblies; packages it pulls in</c>: packages.config has to
/// spell out the whole closure, and this says why each of them is there.
/// </summary>
public sealed record DevicePackage(string Id, string Version, IReadOnlyList<string> Assemblies, IReadOnlyList<string> PullsIn)
{
    public static IReadOnlyList<DevicePackage> All { get; } =
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "nano-packages.txt")).Where(line => line.Length != 0).Select(Parse)];

    /// <summary>The packages that hold these assemblies and all that those pull in.</summary>
    public static IReadOnlyList<DevicePackage> For(IEnumerable<string> assemblies)
    {
        var found = new Dictionary<string, DevicePackage>();
        var open = new Queue<DevicePackage>(assemblies.Select(Holding));
        while (open.TryDequeue(out DevicePackage? package))
        {
            if (found.TryAdd(package.Id, package))
            {
                foreach (string id in package.PullsIn)
                {
                    open.Enqueue(All.Single(other => other.Id == id));
                }
            }
        }

        return [.. found.Values];
    }

    /// <summary>Where an assembly of this package lies under the packages folder.</summary>
    public string HintPath(string assembly) => $"packages\\{Id}.{Version}\\lib\\{(assembly.EndsWith(".exe", StringComparison.Ordinal) ? assembly : assembly + ".dll")}";

    private static DevicePackage Holding(string assembly) => All.SingleOrDefault(package => package.Assemblies.Contains(assembly))
        ?? throw new InvalidOperationException($"nano-packages.txt has no package with the assembly {assembly}");

    private static DevicePackage Parse(string line)
    {
        string[] parts = line.Split(';', StringSplitOptions.TrimEntries);
        return new DevicePackage(parts[0], parts[1], List(parts[2]), List(parts[3]));
    }

    private static string[] List(string names) => names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
