using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace AccessStandalone.Gate.Contracts;

/// <summary>A contract may declare less than the device has, save what an implementation needs, but nothing else and nothing more.</summary>
public static class ContractCheck
{
    public static IReadOnlyList<string> Findings(ModuleDefinition contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        string assembly = contract.Assembly.Name.Name;
        if (!ApiListing.Exists(assembly))
        {
            return [$"{assembly}: nano-api has no listing of this assembly"];
        }

        ApiListing listing = ApiListing.Of(assembly);
        return [.. contract.GetTypes().Where(Declaration.IsVisible).SelectMany(type => Findings(assembly, listing, type))];
    }

    private static IEnumerable<string> Findings(string assembly, ApiListing listing, TypeDefinition type)
    {
        string? wrongHead = TypeHead.Difference(type, listing.Type(TypeName.OfDeclared(type)));
        if (wrongHead is not null)
        {
            yield return $"{assembly}: {TypeName.OfDeclared(type)}: {wrongHead}";
        }

        foreach (ApiLine member in Declaration.Members(type).Where(member => !listing.Type(member.Type).Any(listed => Covers(listed, member))))
        {
            yield return $"{assembly}: {member}: is not on the device; nearest: {listing.Nearest(member)}";
        }

        foreach (ApiLine missing in listing.Type(TypeName.OfDeclared(type)).Where(line => MustBeImplemented(type, line)))
        {
            if (!Declaration.Members(type).Any(member => Covers(missing, member) && Covers(member, missing)))
            {
                yield return $"{assembly}: {missing}: is left out, but whoever implements the type must have it";
            }
        }
    }

    // A class whose constructor the contract keeps to itself cannot be derived from through it.
    private static bool MustBeImplemented(TypeDefinition type, ApiLine line) => type.IsInterface
        ? line.Kind is "method" or "property" or "event"
        : type.Methods.Any(method => method.IsConstructor && (method.IsPublic || method.IsFamily))
            && line.Kind is "method" or "property"
            && line.Declaration.Contains("abstract ", StringComparison.Ordinal);

    /// <summary>Equal, but that a contract may leave out one accessor of a property.</summary>
    private static bool Covers(ApiLine listed, ApiLine declared)
    {
        if (listed.Kind != declared.Kind)
        {
            return false;
        }

        if (declared.Kind != "property")
        {
            return listed == declared;
        }

        string[] has = listed.Declaration.Split(" { ");
        string[] wants = declared.Declaration.Split(" { ");
        return has[0] == wants[0] && wants[1].Split(' ').All(word => has[1].Split(' ').Contains(word));
    }
}
