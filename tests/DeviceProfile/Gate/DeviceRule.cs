using System.Collections.Generic;
using Mono.Cecil;

namespace AccessStandalone.Gate;

/// <summary>One thing that compiles and yet fails, or silently does something else, on the device.</summary>
public abstract class DeviceRule
{
    public abstract IEnumerable<Violation> Check(ModuleDefinition image);
}
