using System;
using System.IO;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AccessStandalone.HalSim.FlashImages.Reports;

/// <summary>Writes reports: with colours and frames on a terminal, else as plain text that other programs can read.</summary>
internal sealed class ReportWriter
{
    /// <summary>Wider than any line: a long one is the terminal's to break.</summary>
    private const int LineWidth = 1000;

    private readonly TextWriter _output;
    private readonly bool _isTerminal;

    public ReportWriter(TextWriter output, bool isTerminal)
    {
        _output = output;
        _isTerminal = isTerminal;
    }

    public void Line(string text = "") => _output.WriteLine(text);

    /// <summary>A line in a colour of the terminal.</summary>
    public void Line(string text, Color colour)
    {
        if (_isTerminal)
        {
            IAnsiConsole wide = AnsiConsole.Create(new AnsiConsoleSettings());
            wide.Profile.Width = LineWidth;
            wide.WriteLine(text, new Style(colour));
        }
        else
        {
            Line(text);
        }
    }

    public void Write(ReportTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        Write(table.Draw(_isTerminal));
    }

    public void Write(IRenderable picture)
    {
        if (_isTerminal)
        {
            AnsiConsole.Write(picture);
            return;
        }

        using var text = new StringWriter { NewLine = "\n" };
        IAnsiConsole plain = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        plain.Profile.Width = LineWidth;
        plain.Write(picture);
        foreach (string line in text.ToString().TrimEnd('\n').Split('\n'))
        {
            Line(line.TrimEnd());
        }
    }
}
