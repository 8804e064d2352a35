namespace AccessStandalone.Proof.Storage;

/// <summary>One run of random operations on a new chip.</summary>
/// <param name="IsProduct">Whether the store has the product's size, or a small one.</param>
public sealed record ModelRun(int Seed, int Operations, bool IsProduct)
{
    public override string ToString() => $"seed {Seed}{(IsProduct ? " (product)" : string.Empty)}";
}
