using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AccessStandalone.Gate.Rules;

/// <summary>The interpreter of this line crashes while it resolves an assembly with a generic type, even an unused one, its own mscorlib's included.</summary>
public sealed class GenericsRule : DeviceRule
{
    public override IEnumerable<Violation> Check(ModuleDefinition image)
    {
        foreach (TypeDefinition type in image.GetTypes())
        {
            if (type.HasGenericParameters)
            {
                yield return new Violation(type, null, "is a generic type: the device does not start with one");
            }

            foreach (MethodDefinition method in type.Methods.Where(method => method.HasGenericParameters))
            {
                yield return new Violation(method, null, "is a generic method: the device computes wrong values or crashes");
            }
        }

        foreach (TypeUse use in TypeUses.In(image))
        {
            GenericInstanceType? instance = TypeUses.Parts(use.Type).OfType<GenericInstanceType>().FirstOrDefault();
            if (instance is not null)
            {
                yield return new Violation(use.Member, use.At, $"uses the generic type {instance.FullName}: the device does not start with one");
            }
        }

        foreach ((MethodDefinition method, Instruction at) in CodeOf.Instructions(image))
        {
            if (at.Operand is GenericInstanceMethod called)
            {
                yield return new Violation(method, at, $"calls the generic method {called.ElementMethod.Name}: the device has none");
            }
        }
    }
}
