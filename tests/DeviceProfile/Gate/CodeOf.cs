using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AccessStandalone.Gate;

/// <summary>All instructions of an assembly.</summary>
public static class CodeOf
{
    public static IEnumerable<(MethodDefinition Method, Instruction At)> Instructions(ModuleDefinition module) =>
        from type in module.GetTypes()
        from method in type.Methods
        where method.HasBody
        from instruction in method.Body.Instructions
        select (method, instruction);

    /// <summary>The type a call through a value type's place is constrained to, if it is.</summary>
    public static TypeReference? Constraint(Instruction call) =>
        call.Previous is { OpCode.Code: Code.Constrained } prefix ? (TypeReference)prefix.Operand : null;
}
