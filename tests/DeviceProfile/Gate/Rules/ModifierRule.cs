using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AccessStandalone.Gate.Rules;

/// <summary>volatile, and any other modifier the device must understand, except that of init-only properties, which it has.</summary>
public sealed class ModifierRule : DeviceRule
{
    private const string InitOnly = "System.Runtime.CompilerServices.IsExternalInit";

    public override IEnumerable<Violation> Check(ModuleDefinition image)
    {
        IEnumerable<Violation> types =
            from use in TypeUses.In(image)
            from part in TypeUses.Parts(use.Type).OfType<RequiredModifierType>()
            where part.ModifierType.FullName != InitOnly
            select new Violation(use.Member, use.At, $"needs the modifier {part.ModifierType.Name}: the device has no volatile and the like");
        IEnumerable<Violation> code =
            from place in CodeOf.Instructions(image)
            where place.At.OpCode.Code == Code.Volatile
            select new Violation(place.Method, place.At, "accesses a volatile field: the device has no volatile");
        return types.Concat(code);
    }
}
