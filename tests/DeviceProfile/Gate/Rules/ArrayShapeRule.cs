using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace AccessStandalone.Gate.Rules;

/// <summary>An image with an array of several dimensions is written with a mere warning and then refused by the device.</summary>
public sealed class ArrayShapeRule : DeviceRule
{
    public override IEnumerable<Violation> Check(ModuleDefinition image) =>
        from use in TypeUses.In(image)
        from array in TypeUses.Parts(use.Type).OfType<ArrayType>()
        where !array.IsVector
        select new Violation(use.Member, use.At, $"uses the multi-dimensional array {array.FullName}: the device does not load it");
}
