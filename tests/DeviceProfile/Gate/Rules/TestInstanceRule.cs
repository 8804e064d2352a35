using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AccessStandalone.Gate.Rules;

/// <summary>The device's test launcher invokes test methods without an object: state of a test class is a null reference there.</summary>
public sealed class TestInstanceRule : DeviceRule
{
    public override IEnumerable<Violation> Check(ModuleDefinition image)
    {
        foreach (TypeDefinition type in image.GetTypes().Where(IsTestClass))
        {
            foreach (FieldDefinition field in type.Fields.Where(field => !field.IsStatic))
            {
                yield return new Violation(field, null, "is an instance field of a test class: on the device tests run without an instance");
            }

            foreach (MethodDefinition method in type.Methods.Where(method => !method.IsStatic && !method.IsConstructor && method.HasBody))
            {
                Instruction? use = method.Body.Instructions.FirstOrDefault(UsesThis);
                if (use is not null)
                {
                    yield return new Violation(method, use, "uses its own object: on the device tests run without an instance");
                }
            }
        }
    }

    private static bool IsTestClass(TypeDefinition type) =>
        type.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == "nanoFramework.TestFramework.TestClassAttribute");

    private static bool UsesThis(Instruction instruction) =>
        instruction.OpCode.Code == Code.Ldarg_0 || (instruction.Operand is ParameterDefinition { Index: -1 });
}
