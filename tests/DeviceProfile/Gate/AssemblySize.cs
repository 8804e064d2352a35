using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AccessStandalone.Gate;

/// <summary>
/// How large the tables of an assembly become on the device, where a table's places are 16-bit offsets: one of more than 64 KB does not load. What
/// nanoFramework's metadata processor makes of an assembly is estimated from the code and names, to within a few per cent.
/// </summary>
public static class AssemblySize
{
    /// <summary>The end of each table.</summary>
    public const int TableBytes = 0x10000;

    private const int HandlerBytes = 12;

    /// <summary>All code: references take two bytes there instead of four, as do far jumps.</summary>
    public static int CodeBytes(ModuleDefinition module) => Bodies(module).Sum(body => body.Instructions.Sum(SizeOf) + (body.ExceptionHandlers.Count * HandlerBytes));

    /// <summary>All names and texts, each once, in UTF-8 and ended by a zero.</summary>
    public static int NameBytes(ModuleDefinition module)
    {
        IEnumerable<string> types = module.GetTypes().SelectMany(type => new[] { type.Namespace, type.Name });
        IEnumerable<string> members = module.GetTypes().SelectMany(type => type.Methods.Select(method => method.Name)
            .Concat(type.Fields.Where(field => !field.HasConstant).Select(field => field.Name)));
        IEnumerable<string> used = module.GetTypeReferences().SelectMany(type => new[] { type.Namespace, type.Name })
            .Concat(module.GetMemberReferences().Select(member => member.Name));
        IEnumerable<string> texts = Bodies(module).SelectMany(body => body.Instructions).Select(at => at.Operand).OfType<string>();
        IEnumerable<string> rows = module.GetTypes().SelectMany(type => type.Methods)
            .SelectMany(method => method.CustomAttributes).SelectMany(attribute => attribute.ConstructorArguments).SelectMany(Texts);
        return types.Concat(members).Concat(used).Concat(texts).Concat(rows).Distinct(StringComparer.Ordinal).Sum(text => Encoding.UTF8.GetByteCount(text) + 1);
    }

    private static IEnumerable<MethodBody> Bodies(ModuleDefinition module) =>
        module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody).Select(method => method.Body);

    private static IEnumerable<string> Texts(CustomAttributeArgument argument) => argument.Value switch
    {
        string text => [text],
        CustomAttributeArgument inner => Texts(inner),
        CustomAttributeArgument[] list => list.SelectMany(Texts),
        _ => [],
    };

    private static int SizeOf(Instruction at) => at.OpCode.Size + at.OpCode.OperandType switch
    {
        OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineString or OperandType.InlineTok or OperandType.InlineType
            or OperandType.InlineBrTarget => 2,
        OperandType.InlineSwitch => 1 + (2 * ((Instruction[])at.Operand).Length),
        _ => at.GetSize() - at.OpCode.Size,
    };
}
