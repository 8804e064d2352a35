using System.Collections.Generic;
using System.Linq;
using Spectre.Console;

namespace AccessStandalone.HalSim.FlashImages.Reports;

/// <summary>A table of a report.</summary>
internal sealed class ReportTable
{
    private readonly string[] _columns;
    private readonly List<string[]> _rows = [];

    /// <param name="columns">Titles; one that begins with <c>&gt;</c> is of a column of numbers.</param>
    public ReportTable(params string[] columns)
    {
        _columns = columns;
    }

    public void Row(params string[] cells) => _rows.Add(cells);

    public Table Draw(bool isTerminal)
    {
        var table = new Table { Border = isTerminal ? TableBorder.Rounded : TableBorder.None };
        foreach (string title in _columns)
        {
            bool isNumber = title.StartsWith('>');
            var column = new TableColumn(new Text(isNumber ? title[1..] : title))
            {
                Alignment = isNumber ? Justify.Right : Justify.Left,
                NoWrap = !isTerminal,
            };
            table.AddColumn(column);
        }

        // Names and values need no titles.
        table.ShowHeaders = _columns.Any(title => title.Length > 0);
        foreach (string[] row in _rows)
        {
            var cells = new List<Text>();
            foreach (string cell in row)
            {
                cells.Add(new Text(cell));
            }

            table.AddRow(cells);
        }

        return table;
    }
}
