using System.Collections.Generic;
using System.IO;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary>Where no terminal is: a line for each tenth.</summary>
internal sealed class ProgressLines : IProgressView
{
    private const int Tenths = 10;

    private readonly TextWriter _error;
    private readonly Dictionary<string, int> _tenths = [];

    public ProgressLines(TextWriter error)
    {
        _error = error;
    }

    public bool IsShown => false;

    public void Report(string device, int done, int total, int? refused)
    {
        int tenth = total == 0 ? Tenths : (int)((long)done * Tenths / total);
        if (_tenths.TryGetValue(device, out int last) && last == tenth)
        {
            return;
        }

        _tenths[device] = tenth;
        _error.WriteLine(refused == null ? $"{device}: {done} of {total}" : $"{device}: {done} of {total}, {refused} refused");
    }

    public void Note(string text) => _error.WriteLine(text);

    public void End()
    {
        // Lines stand by themselves.
    }
}
