using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AccessStandalone.Gate;

/// <summary>What a rule refuses, still in terms of the assembly: <see cref="DeviceProfile"/> turns it into a place in the sources.</summary>
public sealed record Violation(IMemberDefinition? Member, Instruction? At, string Reason);
