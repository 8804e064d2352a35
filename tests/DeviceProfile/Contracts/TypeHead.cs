using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace AccessStandalone.Gate.Contracts;

/// <summary>A type's own line: kind, modifiers, base class and interfaces.</summary>
public static class TypeHead
{
    /// <summary>What is wrong with a contract's type, or null. It may leave interfaces out, nothing else.</summary>
    public static string? Difference(TypeDefinition type, IEnumerable<ApiLine> lines)
    {
        ArgumentNullException.ThrowIfNull(type);
        ApiLine? head = lines.FirstOrDefault(line => line.Kind is "class" or "struct" or "interface" or "enum" or "delegate");
        string kind = Kind(type);
        if (head is null)
        {
            return $"the device has no such {kind}";
        }

        if (head.Kind != kind)
        {
            return $"is a {kind}, on the device a {head.Kind}";
        }

        if (kind == "delegate")
        {
            string signature = Declaration.DelegateSignature(type);
            return signature == head.Declaration ? null : $"is {signature}, on the device {head.Declaration}";
        }

        string[] parts = head.Declaration.Split(':', 2, StringSplitOptions.TrimEntries);
        string words = Words(type);
        if (words != parts[0])
        {
            return $"is '{words}', on the device '{parts[0]}'";
        }

        string[] listed = parts.Length == 1 ? [] : parts[1].Split(',', StringSplitOptions.TrimEntries);
        return kind == "enum" ? EnumBase(type, listed) : Bases(type, listed);
    }

    private static string Kind(TypeDefinition type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : Declaration.IsDelegate(type) ? "delegate" : "class";

    private static string Words(TypeDefinition type)
    {
        if (type.IsEnum)
        {
            return type.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "FlagsAttribute") ? "[Flags]" : string.Empty;
        }

        if (type.IsInterface || type.IsValueType)
        {
            return string.Empty;
        }

        return (type.IsAbstract, type.IsSealed) switch
        {
            (true, true) => "static",
            (true, false) => "abstract",
            (false, true) => "sealed",
            _ => string.Empty,
        };
    }

    private static string? EnumBase(TypeDefinition type, string[] listed)
    {
        string own = TypeName.Of(type.Fields.Single(field => !field.IsStatic).FieldType);
        return listed.SequenceEqual([own]) ? null : $"is based on {own}, on the device on {string.Join(", ", listed)}";
    }

    private static string? Bases(TypeDefinition type, string[] listed)
    {
        bool hasBase = !type.IsValueType && type.BaseType is not null && type.BaseType.FullName != "System.Object";
        string? baseClass = hasBase ? TypeName.Of(type.BaseType!) : null;
        string? listedClass = listed.FirstOrDefault(name => !ApiListing.IsInterface(name));
        if (baseClass != listedClass)
        {
            return $"derives from {baseClass ?? "object"}, on the device from {listedClass ?? "object"}";
        }

        string[] wrong = [.. type.Interfaces.Select(one => TypeName.Of(one.InterfaceType)).Except(listed)];
        return wrong.Length == 0 ? null : $"implements {string.Join(", ", wrong)}, which it does not on the device";
    }
}
