using System;
using System.Collections.Generic;
using System.Globalization;

namespace AccessStandalone.Proof.Bench;

/// <summary>Figures as people read them.</summary>
public static class FigureText
{
    /// <returns>As <c>mean ≤ 4.5 ms</c>.</returns>
    public static string Limit(BenchFigure figure, double limit)
    {
        string number = limit.ToString("0.##", CultureInfo.InvariantCulture);
        return figure switch
        {
            BenchFigure.MeanTransactions => $"≤ {number} transactions",
            BenchFigure.WorstTransactions => $"worst ≤ {number} transactions",
            BenchFigure.MeanErases => $"≤ {number} erases",
            BenchFigure.MeanReads => $"≤ {number} reads",
            BenchFigure.MeanPrograms => $"≤ {number} programs",
            BenchFigure.MeanMs => $"≤ {number} ms",
            BenchFigure.WorstMs => $"worst ≤ {number} ms",
            BenchFigure.TotalS => $"≤ {number} s",
            BenchFigure.MostBytes => $"≤ {number} B",
            BenchFigure.WorstPeriodUs => $"every {limit.ToString("#,0", CultureInfo.InvariantCulture)} µs",
            BenchFigure.MeanCardMs => $"card ≤ {number} ms",
            BenchFigure.WorstCardMs => $"worst ≤ {number} ms",
            BenchFigure.Requests => $"≤ {number} requests",
            BenchFigure.WireBytes => $"≤ {number} B on the wire",
            BenchFigure.LongestStepMs => $"steps ≤ {number} ms",
            BenchFigure.FixedBytes or BenchFigure.AllocatedBytes => $"≤ {limit.ToString("#,0", CultureInfo.InvariantCulture)} B",
            _ => $"{figure} ≤ {number}",
        };
    }

    public static string Times(BenchRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Times.ToString("#,0", CultureInfo.InvariantCulture);
    }

    /// <returns>The first of some figures that was measured; empty if none was.</returns>
    public static string First(BenchRow row, IEnumerable<BenchFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(figures);
        foreach (BenchFigure figure in figures)
        {
            if (row.Figures.TryGetValue(figure, out double value))
            {
                return Of(figure, value);
            }
        }

        return string.Empty;
    }

    /// <summary>With as many decimals as the figure has a use for.</summary>
    private static string Of(BenchFigure figure, double value)
    {
        string format = figure switch
        {
            BenchFigure.WorstReads or BenchFigure.WorstTransactions or BenchFigure.MeanBytes or BenchFigure.FixedBytes or BenchFigure.AllocatedBytes => "#,0",
            BenchFigure.MeanPeriodUs or BenchFigure.WorstPeriodUs or BenchFigure.BusyUs or BenchFigure.LeastExchangeUs or BenchFigure.LeastCycleUs => "#,0",
            BenchFigure.OverLeastPercent => "#,0",
            BenchFigure.ExchangesPerS or BenchFigure.MeanCardMs or BenchFigure.WorstCardMs => "#,0.0",
            BenchFigure.TotalS or BenchFigure.RealS or BenchFigure.WireBytes or BenchFigure.LongestStepMs => "#,0.0",
            BenchFigure.Requests => "#,0",
            BenchFigure.MeanErases => "0.0000",
            BenchFigure.MeanTransactions => "0.00",
            _ => "#,0.000",
        };
        return value.ToString(format, CultureInfo.InvariantCulture);
    }
}
