using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessStandalone.Gate;

/// <summary>The sources by the names the symbols give them: given ones, else files of the repository.</summary>
public sealed class SourceTexts(IReadOnlyDictionary<string, string> given)
{
    public static SourceTexts OfRepository { get; } = new(new Dictionary<string, string>());

    public string DisplayName(string file)
    {
        string root = Repository.Root;
        return !given.ContainsKey(file) && file.StartsWith(root, StringComparison.Ordinal) ? Path.GetRelativePath(root, file) : file;
    }

    /// <summary>Where a type, or a member of it if one is named, is declared in a file; 0 when it is not there.</summary>
    public int DeclarationLine(string file, string type, string member)
    {
        string? text = given.GetValueOrDefault(file) ?? (File.Exists(file) ? File.ReadAllText(file) : null);
        if (text is null)
        {
            return 0;
        }

        SyntaxNode? declaration = CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes()
            .FirstOrDefault(node => member.Length == 0 ? IsType(node, type) : IsMember(node, type, member));
        return declaration is null ? 0 : Line(declaration);
    }

    private static bool IsType(SyntaxNode node, string type) => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax && SyntaxName.Type(node) == type;

    private static bool IsMember(SyntaxNode node, string type, string member) =>
        SyntaxName.Members(node).Contains(member) && node.Parent is not null && SyntaxName.Type(node.Parent) == type;

    private static int Line(SyntaxNode declaration)
    {
        SyntaxToken name = declaration.ChildTokens().FirstOrDefault(token => token.IsKind(SyntaxKind.IdentifierToken));
        Location place = name == default ? declaration.GetLocation() : name.GetLocation();
        return place.GetLineSpan().StartLinePosition.Line + 1;
    }
}
