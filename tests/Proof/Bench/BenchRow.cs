using System.Collections.Generic;

namespace AccessStandalone.Proof.Bench;

/// <summary>What one operation costs.</summary>
/// <param name="Times">How often it was measured.</param>
public sealed record BenchRow(string Operation, long Times, IReadOnlyDictionary<BenchFigure, double> Figures);
