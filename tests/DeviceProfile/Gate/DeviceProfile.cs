using System.Collections.Generic;
using System.Linq;
using AccessStandalone.Gate.Rules;

namespace AccessStandalone.Gate;

/// <summary>What the device's interpreter runs as written; everything else in an assembly becomes a finding.</summary>
public sealed class DeviceProfile(IEnumerable<string> knownAssemblies)
{
    private readonly DeviceRule[] _rules =
    [
        new ReferenceRule(knownAssemblies),
        new GenericsRule(),
        new OverflowRule(),
        new ArrayShapeRule(),
        new PointerRule(),
        new InterfaceRule(),
        new DispatchRule(),
        new StaticConstructorRule(),
        new StructHashRule(),
        new EnumTextRule(),
        new StringLiteralRule(),
        new ModifierRule(),
        new StateMachineRule(),
        new TestInstanceRule(),
        new DataRowRule(),
    ];

    public IReadOnlyList<Finding> Check(DeviceAssembly assembly)
    {
        return [.. _rules.SelectMany(rule => rule.Check(assembly.Module))
            .Select(assembly.Locate)
            .Distinct()
            .OrderBy(finding => finding.File, System.StringComparer.Ordinal)
            .ThenBy(finding => finding.Line)];
    }
}
