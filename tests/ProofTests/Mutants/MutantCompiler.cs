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

    private const string Firmware = "AccessStandalone.Firmware";

    // The rooms that are assemblies of their own.
    private static readonly Dictionary<string, string> Libraries = new()
    {
        ["Wiegand"] = "AccessStandalone.Wiegand",
        ["Rs485"] = "AccessStandalone.Rs485",
        ["Protocol"] = "AccessStandalone.Protocol",
        ["Storage"] = "AccessStandalone.Storage",
    };

    private readonly CSharpParseOptions _options = new(LanguageVersion.CSharp10);

    // By file, by assembly.
    private readonly Dictionary<string, Dictionary<string, SyntaxTree>> _sources;
    private readonly Dictionary<string, MetadataReference> _references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .DistinctBy(path => Path.GetFileName(path))
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path), MetadataReference (path) => MetadataReference.CreateFromFile(path));

    private MutantCompiler()
    {
        string root = typeof(MutantCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "Root").Value!;
        IEnumerable<string> rooms = Directory.EnumerateDirectories(Path.Combine(root, "firmware")).Where(room => !IsOutput(room));
        _sources = rooms.GroupBy(room => Libraries.GetValueOrDefault(Path.GetFileName(room), Firmware))
            .ToDictionary(assembly => assembly.Key, assembly => assembly.SelectMany(SourcesIn).ToDictionary(path => Path.GetFileName(path), path => Parse(File.ReadAllText(path))));
        foreach (string path in Directory.EnumerateFiles(Path.Combine(root, "firmware"), "*.cs"))
        {
            _sources[Firmware].Add(Path.GetFileName(path), Parse(File.ReadAllText(path)));
        }
    }

    public static MutantCompiler Shared { get; } = new();

    /// <exception cref="InvalidOperationException">An edit does not fit, its files are of several assemblies, or what comes out does not compile.</exception>
    public Mutant Compile(Mutation mutation)
    {
        string name = AssemblyOf(mutation);
        var sources = new Dictionary<string, SyntaxTree>(_sources[name]);
        foreach (Edit edit in mutation.Edits)
        {
            sources[edit.File] = Parse(edit.ApplyTo(sources[edit.File].ToString()));
        }

        var compilation = CSharpCompilation.Create(
            name,
            [Parse(Version), .. sources.Values],
            _references.Where(reference => reference.Key != name).Select(reference => reference.Value),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        using var bytes = new MemoryStream();
        Diagnostic[] errors = [.. compilation.Emit(bytes).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        return errors.Length == 0
            ? new Mutant(name, bytes.ToArray())
            : throw new InvalidOperationException(string.Join(Environment.NewLine, errors.Take(MaxErrors).Select(error => error.ToString())));
    }

    private static bool IsOutput(string folder) => Path.GetFileName(folder) is "bin" or "obj";

    private static IEnumerable<string> SourcesIn(string room) =>
        Directory.EnumerateDirectories(room).Where(folder => !IsOutput(folder)).SelectMany(SourcesIn).Concat(Directory.EnumerateFiles(room, "*.cs"));

    private string AssemblyOf(Mutation mutation)
    {
        string[] assemblies = [.. mutation.Edits.Select(edit => _sources.Single(assembly => assembly.Value.ContainsKey(edit.File)).Key).Distinct()];
        return assemblies.Length <= 1
            ? assemblies.FirstOrDefault(Firmware)
            : throw new InvalidOperationException($"{mutation} is in several assemblies");
    }

    private SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, _options);
}
