using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace AccessStandalone.Gate;

/// <summary>
/// Judges sources as the build of the device flavour would: compiled against the contracts alone, then put before the <see cref="DeviceProfile"/>.
/// Unsafe code is let through the compiler, so that the profile, not a project's switch, is what refuses it.
/// </summary>
public sealed class SourceGate
{
    private readonly CoreContract? _core;
    private readonly LanguageVersion _language;

    /// <summary><paramref name="coreAdditions"/> are sources of what the device's mscorlib has and its contract leaves out.</summary>
    public SourceGate(string[]? coreAdditions = null, LanguageVersion language = LanguageVersion.CSharp10)
    {
        _core = coreAdditions is null ? null : CoreContract.With(coreAdditions);
        _language = language;
    }

    public IReadOnlyList<Finding> Check(string file, string text)
    {
        var given = new SourceTexts(new Dictionary<string, string> { [file] = text });
        CSharpCompilation compilation = Compile(file, text);
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        EmitResult result = compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        if (!result.Success)
        {
            IEnumerable<Finding> errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(Finding);
            return [.. errors.Concat(VolatileFields(compilation.SyntaxTrees[0]))];
        }

        using DeviceResolver resolver = DeviceFiles.Resolver();
        if (_core is not null)
        {
            resolver.Replace(CoreContract.Name, _core.Image);
        }

        using DeviceAssembly assembly = DeviceAssembly.Open(image.ToArray(), symbols.ToArray(), resolver, given);
        return new DeviceProfile(DeviceFiles.ContractNames).Check(assembly);
    }

    /// <summary>The sources as an assembly, for checks other than the profile's.</summary>
    public byte[] Image(string file, string text, string assemblyName)
    {
        using var image = new MemoryStream();
        EmitResult result = Compile(file, text).WithAssemblyName(assemblyName).Emit(image);
        return result.Success
            ? image.ToArray()
            : throw new InvalidOperationException(string.Join(Environment.NewLine, result.Diagnostics));
    }

    private CSharpCompilation Compile(string file, string text)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), new CSharpParseOptions(_language), file);
        IEnumerable<MetadataReference> references = DeviceFiles.ContractPaths
            .Where(path => _core is null || Path.GetFileNameWithoutExtension(path) != CoreContract.Name)
            .Select(path => MetadataReference.CreateFromFile(path));
        if (_core is not null)
        {
            references = references.Append(MetadataReference.CreateFromImage(_core.Image));
        }

        return CSharpCompilation.Create("Candidate", [tree], references, new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            nullableContextOptions: NullableContextOptions.Enable,
            allowUnsafe: true));
    }

    // The compiler says only that a type is missing for volatile, and not where.
    private static IEnumerable<Finding> VolatileFields(SyntaxTree tree) =>
        from token in tree.GetRoot().DescendantTokens()
        where token.IsKind(SyntaxKind.VolatileKeyword)
        let line = token.GetLocation().GetLineSpan().StartLinePosition.Line + 1
        select new Finding(tree.FilePath, line, SyntaxName.Enclosing(token.Parent!), "is volatile: the device has no volatile");

    private static Finding Finding(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        SyntaxNode? node = diagnostic.Location.SourceTree?.GetRoot().FindNode(diagnostic.Location.SourceSpan);
        string reason = $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
        return node is null
            ? new Finding("(compiler)", 0, "(file)", reason)
            : new Finding(place.Path, place.StartLinePosition.Line + 1, SyntaxName.Enclosing(node), reason);
    }
}
