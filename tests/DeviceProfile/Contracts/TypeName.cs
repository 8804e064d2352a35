using Mono.Cecil;

namespace AccessStandalone.Gate.Contracts;

/// <summary>Type names as the listings write them: C# words for the primitive types, full names for the rest.</summary>
public static class TypeName
{
    /// <summary>A type's own name, which is never a word of C#.</summary>
    public static string OfDeclared(TypeDefinition type) => type.FullName.Replace('/', '.');

    public static string Of(TypeReference type) => type switch
    {
        ByReferenceType reference => Of(reference.ElementType),
        ArrayType array => $"{Of(array.ElementType)}[{new string(',', array.Rank - 1)}]",
        RequiredModifierType modified => Of(modified.ElementType),
        _ => Keyword(type.FullName) ?? type.FullName.Replace('/', '.'),
    };

    private static string? Keyword(string name) => name switch
    {
        "System.Void" => "void",
        "System.Object" => "object",
        "System.String" => "string",
        "System.Boolean" => "bool",
        "System.Char" => "char",
        "System.SByte" => "sbyte",
        "System.Byte" => "byte",
        "System.Int16" => "short",
        "System.UInt16" => "ushort",
        "System.Int32" => "int",
        "System.UInt32" => "uint",
        "System.Int64" => "long",
        "System.UInt64" => "ulong",
        "System.Single" => "float",
        "System.Double" => "double",
        _ => null,
    };
}
