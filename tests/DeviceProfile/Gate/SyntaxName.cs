using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessStandalone.Gate;

/// <summary>Names of declarations as the rest of the gate writes them: <c>Namespace.Outer.Inner.Member</c>.</summary>
public static class SyntaxName
{
    public static string Type(SyntaxNode node)
    {
        IEnumerable<string> parts = node.AncestorsAndSelf().Select(Part).Where(part => part.Length != 0).Reverse();
        return string.Join('.', parts);
    }

    /// <summary>What a declaration declares; a field declaration declares several, most nodes none.</summary>
    public static IReadOnlyList<string> Members(SyntaxNode node) => node switch
    {
        BaseFieldDeclarationSyntax field => [.. field.Declaration.Variables.Select(variable => variable.Identifier.Text)],
        ConstructorDeclarationSyntax constructor => [constructor.Modifiers.Any(word => word.Text == "static") ? ".cctor" : ".ctor"],
        MethodDeclarationSyntax method => [method.Identifier.Text],
        PropertyDeclarationSyntax property => [property.Identifier.Text],
        EventDeclarationSyntax anEvent => [anEvent.Identifier.Text],
        IndexerDeclarationSyntax => ["Item"],
        OperatorDeclarationSyntax anOperator => ["operator " + anOperator.OperatorToken.Text],
        _ => [],
    };

    /// <summary>The member around a place in a source, or the type, or nothing.</summary>
    public static string Enclosing(SyntaxNode node)
    {
        foreach (SyntaxNode ancestor in node.AncestorsAndSelf())
        {
            IReadOnlyList<string> members = Members(ancestor);
            if (members.Count != 0)
            {
                return $"{Type(ancestor)}.{members[0]}";
            }

            if (Part(ancestor).Length != 0)
            {
                break;
            }
        }

        return Type(node) is { Length: > 0 } type ? type : "(file)";
    }

    private static string Part(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax type => type.Identifier.Text,
        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
        _ => string.Empty,
    };
}
