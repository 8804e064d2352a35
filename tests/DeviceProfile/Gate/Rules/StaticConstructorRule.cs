using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace AccessStandalone.Gate.Rules;

/// <summary>The device swallows an exception in a static constructor and uses the class half-initialised, so nothing in one may be able to throw.</summary>
public sealed class StaticConstructorRule : DeviceRule
{
    public override IEnumerable<Violation> Check(ModuleDefinition image) =>
        from type in image.GetTypes()
        from method in type.Methods
        where method.IsConstructor && method.IsStatic && method.HasBody
        from risk in ThrowFreeCode.Risks(method)
        select new Violation(method, risk.At, $"{risk.What} in a static constructor: the device swallows its exception and goes on half-initialised");
}
