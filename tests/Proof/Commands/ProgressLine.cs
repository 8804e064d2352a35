using System;
using System.Diagnostics;

namespace AccessStandalone.Proof.Commands;

/// <summary>A line on the error stream that is written over again and again; nothing where that is no terminal.</summary>
internal sealed class ProgressLine
{
    private const int PeriodMs = 200;
    private const string Erase = "\r\u001b[K";

    private readonly Terminal _terminal;
    private readonly Stopwatch _sinceWritten = Stopwatch.StartNew();
    private bool _isWritten;

    public ProgressLine(Terminal terminal)
    {
        _terminal = terminal;
    }

    public void Show(string text)
    {
        if (_terminal.IsErrorTerminal)
        {
            _terminal.Error.Write(Erase + text);
            _isWritten = true;
            _sinceWritten.Restart();
        }
    }

    /// <summary>Not more often than somebody can read.</summary>
    public void Show(CampaignReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (_sinceWritten.ElapsedMilliseconds >= PeriodMs)
        {
            Show($"part {report.PartsDone} of {report.Parts}: {report}");
        }
    }

    public void Clear()
    {
        if (_isWritten)
        {
            _terminal.Error.Write(Erase);
            _isWritten = false;
        }
    }
}
