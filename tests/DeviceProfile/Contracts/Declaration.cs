using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace AccessStandalone.Gate.Contracts;

/// <summary>What others can see of a type, written as the listings write it.</summary>
public static class Declaration
{
    public static bool IsVisible(TypeDefinition type) => type.DeclaringType is null
        ? type.IsPublic
        : (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamilyOrAssembly) && IsVisible(type.DeclaringType);

    public static bool IsDelegate(TypeDefinition type) => type.BaseType?.FullName == "System.MulticastDelegate";

    public static IEnumerable<ApiLine> Members(TypeDefinition type)
    {
        string name = TypeName.OfDeclared(type);
        if (type.IsEnum)
        {
            return type.Fields.Where(field => field.HasConstant).Select(field => new ApiLine(name, "value", $"{field.Name} = {Literal.Of(field.Constant)}"));
        }

        if (IsDelegate(type))
        {
            return [];
        }

        IEnumerable<ApiLine> fields = type.Fields.Where(IsVisible).Select(field => Field(name, field));
        IEnumerable<ApiLine> properties = type.Properties.Where(property => Accessors(property).Any(IsVisible)).Select(property => Property(name, property));
        IEnumerable<ApiLine> events = type.Events.Where(one => IsVisible(one.AddMethod)).Select(one => Event(name, one));
        IEnumerable<ApiLine> methods = type.Methods.Where(method => IsVisible(method) && IsPlain(method)).Select(method => Method(name, method));
        return fields.Concat(properties).Concat(events).Concat(methods);
    }

    /// <summary>The signature a delegate is listed with.</summary>
    public static string DelegateSignature(TypeDefinition type)
    {
        MethodDefinition invoke = type.Methods.Single(method => method.Name == "Invoke");
        return $"{TypeName.Of(invoke.ReturnType)} ({Parameters(invoke.Parameters)})";
    }

    private static ApiLine Field(string type, FieldDefinition field)
    {
        string access = field.IsPublic ? "public" : "protected";
        if (field.HasConstant)
        {
            return new ApiLine(type, "const", $"{access} {TypeName.Of(field.FieldType)} {field.Name} = {Literal.Of(field.Constant)}");
        }

        string modifiers = (field.IsStatic ? " static" : string.Empty) + (field.IsInitOnly ? " readonly" : string.Empty);
        return new ApiLine(type, "field", $"{access}{modifiers} {TypeName.Of(field.FieldType)} {field.Name}");
    }

    private static ApiLine Property(string type, PropertyDefinition property)
    {
        MethodDefinition accessor = Accessors(property).First(IsVisible);
        // An override is listed as virtual here, and an interface's accessors without any word.
        string modifiers = accessor.IsStatic ? "static " : IsInterfaceMember(accessor) ? string.Empty
            : accessor.IsAbstract ? "abstract " : IsOverridable(accessor) ? "virtual " : string.Empty;
        string index = property.HasParameters ? $"[{Parameters(property.Parameters)}]" : string.Empty;
        string words = string.Concat(Accessors(property).Where(IsVisible).Select(method => method == property.GetMethod ? "get; " : "set; "));
        return new ApiLine(type, "property", $"{modifiers}{TypeName.Of(property.PropertyType)} {property.Name}{index} {{ {words}}}");
    }

    private static ApiLine Event(string type, EventDefinition one) =>
        new(type, "event", $"{(one.AddMethod.IsStatic ? "static " : string.Empty)}{TypeName.Of(one.EventType)} {one.Name}");

    private static ApiLine Method(string type, MethodDefinition method)
    {
        string access = IsInterfaceMember(method) ? string.Empty : method.IsPublic ? "public " : "protected ";
        if (method.IsConstructor)
        {
            return new ApiLine(type, "ctor", $"{access}({Parameters(method.Parameters)})");
        }

        string kind = method.IsSpecialName && method.Name.StartsWith("op_", StringComparison.Ordinal) ? "operator" : "method";
        return new ApiLine(type, kind, $"{access}{Modifiers(method)}{TypeName.Of(method.ReturnType)} {method.Name}({Parameters(method.Parameters)})");
    }

    private static string Modifiers(MethodDefinition method)
    {
        if (method.IsStatic)
        {
            return "static ";
        }

        if (IsInterfaceMember(method) || !IsOverridable(method))
        {
            return string.Empty;
        }

        return method.IsAbstract ? "abstract " : method.IsNewSlot ? "virtual " : "override ";
    }

    // A method that only implements an interface is virtual and final in the image, and neither in the source.
    private static bool IsOverridable(MethodDefinition method) => method.IsVirtual && !(method.IsFinal && method.IsNewSlot);

    private static bool IsInterfaceMember(MethodDefinition method) => method.DeclaringType.IsInterface;

    private static IEnumerable<MethodDefinition> Accessors(PropertyDefinition property)
    {
        MethodDefinition?[] both = [property.GetMethod, property.SetMethod];
        return both.OfType<MethodDefinition>();
    }

    private static bool IsPlain(MethodDefinition method) => !method.IsGetter && !method.IsSetter && !method.IsAddOn && !method.IsRemoveOn
        && !(method.IsConstructor && method.IsStatic);

    private static bool IsVisible(MethodDefinition method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(FieldDefinition field) => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;

    private static string Parameters(IEnumerable<ParameterDefinition> parameters) => string.Join(", ", parameters.Select(Parameter));

    private static string Parameter(ParameterDefinition parameter)
    {
        bool isParams = parameter.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == "System.ParamArrayAttribute");
        string mode = !parameter.ParameterType.IsByReference ? string.Empty : parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref ";
        string value = parameter.HasConstant ? $" = {Literal.Of(parameter.Constant)}" : string.Empty;
        return $"{(isParams ? "params " : string.Empty)}{mode}{TypeName.Of(parameter.ParameterType)} {parameter.Name}{value}";
    }
}
