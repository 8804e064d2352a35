using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AccessStandalone.Gate.Rules;

/// <summary>
/// Code that cannot throw: constants, stores, arrays of constant size, and objects whose constructors are of the same kind. Whatever is
/// not known to be harmless is a risk. (Memory may run out anywhere; that is not counted.)
/// </summary>
public static class ThrowFreeCode
{
    private static readonly HashSet<Code> Harmless =
    [
        Code.Nop, Code.Ret, Code.Pop, Code.Dup, Code.Ldnull, Code.Ldstr, Code.Ldtoken, Code.Ldftn,
        Code.Ldc_I4, Code.Ldc_I4_S, Code.Ldc_I4_M1, Code.Ldc_I4_0, Code.Ldc_I4_1, Code.Ldc_I4_2, Code.Ldc_I4_3, Code.Ldc_I4_4,
        Code.Ldc_I4_5, Code.Ldc_I4_6, Code.Ldc_I4_7, Code.Ldc_I4_8, Code.Ldc_I8, Code.Ldc_R4, Code.Ldc_R8,
        Code.Ldarg, Code.Ldarg_S, Code.Ldarg_0, Code.Ldarg_1, Code.Ldarg_2, Code.Ldarg_3,
        Code.Ldloc, Code.Ldloc_S, Code.Ldloc_0, Code.Ldloc_1, Code.Ldloc_2, Code.Ldloc_3, Code.Ldloca, Code.Ldloca_S,
        Code.Stloc, Code.Stloc_S, Code.Stloc_0, Code.Stloc_1, Code.Stloc_2, Code.Stloc_3,
        Code.Ldsfld, Code.Ldsflda, Code.Stsfld, Code.Initobj, Code.Box,
        Code.Stelem_I1, Code.Stelem_I2, Code.Stelem_I4, Code.Stelem_I8, Code.Stelem_R4, Code.Stelem_R8, Code.Stelem_Ref, Code.Stelem_Any,
        Code.Add, Code.Sub, Code.Mul, Code.And, Code.Or, Code.Xor, Code.Shl, Code.Shr, Code.Shr_Un, Code.Neg, Code.Not,
        Code.Conv_I1, Code.Conv_I2, Code.Conv_I4, Code.Conv_I8, Code.Conv_U1, Code.Conv_U2, Code.Conv_U4, Code.Conv_U8, Code.Conv_R4, Code.Conv_R8,
        Code.Ceq, Code.Cgt, Code.Cgt_Un, Code.Clt, Code.Clt_Un, Code.Br, Code.Br_S, Code.Brtrue, Code.Brtrue_S, Code.Brfalse, Code.Brfalse_S,
    ];

    public static IEnumerable<(Instruction At, string What)> Risks(MethodDefinition method) => Risks(method, []);

    private static IEnumerable<(Instruction At, string What)> Risks(MethodDefinition method, HashSet<MethodDefinition> seen)
    {
        if (!seen.Add(method))
        {
            yield break;
        }

        foreach (Instruction instruction in method.Body.Instructions)
        {
            string? risk = instruction.OpCode.Code switch
            {
                Code.Newarr => IsConstant(instruction.Previous) ? null : "an array of computed size",
                // A constructor sets fields of its own object, which is never null.
                Code.Stfld => method.IsConstructor && !method.IsStatic ? null : "stfld",
                Code.Newobj or Code.Call or Code.Callvirt => CallRisk((MethodReference)instruction.Operand, seen),
                Code code => Harmless.Contains(code) ? null : instruction.OpCode.Name,
            };
            if (risk is not null)
            {
                yield return (instruction, risk);
            }
        }
    }

    private static string? CallRisk(MethodReference called, HashSet<MethodDefinition> seen)
    {
        string name = $"{called.DeclaringType.FullName}.{called.Name}";
        bool isKnown = name is "System.Runtime.CompilerServices.RuntimeHelpers.InitializeArray" or "System.Object..ctor" or "System.Attribute..ctor";
        if (isKnown || (called.Name == ".ctor" && IsDelegate(called.DeclaringType)))
        {
            return null;
        }

        MethodDefinition? definition = called.Resolve();
        bool isOwnConstructor = definition is { IsConstructor: true, HasBody: true } && called.DeclaringType.Scope is ModuleDefinition;
        return isOwnConstructor && !Risks(definition!, seen).Any() ? null : $"a call of {name}";
    }

    private static bool IsDelegate(TypeReference type) => type.Resolve()?.BaseType?.FullName == "System.MulticastDelegate";

    private static bool IsConstant(Instruction? size) => size is not null
        && (size.OpCode.Code is >= Code.Ldc_I4_0 and <= Code.Ldc_I4_8 || size.Operand is int and >= 0 || size.Operand is sbyte and >= 0);
}
