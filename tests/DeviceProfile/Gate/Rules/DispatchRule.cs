using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace AccessStandalone.Gate.Rules;

/// <summary>
/// The device finds a virtual or interface method by name and parameters, from the object's class upwards, whatever the accessibility: a method
/// that merely has the same name and parameters as an inherited virtual one is called in its place.
/// </summary>
public sealed class DispatchRule : DeviceRule
{
    public override IEnumerable<Violation> Check(ModuleDefinition image) => image.GetTypes()
        .Where(type => !type.IsInterface)
        .SelectMany(type => Hidden(type).Concat(Hijacked(type)));

    /// <summary>Reuse without override; a method that implements an interface is virtual too, so its namesakes below it are found here.</summary>
    private static IEnumerable<Violation> Hidden(TypeDefinition type) =>
        from method in type.Methods
        where !method.IsStatic && !method.IsConstructor && !IsOverride(method) && !IsExplicit(method)
        let target = Ancestors(type).SelectMany(ancestor => ancestor.Methods).FirstOrDefault(above => above.IsVirtual && Same(method, above))
        where target is not null
        select new Violation(method, null, $"has the name and parameters of {MemberName.Of(target)} without overriding it: on the device calls of that one arrive here");

    /// <summary>
    /// A class implements an interface anew under the plain name, while an ancestor implements it explicitly: the device looks for the explicit
    /// name first, all the way up, and so keeps calling the ancestor.
    /// </summary>
    private static IEnumerable<Violation> Hijacked(TypeDefinition type) =>
        from implementation in type.Interfaces
        from declared in implementation.InterfaceType.Resolve().Methods
        where !type.Methods.Any(method => Implements(method, declared))
        let above = Ancestors(type).SelectMany(ancestor => ancestor.Methods).FirstOrDefault(method => Implements(method, declared))
        where above is not null
        let method = Ancestors(type).TakeWhile(ancestor => ancestor != above.DeclaringType).Prepend(type)
            .SelectMany(owner => owner.Methods).FirstOrDefault(candidate => candidate.IsPublic && !candidate.IsStatic && Same(candidate, declared))
        where method is not null
        select new Violation(method, null, $"implements {MemberName.Of(declared)} again: on the device calls through the interface still arrive at {MemberName.Of(above)}");

    private static bool IsOverride(MethodDefinition method) => method.IsVirtual && !method.IsNewSlot;

    private static bool IsExplicit(MethodDefinition method) => method.IsPrivate && method.HasOverrides;

    private static bool Implements(MethodDefinition method, MethodDefinition declared) =>
        method.Overrides.Any(target => target.Name == declared.Name && target.DeclaringType.FullName == declared.DeclaringType.FullName && Same(target, declared));

    private static bool Same(MethodReference one, MethodReference other) =>
        one.Name == other.Name && one.Parameters.Select(Type).SequenceEqual(other.Parameters.Select(Type));

    private static string Type(ParameterDefinition parameter) => parameter.ParameterType.FullName;

    private static IEnumerable<TypeDefinition> Ancestors(TypeDefinition type)
    {
        for (TypeReference? above = type.BaseType; above is not null;)
        {
            TypeDefinition definition = above.Resolve();
            yield return definition;
            above = definition.BaseType;
        }
    }
}
