using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace AccessStandalone.Gate.Contracts;

/// <summary>
/// The public API of one assembly of the device, as listed in nano-api/: one line a type or member, <c>assembly; type; kind; declaration</c>.
/// What makes no difference to a caller, <c>extern</c> and <c>[Obsolete]</c>, is left out of the lines here.
/// </summary>
public sealed class ApiListing
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "nano-api");

    // Which names are interfaces matters across assemblies, to tell a base class from an interface in a list of both.
    private static readonly Lazy<HashSet<string>> InterfaceNames = new(() =>
        [.. Directory.GetFiles(Folder, "*.txt").SelectMany(File.ReadAllLines).Select(ApiLine.Parse).Where(line => line.Kind == "interface").Select(line => line.Type)]);

    private readonly ILookup<string, ApiLine> _byType;

    private ApiListing(IEnumerable<ApiLine> lines)
    {
        _byType = lines.ToLookup(line => line.Type);
    }

    public static bool Exists(string assembly) => File.Exists(FileOf(assembly));

    public static ApiListing Of(string assembly) => new(File.ReadAllLines(FileOf(assembly)).Where(line => line.Length != 0).Select(ApiLine.Parse));

    public static bool IsInterface(string type) => InterfaceNames.Value.Contains(type);

    public IEnumerable<ApiLine> Type(string type) => _byType[type];

    /// <summary>The most similar line, of the same type if it is listed, to say what a wrong one was meant to be.</summary>
    public string Nearest(ApiLine wrong)
    {
        IEnumerable<ApiLine> candidates = _byType.Contains(wrong.Type) ? _byType[wrong.Type] : _byType.SelectMany(lines => lines);
        return candidates.MinBy(candidate => EditDistance.Between(candidate.ToString(), wrong.ToString()))?.ToString() ?? "(none)";
    }

    private static string FileOf(string assembly) => Path.Combine(Folder, assembly + ".txt");
}
