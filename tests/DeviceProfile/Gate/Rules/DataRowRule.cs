using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace AccessStandalone.Gate.Rules;

/// <summary>
/// The values of a <c>[DataRow]</c>. The device's metadata has no room for enum values, nulls, types and arrays in attributes: one of them, and the
/// launcher dies before the first test. And a value is handed over as it is: an int for a byte is an exception there.
/// </summary>
public sealed class DataRowRule : DeviceRule
{
    public override IEnumerable<Violation> Check(ModuleDefinition image) =>
        image.GetTypes().SelectMany(type => type.Methods).SelectMany(CheckMethod);

    private static IEnumerable<Violation> CheckMethod(MethodDefinition method)
    {
        foreach (CustomAttribute row in method.CustomAttributes.Where(IsDataRow))
        {
            CustomAttributeArgument[] values = [.. Values(row)];
            if (values.Length != method.Parameters.Count)
            {
                yield return new Violation(method, null, $"has a DataRow of {values.Length} values for {method.Parameters.Count} parameters");
                continue;
            }

            foreach (string reason in values.Zip(method.Parameters, Refusal).OfType<string>())
            {
                yield return new Violation(method, null, reason);
            }
        }
    }

    private static bool IsDataRow(CustomAttribute attribute) =>
        attribute.AttributeType.FullName == "nanoFramework.TestFramework.DataRowAttribute";

    /// <summary>The elements of the params array, each unpacked from its box; a null in place of the array is one value.</summary>
    private static IEnumerable<CustomAttributeArgument> Values(CustomAttribute row) =>
        row.ConstructorArguments[0].Value is CustomAttributeArgument[] elements
            ? elements.Select(element => element.Value is CustomAttributeArgument boxed ? boxed : element)
            : row.ConstructorArguments;

    private static string? Refusal(CustomAttributeArgument value, ParameterDefinition parameter)
    {
        if (value.Value is null || !(value.Type.IsPrimitive || value.Type.MetadataType == MetadataType.String))
        {
            return $"has a DataRow with a value of {value.Type.Name} for '{parameter.Name}': the device's metadata holds only numbers, bool, char and string";
        }

        string wanted = Underlying(parameter.ParameterType);
        return value.Type.FullName == wanted
            ? null
            : $"has a DataRow with a {value.Type.Name} for '{parameter.Name}': the device hands it over unconverted, and {wanted} is wanted";
    }

    private static string Underlying(TypeReference type) =>
        type.Resolve() is { IsEnum: true } enumeration
            ? enumeration.Fields.First(field => !field.IsStatic).FieldType.FullName
            : type.FullName;
}
