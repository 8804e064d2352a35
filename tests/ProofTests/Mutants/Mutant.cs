namespace AccessStandalone.Proof.Tests.Mutants;

/// <summary>An assembly of the firmware with a mistake in it.</summary>
/// <param name="Assembly">Its name.</param>
internal sealed record Mutant(string Assembly, byte[] Image);
