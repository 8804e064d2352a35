using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AccessStandalone.Proof.Tests.Mutants;

/// <summary>Compiles the firmware, with or without a mistake.</summary>
internal sealed class MutantCompiler
{
    private const string Version = "[assembly: System.Reflection.AssemblyVersion(\"1.0.0.0\")]";
    private const int MaxErrors = 5;

    private readonly CSharpParseOptions _options = new(LanguageVersion.CSharp10);
    private readonly Dictionary<string, SyntaxTree> _sources;
    private readonly MetadataReference[] _references;

    private MutantCompiler()
    {
        string root = typeof(MutantCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "Root").Value!;
        string firmware = Path.Combine(root, "firmware");
        IEnumerable<string> rooms = Directory.EnumerateDirectories(firmware).Where(room => Path.GetFileName(room) is not ("bin" or "obj"));
        _sources = rooms.SelectMany(room => Directory.EnumerateFiles(room, "*.cs", SearchOption.AllDirectories))
            .ToDictionary(path => Path.GetFileName(path), path => Parse(File.ReadAllText(path)));
        _references =
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(path => Path.GetFileNameWithoutExtension(path) != MutantContext.Firmware)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }

    public static MutantCompiler Shared { get; } = new();

    /// <returns>The assembly's bytes.</returns>
    /// <exception cref="InvalidOperationException">An edit does not fit, or what comes out does not compile.</exception>
    public byte[] Compile(Mutation mutation)
    {
        var sources = new Dictionary<string, SyntaxTree>(_sources);
        foreach (Edit edit in mutation.Edits)
        {
            sources[edit.File] = Parse(edit.ApplyTo(sources[edit.File].ToString()));
        }

        var compilation = CSharpCompilation.Create(
            MutantContext.Firmware,
            [Parse(Version), .. sources.Values],
            _references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        using var bytes = new MemoryStream();
        Diagnostic[] errors = [.. compilation.Emit(bytes).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        return errors.Length == 0
            ? bytes.ToArray()
            : throw new InvalidOperationException(string.Join(Environment.NewLine, errors.Take(MaxErrors).Select(error => error.ToString())));
    }

    private SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, _options);
}
