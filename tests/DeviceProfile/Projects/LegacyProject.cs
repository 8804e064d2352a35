using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace AccessStandalone.Gate.Projects;

/// <summary>What a .nfproj and the packages.config beside it say about packages, as written: their tools are not on this machine.</summary>
public sealed class LegacyProject(string path)
{
    private static readonly XNamespace MSBuild = "http://schemas.microsoft.com/developer/msbuild/2003";

    private readonly XElement _project = XElement.Load(Path.Combine(Repository.Root, path));
    private readonly XElement _packages = XElement.Load(Path.Combine(Repository.Root, Path.GetDirectoryName(path)!, "packages.config"));

    /// <summary><c>id version</c>, and the framework if it is not the device's.</summary>
    public IReadOnlyList<string> Packages => [.. _packages.Elements("package").Select(Describe)];

    /// <summary>Assembly name to hint path.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> References =>
        [.. _project.Descendants(MSBuild + "Reference").Select(Reference)];

    /// <summary>Imports that would fail the evaluation where nanoFramework's tools are not installed.</summary>
    public IReadOnlyList<string> UnconditionalImports =>
        [.. _project.Descendants(MSBuild + "Import").Where(import => !IsConditional(import)).Select(import => import.ToString())];

    private static KeyValuePair<string, string> Reference(XElement reference) =>
        KeyValuePair.Create((string)reference.Attribute("Include")!, (string)reference.Element(MSBuild + "HintPath")!);

    private static bool IsConditional(XElement import) =>
        (string?)import.Attribute("Condition") == $"Exists('{(string?)import.Attribute("Project")}')";

    private static string Describe(XElement package)
    {
        string framework = (string)package.Attribute("targetFramework")!;
        return $"{(string)package.Attribute("id")!} {(string)package.Attribute("version")!}{(framework == "netnano1.0" ? string.Empty : $" ({framework})")}";
    }
}
