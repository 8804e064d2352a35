using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace AccessStandalone.Gate.Rules;

/// <summary>The device's strings end at the first NUL.</summary>
public sealed class StringLiteralRule : DeviceRule
{
    public override IEnumerable<Violation> Check(ModuleDefinition image)
    {
        IEnumerable<Violation> code =
            from place in CodeOf.Instructions(image)
            where HasNul(place.At.Operand)
            select Refuse(place.Method, place.At);
        IEnumerable<Violation> constants =
            from type in image.GetTypes()
            from field in type.Fields
            where field.HasConstant && HasNul(field.Constant)
            select Refuse(field, null);
        IEnumerable<Violation> attributes =
            from type in image.GetTypes()
            from member in type.Methods.Cast<IMemberDefinition>().Append(type)
            from attribute in member.CustomAttributes
            where attribute.ConstructorArguments.Any(HasNul)
            select Refuse(member, null);
        return code.Concat(constants).Concat(attributes);
    }

    private static Violation Refuse(IMemberDefinition member, Mono.Cecil.Cil.Instruction? at) =>
        new(member, at, "has a NUL in a string: on the device the string ends there");

    private static bool HasNul(CustomAttributeArgument argument) => argument.Value switch
    {
        CustomAttributeArgument boxed => HasNul(boxed),
        CustomAttributeArgument[] several => several.Any(HasNul),
        object value => HasNul(value),
        null => false,
    };

    private static bool HasNul(object? value) => value is string text && text.Contains('\0', StringComparison.Ordinal);
}
