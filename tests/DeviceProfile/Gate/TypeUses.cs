using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AccessStandalone.Gate;

/// <summary>Every type an assembly mentions: bases, fields, signatures, locals, attributes and the operands of its code.</summary>
public static class TypeUses
{
    public static IEnumerable<TypeUse> In(ModuleDefinition module) => module.GetTypes().SelectMany(In);

    public static IEnumerable<TypeUse> In(TypeDefinition type)
    {
        IEnumerable<TypeReference> heads = type.Interfaces.Select(implementation => implementation.InterfaceType)
            .Concat(type.GenericParameters.SelectMany(Constraints))
            .Concat(Attributes(type));
        if (type.BaseType is not null)
        {
            heads = heads.Prepend(type.BaseType);
        }

        return heads.Select(head => new TypeUse(head, type, null))
            .Concat(type.Fields.SelectMany(field => Attributes(field).Prepend(field.FieldType).Select(used => new TypeUse(used, field, null))))
            .Concat(type.Properties.SelectMany(property => Attributes(property).Select(used => new TypeUse(used, property, null))))
            .Concat(type.Methods.SelectMany(In));
    }

    /// <summary>A type and everything it is made of: elements, generic arguments, modifiers.</summary>
    public static IEnumerable<TypeReference> Parts(TypeReference type)
    {
        yield return type;
        IEnumerable<TypeReference> inner = type switch
        {
            GenericInstanceType generic => generic.GenericArguments.Prepend(generic.ElementType),
            FunctionPointerType pointer => pointer.Parameters.Select(parameter => parameter.ParameterType).Prepend(pointer.ReturnType),
            RequiredModifierType modified => [modified.ModifierType, modified.ElementType],
            OptionalModifierType modified => [modified.ModifierType, modified.ElementType],
            TypeSpecification specification => [specification.ElementType],
            _ => [],
        };
        foreach (TypeReference part in inner.SelectMany(Parts))
        {
            yield return part;
        }
    }

    private static IEnumerable<TypeUse> In(MethodDefinition method)
    {
        foreach (TypeReference type in Signature(method).Concat(method.GenericParameters.SelectMany(Constraints)).Concat(Attributes(method))
            .Concat(method.Parameters.SelectMany(Attributes)))
        {
            yield return new TypeUse(type, method, null);
        }

        if (!method.HasBody)
        {
            yield break;
        }

        foreach (VariableDefinition local in method.Body.Variables)
        {
            yield return new TypeUse(local.VariableType, method, null);
        }

        foreach (ExceptionHandler handler in method.Body.ExceptionHandlers.Where(handler => handler.CatchType is not null))
        {
            yield return new TypeUse(handler.CatchType, method, handler.HandlerStart);
        }

        foreach (Instruction instruction in method.Body.Instructions)
        {
            foreach (TypeReference type in Operand(instruction.Operand))
            {
                yield return new TypeUse(type, method, instruction);
            }
        }
    }

    private static IEnumerable<TypeReference> Operand(object? operand) => operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod generic => generic.GenericArguments.Concat(Operand(generic.ElementMethod)),
        MethodReference method => Signature(method).Prepend(method.DeclaringType),
        CallSite site => site.Parameters.Select(parameter => parameter.ParameterType).Prepend(site.ReturnType),
        _ => [],
    };

    private static IEnumerable<TypeReference> Signature(MethodReference method) =>
        method.Parameters.Select(parameter => parameter.ParameterType).Prepend(method.ReturnType);

    private static IEnumerable<TypeReference> Constraints(GenericParameter parameter) =>
        parameter.Constraints.Select(constraint => constraint.ConstraintType);

    private static IEnumerable<TypeReference> Attributes(ICustomAttributeProvider provider) =>
        provider.CustomAttributes.Select(attribute => attribute.AttributeType);
}
