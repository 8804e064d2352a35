using System;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AccessStandalone.Gate;

/// <summary>An assembly of the device flavour together with its symbols, and so with its place in the sources.</summary>
public sealed class DeviceAssembly : IDisposable
{
    private readonly TypeDocuments _documents;
    private readonly SourceTexts _texts;

    private DeviceAssembly(ModuleDefinition module, TypeDocuments documents, SourceTexts texts)
    {
        Module = module;
        _documents = documents;
        _texts = texts;
    }

    public ModuleDefinition Module { get; }

    public static DeviceAssembly Open(byte[] image, byte[] symbols, IAssemblyResolver resolver, SourceTexts texts)
    {
        ModuleDefinition module = ModuleDefinition.ReadModule(new MemoryStream(image), new ReaderParameters
        {
            AssemblyResolver = resolver,
            ReadSymbols = true,
            SymbolStream = new MemoryStream(symbols),
            SymbolReaderProvider = new PortablePdbReaderProvider(),
        });
        return new DeviceAssembly(module, TypeDocuments.Read(symbols), texts);
    }

    public Finding Locate(Violation violation)
    {
        if (violation.Member is null)
        {
            return new Finding(Module.Name, 0, Module.Assembly.Name.Name, violation.Reason);
        }

        (string? file, int line) = InstructionPlace(violation.Member, violation.At);
        if (file is null)
        {
            (file, line) = DeclarationPlace(violation.Member);
        }

        return new Finding(_texts.DisplayName(file ?? Module.Name), line, MemberName.Of(violation.Member), violation.Reason);
    }

    public void Dispose() => Module.Dispose();

    private static (string? File, int Line) InstructionPlace(IMemberDefinition member, Instruction? at)
    {
        if (member is not MethodDefinition method || !method.DebugInformation.HasSequencePoints)
        {
            return (null, 0);
        }

        var visible = method.DebugInformation.SequencePoints.Where(point => !point.IsHidden).OrderBy(point => point.Offset).ToList();
        SequencePoint? point = (at is null ? null : visible.LastOrDefault(candidate => candidate.Offset <= at.Offset)) ?? visible.FirstOrDefault();
        return point is null ? (null, 0) : (point.Document.Url, point.StartLine);
    }

    /// <summary>Types, fields and abstract methods have no code and so no line in the symbols: their declaration is looked up in the source.</summary>
    private (string? File, int Line) DeclarationPlace(IMemberDefinition member)
    {
        TypeDefinition type = member as TypeDefinition ?? member.DeclaringType;
        string[] files = [.. _documents.Of(type)];
        foreach (string file in files)
        {
            int line = _texts.DeclarationLine(file, MemberName.SourceType(type), MemberName.SourceMember(member));
            if (line != 0)
            {
                return (file, line);
            }
        }

        return (files.FirstOrDefault(), 0);
    }
}
