using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace AccessStandalone.Gate;

/// <summary>The mscorlib contract with more declarations than the firmware needs: the gate must hold when a contract grows.</summary>
public sealed class CoreContract
{
    public const string Name = "mscorlib";

    private CoreContract(byte[] image)
    {
        Image = image;
    }

    public byte[] Image { get; }

    public static CoreContract With(string[] additions)
    {
        string[] sources = [.. Directory.GetFiles(Path.Combine(Repository.Root, "contracts", Name), "*.cs").Select(File.ReadAllText), .. additions];
        CSharpCompilation compilation = CSharpCompilation.Create(
            Name,
            sources.Select(source => CSharpSyntaxTree.ParseText(source)),
            [],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        EmitResult result = compilation.Emit(image, options: new EmitOptions(metadataOnly: true, runtimeMetadataVersion: "v4.0.30319"));
        return result.Success
            ? new CoreContract(image.ToArray())
            : throw new InvalidOperationException(string.Join(Environment.NewLine, result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error)));
    }
}
