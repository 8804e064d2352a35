using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace AccessStandalone.Gate.Rules;

/// <summary>Equal structs have different hash codes on the device, so a table never finds one again.</summary>
public sealed class StructHashRule : DeviceRule
{
    private const string Why = "equal structs hash differently on the device";

    public override IEnumerable<Violation> Check(ModuleDefinition image)
    {
        foreach (MethodDefinition method in image.GetTypes().Where(IsStruct).SelectMany(type => type.Methods).Where(IsHashCode))
        {
            yield return new Violation(method, null, $"gives a struct a hash code: {Why}");
        }

        foreach (var place in CodeOf.Instructions(image))
        {
            if (place.At.Operand is MethodReference called && IsHashCode(called) && CodeOf.Constraint(place.At) is { } constraint && IsStruct(constraint))
            {
                yield return new Violation(place.Method, place.At, $"takes the hash code of the struct {constraint.FullName}: {Why}");
            }
        }

        // Which argument of a table's method a boxed struct becomes is not followed: beside a table it is refused as key and as value.
        foreach (var method in CodeOf.Instructions(image).GroupBy(place => place.Method).Where(UsesTable))
        {
            foreach (var place in method)
            {
                if (place.At.OpCode.Code == Mono.Cecil.Cil.Code.Box && IsStruct((TypeReference)place.At.Operand))
                {
                    yield return new Violation(place.Method, place.At, $"boxes the struct {place.At.Operand} beside a Hashtable: {Why}");
                }
            }
        }
    }

    private static bool UsesTable(IEnumerable<(MethodDefinition Method, Mono.Cecil.Cil.Instruction At)> code) =>
        code.Any(place => place.At.Operand is MethodReference { DeclaringType.FullName: "System.Collections.Hashtable" });

    private static bool IsHashCode(MethodReference method) => method.Name == "GetHashCode" && method.Parameters.Count == 0;

    private static bool IsStruct(TypeReference type) => type.Resolve() is { IsValueType: true, IsEnum: false, IsPrimitive: false };
}
