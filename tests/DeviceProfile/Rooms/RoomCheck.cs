using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace AccessStandalone.Gate.Rooms;

/// <summary>
/// Holds the firmware to the arrows of its rooms: only Board knows the device's APIs, and of the rooms only their interfaces and enums, and what
/// the interfaces that it implements hand it, since nobody can implement an interface without naming that; nothing knows Program; time passes
/// only where the board or the main loop lets it.
/// </summary>
public static class RoomCheck
{
    // What is language and data, not device.
    private static readonly string[] PlainAssemblies =
    [
        "mscorlib", "nanoFramework.System.Collections", "nanoFramework.System.Text", "nanoFramework.System.IO.Hashing",
        "System.Buffers.Binary.BinaryPrimitives", "System.Math",
    ];

    private static readonly string[] DeviceSpaces =
    [
        "System.Device", "nanoFramework", "Iot", "System.Security.Cryptography", "System.Net", "System.IO.Ports",
    ];

    public static IEnumerable<Violation> Violations(ModuleDefinition firmware) =>
        from type in firmware.GetTypes()
        let room = Room.Of(Outermost(type).Namespace)
        where room is not null
        from violation in Violations(type, room)
        select violation;

    private static IEnumerable<Violation> Violations(TypeDefinition type, string room)
    {
        if (!Room.Arrows.TryGetValue(room, out string[]? allowed))
        {
            yield return new Violation(type, null, $"is in {room}, which is no room of the house");
            yield break;
        }

        foreach (TypeUse use in TypeUses.In(type))
        {
            foreach (TypeReference part in TypeUses.Parts(use.Type).Where(part => part is not (TypeSpecification or GenericParameter)))
            {
                string? reason = Reason(type, room, allowed, part);
                if (reason is not null)
                {
                    yield return new Violation(use.Member, use.At, reason);
                }
            }
        }

        foreach (MethodDefinition method in type.Methods.Where(method => method.HasBody && room is not (Room.Board or Room.Program)))
        {
            foreach (Mono.Cecil.Cil.Instruction at in method.Body.Instructions.Where(at => IsSleep(at.Operand)))
            {
                yield return new Violation(method, at, $"{room} calls Thread.Sleep: only Board and Program may wait");
            }
        }
    }

    private static string? Reason(TypeDefinition type, string room, string[] allowed, TypeReference used)
    {
        string space = Outermost(used).Namespace;
        string? other = Room.Of(space);
        if (other is null)
        {
            return room != Room.Board && IsDeviceApi(used, space) ? $"{room} uses {used.FullName}: only Board touches the device's APIs" : null;
        }

        if (other == room || allowed.Contains(other))
        {
            return null;
        }

        if (room == Room.Board && other != Room.Program)
        {
            return used.Resolve() is { IsInterface: false, IsEnum: false } && !IsHanded(type, used)
                ? $"Board uses {used.FullName}: of other rooms it may know interfaces, enums and what interfaces it implements hand it"
                : null;
        }

        return $"{room} uses {used.FullName}: there is no arrow from {room} to {other}";
    }

    /// <summary>Whether an interface that the type itself implements has the other in a signature.</summary>
    private static bool IsHanded(TypeDefinition type, TypeReference used) =>
        type.Interfaces.SelectMany(implementation => implementation.InterfaceType.Resolve().Methods)
            .SelectMany(method => method.Parameters.Select(parameter => parameter.ParameterType).Prepend(method.ReturnType))
            .SelectMany(TypeUses.Parts)
            .Any(part => part.FullName == used.FullName);

    private static bool IsDeviceApi(TypeReference used, string space) =>
        DeviceSpaces.Any(device => space == device || space.StartsWith(device + ".", StringComparison.Ordinal))
        || !(used.Scope is ModuleDefinition || PlainAssemblies.Contains(used.Scope.Name));

    private static bool IsSleep(object? operand) => operand is MethodReference { Name: "Sleep", DeclaringType.FullName: "System.Threading.Thread" };

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is null ? type : Outermost(type.DeclaringType);
}
