using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace AccessStandalone.Gate.Rules;

/// <summary>An assembly the contracts do not declare is not known to exist on the device.</summary>
public sealed class ReferenceRule(IEnumerable<string> known) : DeviceRule
{
    public override IEnumerable<Violation> Check(ModuleDefinition image) => image.AssemblyReferences
        .Where(reference => !known.Contains(reference.Name))
        .Select(reference => new Violation(null, null, $"references {reference.Name}, which is not among the contracts"));
}
