using System.Collections.Generic;
using AccessStandalone.Access;

namespace AccessStandalone.Proof.Decision;

/// <summary>What is to be done about a credential, and what is recorded of it, in order.</summary>
public sealed record Answer(Verdict Verdict, IReadOnlyList<ExpectedRecord> Records)
{
    public override string ToString() => $"{Verdict}, records [{string.Join("; ", Records)}]";
}
