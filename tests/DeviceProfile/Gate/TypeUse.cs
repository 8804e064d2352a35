using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AccessStandalone.Gate;

/// <summary>A type as some member mentions it.</summary>
public readonly record struct TypeUse(TypeReference Type, IMemberDefinition Member, Instruction? At);
