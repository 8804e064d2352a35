using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using TypeDefinition = Mono.Cecil.TypeDefinition;

namespace AccessStandalone.Gate;

/// <summary>The source files of a type: those of its methods' code, or, for a type without code, those the compiler noted for it.</summary>
public sealed class TypeDocuments
{
    // The compiler's "type definition documents" record: a list of document rows as compressed integers.
    private static readonly Guid Record = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");

    private readonly Dictionary<int, List<string>> _noted = [];

    private TypeDocuments()
    {
    }

    public static TypeDocuments Read(byte[] symbols)
    {
        var documents = new TypeDocuments();
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbImage(ImmutableArray.Create(symbols));
        MetadataReader reader = provider.GetMetadataReader();
        foreach (CustomDebugInformationHandle handle in reader.CustomDebugInformation)
        {
            CustomDebugInformation information = reader.GetCustomDebugInformation(handle);
            if (information.Parent.Kind == HandleKind.TypeDefinition && reader.GetGuid(information.Kind) == Record)
            {
                documents._noted[MetadataTokens.GetToken(information.Parent)] = Names(reader, reader.GetBlobReader(information.Value));
            }
        }

        return documents;
    }

    public IEnumerable<string> Of(TypeDefinition type)
    {
        for (TypeDefinition? current = type; current is not null; current = current.DeclaringType)
        {
            List<string> files = [.. Own(current).Distinct()];
            if (files.Count != 0)
            {
                return files;
            }
        }

        return [];
    }

    private static List<string> Names(MetadataReader reader, BlobReader rows)
    {
        List<string> names = [];
        while (rows.RemainingBytes != 0)
        {
            names.Add(reader.GetString(reader.GetDocument(MetadataTokens.DocumentHandle(rows.ReadCompressedInteger())).Name));
        }

        return names;
    }

    private IEnumerable<string> Own(TypeDefinition type)
    {
        IEnumerable<string> ofCode = type.Methods
            .Concat(type.NestedTypes.SelectMany(nested => nested.Methods))
            .SelectMany(method => method.DebugInformation.SequencePoints)
            .Select(point => point.Document.Url);
        return _noted.TryGetValue(type.MetadataToken.ToInt32(), out List<string>? noted) ? noted.Concat(ofCode) : ofCode;
    }
}
