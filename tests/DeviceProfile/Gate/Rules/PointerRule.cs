using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AccessStandalone.Gate.Rules;

/// <summary>Nothing that reaches memory past the garbage collector can be put into a device image.</summary>
public sealed class PointerRule : DeviceRule
{
    public override IEnumerable<Violation> Check(ModuleDefinition image)
    {
        IEnumerable<Violation> types =
            from use in TypeUses.In(image)
            from part in TypeUses.Parts(use.Type)
            let what = Describe(part)
            where what is not null
            select new Violation(use.Member, use.At, $"uses {what}: the device image cannot hold it");
        IEnumerable<Violation> code =
            from place in CodeOf.Instructions(image)
            let what = Describe(place.At.OpCode.Code)
            where what is not null
            select new Violation(place.Method, place.At, $"uses {what}: the device image cannot hold it");
        return types.Concat(code);
    }

    private static string? Describe(TypeReference part) => part switch
    {
        PointerType => $"the pointer {part.FullName}",
        FunctionPointerType => "a function pointer",
        PinnedType => "a pinned local",
        _ => null,
    };

    private static string? Describe(Code code) => code switch
    {
        Code.Localloc => "stackalloc",
        Code.Calli => "a call through a function pointer",
        Code.Cpblk or Code.Initblk => "a raw memory block",
        _ => null,
    };
}
