using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AccessStandalone.Gate.Rules;

/// <summary>An enum's text is its number on the device, so a log or a message would differ: boxing one is the step to its text.</summary>
public sealed class EnumTextRule : DeviceRule
{
    public override IEnumerable<Violation> Check(ModuleDefinition image) =>
        from place in CodeOf.Instructions(image)
        where place.At.OpCode.Code is Code.Box or Code.Constrained && ((TypeReference)place.At.Operand).Resolve() is { IsEnum: true }
        select new Violation(place.Method, place.At, $"uses the enum {place.At.Operand} as an object: on the device its text is its number");
}
