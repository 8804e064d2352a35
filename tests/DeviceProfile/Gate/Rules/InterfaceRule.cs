using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace AccessStandalone.Gate.Rules;

/// <summary>An interface declares and nothing more: a call of a default method throws, static members are not looked up.</summary>
public sealed class InterfaceRule : DeviceRule
{
    public override IEnumerable<Violation> Check(ModuleDefinition image)
    {
        foreach (TypeDefinition type in image.GetTypes().Where(type => type.IsInterface))
        {
            foreach (MethodDefinition method in type.Methods)
            {
                if (method.IsStatic)
                {
                    yield return new Violation(method, null, method.IsAbstract
                        ? "is a static abstract interface member: the device has none"
                        : "is a static interface member: the device has none");
                }
                else if (method.HasBody)
                {
                    yield return new Violation(method, null, "is a default interface method: calling it throws on the device");
                }
            }
        }
    }
}
