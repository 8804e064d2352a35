using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace AccessStandalone.Gate.Rules;

/// <summary>Checked arithmetic compiles and then never throws: the interpreter treats it as unchecked.</summary>
public sealed class OverflowRule : DeviceRule
{
    public override IEnumerable<Violation> Check(ModuleDefinition image) => CodeOf.Instructions(image)
        .Where(place => place.At.OpCode.Name.Contains(".ovf", StringComparison.Ordinal))
        .Select(place => new Violation(place.Method, place.At, $"uses {place.At.OpCode.Name}: overflow checks never throw on the device"));
}
