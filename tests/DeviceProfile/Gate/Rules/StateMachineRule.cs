using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace AccessStandalone.Gate.Rules;

/// <summary>Iterators and async methods rest on generic types of the host's framework.</summary>
public sealed class StateMachineRule : DeviceRule
{
    public override IEnumerable<Violation> Check(ModuleDefinition image) =>
        from type in image.GetTypes()
        where IsStateMachine(type.Name)
        select new Violation(type, null, "is an iterator or async method: the device has neither");

    // The compiler's name for one: <Method>d__0
    private static bool IsStateMachine(string name) => name.StartsWith('<') && name.Contains(">d__", StringComparison.Ordinal);
}
