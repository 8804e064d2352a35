using System;
using System.Collections.Concurrent;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Commands;

namespace AccessStandalone.Simulator.Tests.EndToEnd;

/// <summary>The program as a user starts it, live on a port of this machine, with somebody who types lines.</summary>
internal sealed class LiveDevice : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly BlockingCollection<string> _lines = [];
    private readonly Output _output = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task<int> _running;

    public LiveDevice()
    {
        var commands = new CommandLine(new Typed(_lines), _output, _output, isTerminal: false, _stop.Token);
        _running = Task.Factory.StartNew(
            () => commands.Run(["--port", "0", "--speed", "5"]), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        string[] words = _output.WaitFor("platform: ", Patience).Split(' ');
        Address = words[1];
        _output.WaitFor("record start", Patience);
    }

    /// <summary>Gets <c>127.0.0.1:PORT</c>.</summary>
    public string Address { get; }

    /// <summary>Types a line, and waits for an answer.</summary>
    public void Type(string line, string answer)
    {
        _lines.Add(line);
        _output.WaitFor(answer, Patience);
    }

    /// <summary>Types a line that has no answer.</summary>
    public void Type(string line) => _lines.Add(line);

    public void WaitFor(string answer) => _output.WaitFor(answer, Patience);

    public void Dispose()
    {
        _lines.CompleteAdding();
        _running.Wait(Patience);
        _stop.Dispose();
        _lines.Dispose();
        _output.Dispose();
    }

    private sealed class Typed(BlockingCollection<string> lines) : TextReader
    {
        public override string? ReadLine() => lines.TryTake(out string? line, Timeout.Infinite) ? line : null;
    }

    /// <summary>Lines that were written; each is waited for once.</summary>
    private sealed class Output : StringWriter
    {
        private readonly object _gate = new();
        private int _seen;

        public override void Write(char value)
        {
            lock (_gate)
            {
                base.Write(value);
                Monitor.PulseAll(_gate);
            }
        }

        public override void Write(string? value)
        {
            lock (_gate)
            {
                base.Write(value);
                Monitor.PulseAll(_gate);
            }
        }

        public override void WriteLine(string? value) => Write(value + "\n");

        /// <returns>The line with it.</returns>
        public string WaitFor(string text, TimeSpan limit)
        {
            lock (_gate)
            {
                while (true)
                {
                    StringBuilder all = GetStringBuilder();
                    string rest = all.ToString(_seen, all.Length - _seen);
                    int at = rest.IndexOf(text, StringComparison.Ordinal);
                    int end = at < 0 ? -1 : rest.IndexOf('\n', at);
                    if (end >= 0)
                    {
                        _seen += end;
                        return rest[at..end];
                    }

                    if (!Monitor.Wait(_gate, limit))
                    {
                        throw new TimeoutException($"'{text}' does not come; there is: {rest}");
                    }
                }
            }
        }
    }
}
