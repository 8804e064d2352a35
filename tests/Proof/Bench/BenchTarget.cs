using System.Collections.Generic;
using System.Linq;

namespace AccessStandalone.Proof.Bench;

/// <summary>What an operation may cost at most.</summary>
/// <param name="Operation">Of the row it is about.</param>
public sealed record BenchTarget(string Operation, BenchFigure Figure, double Limit)
{
    /// <returns>Whether one of the rows is the operation's, and within the limit.</returns>
    public bool IsMet(IEnumerable<BenchRow> rows) => Measured(rows) <= Limit;

    /// <returns>null if the operation was not measured.</returns>
    public double? Measured(IEnumerable<BenchRow> rows)
    {
        BenchRow? row = rows.SingleOrDefault(row => row.Operation == Operation);
        return row != null && row.Figures.TryGetValue(Figure, out double value) ? value : null;
    }

    public override string ToString() => $"{Operation}: {FigureText.Limit(Figure, Limit)}";
}
