using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.Proof.Bench;
using Spectre.Console;

namespace AccessStandalone.Proof.Commands;

/// <summary>Writes a table of costs and targets.</summary>
internal static class BenchTable
{
    private const string Met = "ok";
    private const string Missed = "MISSED";

    // A column has the first of its figures that was measured; one without any is left out.
    private static readonly (string Title, BenchFigure[] Figures)[] Columns =
    [
        ("reads", [BenchFigure.MeanReads]),
        ("worst", [BenchFigure.WorstReads]),
        ("programs", [BenchFigure.MeanPrograms]),
        ("erases", [BenchFigure.MeanErases]),
        ("bytes", [BenchFigure.MeanBytes]),
        ("transactions", [BenchFigure.MeanTransactions]),
        ("at most", [BenchFigure.WorstTransactions]),
        ("mean ms", [BenchFigure.MeanMs]),
        ("worst ms", [BenchFigure.WorstMs]),
        ("total s", [BenchFigure.TotalS]),
        ("this machine s", [BenchFigure.RealS]),
        ("requests", [BenchFigure.Requests]),
        ("wire B", [BenchFigure.WireBytes]),
        ("longest step ms", [BenchFigure.LongestStepMs]),
        ("RAM B", [BenchFigure.FixedBytes, BenchFigure.AllocatedBytes]),
        ("exchanges/s", [BenchFigure.ExchangesPerS]),
        ("busy µs", [BenchFigure.BusyUs]),
        ("least µs", [BenchFigure.LeastExchangeUs]),
        ("least cycle µs", [BenchFigure.LeastCycleUs]),
        ("period µs", [BenchFigure.MeanPeriodUs]),
        ("worst µs", [BenchFigure.WorstPeriodUs]),
        ("over least %", [BenchFigure.OverLeastPercent]),
        ("card ms", [BenchFigure.MeanCardMs]),
        ("worst card ms", [BenchFigure.WorstCardMs]),
    ];

    public static void Write(string room, IReadOnlyList<BenchRow> rows, IReadOnlyList<BenchTarget> targets, Terminal terminal)
    {
        (string Title, BenchFigure[] Figures)[] columns = [.. Columns.Where(column => rows.Any(row => column.Figures.Any(row.Figures.ContainsKey)))];
        string[] titles = [room, "times", .. columns.Select(column => column.Title), "target", string.Empty];
        List<string[]> lines = [.. rows.Select(row => LineOf(row, columns, rows, targets))];
        if (terminal.IsOutputTerminal)
        {
            AnsiConsole.Write(Framed(titles, lines));
        }
        else
        {
            WritePlain(titles, lines, terminal);
        }
    }

    private static string[] LineOf(
        BenchRow row, IEnumerable<(string Title, BenchFigure[] Figures)> columns, IReadOnlyList<BenchRow> rows, IEnumerable<BenchTarget> targets)
    {
        List<BenchTarget> own = [.. targets.Where(target => target.Operation == row.Operation)];
        string verdict = own.Count == 0 ? string.Empty : own.TrueForAll(target => target.IsMet(rows)) ? Met : Missed;
        string limits = string.Join(", ", own.Select(target => FigureText.Limit(target.Figure, target.Limit)));
        return [row.Operation, FigureText.Times(row), .. columns.Select(column => FigureText.First(row, column.Figures)), limits, verdict];
    }

    /// <summary>All but the first, and the target and its verdict at the end.</summary>
    private static bool IsNumber(int column, int count) => column >= 1 && column < count - 2;

    private static Table Framed(string[] titles, List<string[]> lines)
    {
        var table = new Table { Border = TableBorder.Rounded };
        for (int i = 0; i < titles.Length; i++)
        {
            table.AddColumn(new TableColumn(new Text(titles[i])) { Alignment = IsNumber(i, titles.Length) ? Justify.Right : Justify.Left });
        }

        foreach (string[] line in lines)
        {
            table.AddRow(line.Select(cell => new Text(cell, cell == Missed ? new Style(Color.Red) : Style.Plain)));
        }

        return table;
    }

    private static void WritePlain(string[] titles, List<string[]> lines, Terminal terminal)
    {
        int[] widths = [.. titles.Select((title, i) => Math.Max(title.Length, lines.Max(line => line[i].Length)))];
        foreach (string[] line in lines.Prepend(titles))
        {
            IEnumerable<string> cells = line.Select((cell, i) => IsNumber(i, titles.Length) ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]));
            terminal.Output.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }
}
