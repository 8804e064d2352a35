using System.Collections.Generic;
using System.IO;
using Spectre.Console;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary>How far things are: on a terminal one line that changes, else a line for each tenth.</summary>
internal sealed class ProgressLines
{
    private const int BarWidth = 30;
    private const int Tenth = 10;
    private const int Whole = 100;

    private readonly TextWriter _error;
    private readonly bool _isTerminal;
    private readonly Dictionary<string, int> _tenths = [];
    private bool _isOnLine;

    public ProgressLines(TextWriter error, bool isTerminal)
    {
        _error = error;
        _isTerminal = isTerminal;
    }

    public void Report(string device, int done, int total, int failed)
    {
        int percent = total == 0 ? Whole : (int)((long)done * Whole / total);
        string text = $"{device}: {done} of {total} sent, {failed} failed";
        if (_isTerminal)
        {
            int filled = percent * BarWidth / Whole;
            IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_error) });
            console.Markup($"\r[green]{new string('━', filled)}[/][grey]{new string('─', BarWidth - filled)}[/] {Markup.Escape(text)} ");
            _isOnLine = true;
        }
        else if (!_tenths.TryGetValue(device, out int last) || last != percent / Tenth)
        {
            _tenths[device] = percent / Tenth;
            _error.WriteLine(text);
        }
    }

    /// <summary>What is written next begins a line of its own.</summary>
    public void Leave()
    {
        if (_isOnLine)
        {
            _error.WriteLine();
            _isOnLine = false;
        }
    }
}
