using System;
using Mono.Cecil;

namespace AccessStandalone.Gate;

/// <summary>Names of members as somebody wrote them: lambdas, accessors and backing fields count as the member they were written in.</summary>
public static class MemberName
{
    public static string Of(IMemberDefinition member)
    {
        string type = SourceType(member as TypeDefinition ?? member.DeclaringType);
        return SourceMember(member) is { Length: > 0 } name ? $"{type}.{name}" : type;
    }

    /// <summary>The type that has a declaration in the sources, nested ones joined by dots, without generic arity.</summary>
    public static string SourceType(TypeDefinition type)
    {
        if (type.DeclaringType is null)
        {
            string name = WithoutArity(type.Name);
            return type.Namespace.Length == 0 ? name : $"{type.Namespace}.{name}";
        }

        return type.Name.StartsWith('<') ? SourceType(type.DeclaringType) : $"{SourceType(type.DeclaringType)}.{WithoutArity(type.Name)}";
    }

    /// <summary>The member that has a declaration in the sources; empty for a type. A compiler-made type such as an iterator carries its method's name.</summary>
    public static string SourceMember(IMemberDefinition member)
    {
        TypeDefinition type = member as TypeDefinition ?? member.DeclaringType;
        if (type.DeclaringType is not null && WrittenIn(type.Name) is { Length: > 0 } method)
        {
            return method;
        }

        if (member is TypeDefinition)
        {
            return string.Empty;
        }

        string name = WrittenIn(member.Name) is { Length: > 0 } written ? written : member.Name;
        return IsAccessor(member) ? name[(name.IndexOf('_', StringComparison.Ordinal) + 1)..] : name;
    }

    private static bool IsAccessor(IMemberDefinition member) =>
        member is MethodDefinition { IsSpecialName: true, IsConstructor: false } && !member.Name.StartsWith("op_", StringComparison.Ordinal);

    // <Name>k__BackingField, <Name>b__0, <Name>d__1
    private static string WrittenIn(string name)
    {
        int end = name.IndexOf('>', StringComparison.Ordinal);
        return name.StartsWith('<') && end > 1 ? name[1..end] : string.Empty;
    }

    private static string WithoutArity(string name)
    {
        int tick = name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? name : name[..tick];
    }
}
