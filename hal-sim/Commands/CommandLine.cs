using System.CommandLine;
using System.IO;
using System.Threading;
using AccessStandalone.HalSim.Bus;
using AccessStandalone.HalSim.Client.Commands;
using AccessStandalone.HalSim.Client.Session;
using Spectre.Console;

namespace AccessStandalone.HalSim.Commands;

/// <summary>The program's words: which command runs with what.</summary>
public sealed class CommandLine
{
    private readonly TextReader _input;
    private readonly TextWriter _output;
    private readonly TextWriter _error;
    private readonly bool _isTerminal;
    private readonly CancellationToken _stop;

    /// <param name="isTerminal">Whether a person sits there: the live device is drawn then, else it reads lines.</param>
    /// <param name="stop">Ends the running command cleanly.</param>
    public CommandLine(TextReader input, TextWriter output, TextWriter error, bool isTerminal, CancellationToken stop)
    {
        _input = input;
        _output = output;
        _error = error;
        _isTerminal = isTerminal;
        _stop = stop;
    }

    /// <summary>Whether the error output is a terminal, where progress can be drawn.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run(string[] args)
    {
        ParseResult parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            UsageErrors.Write(parsed, _error);
            return ExitCode.Usage;
        }

        // Signals are the program's own business: a command must be able to put things in order before it ends.
        var invocation = new InvocationConfiguration
        {
            Output = _output,
            Error = _error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return parsed.Invoke(invocation);
    }

    private RootCommand Root()
    {
        Option<FileInfo?> image = LiveOptions.Image();
        Option<double> speed = LiveOptions.SpeedOption();
        Option<int?> port = LiveOptions.PortOption();
        Option<string?> rs485 = LineWords.Rs485Option();
        Option<string?> capture = LineWords.CaptureOption();
        var root = new RootCommand(
            "The Access Standalone on a virtual board. Without a command: the device, live. "
            + "If input is not a terminal, each line of it is a scenario step (c N is short for card N).");
        root.Options.Add(image);
        root.Options.Add(port);
        root.Options.Add(speed);
        root.Options.Add(rs485);
        root.Options.Add(capture);
        root.Subcommands.Add(RunScripts());
        root.Subcommands.Add(Records());
        root.Subcommands.Add(FlashWords.Command(() => new FlashCommand(_output, _error, _isTerminal)));
        root.Subcommands.Add(PlatformWords.Command(
            new PlatformHost(_output, _error, _isTerminal, PasswordSource.Console(_error), TcpDialer.Parse, _stop) { Terminal = ErrorTerminal() }));
        root.SetAction(parsed => new LiveCommand(_input, _output, _error, _stop).Run(
            new LiveOptions
            {
                ImagePath = parsed.GetValue(image)?.FullName,
                Port = parsed.GetValue(port),
                Speed = parsed.GetValue(speed),
                Rs485 = parsed.GetValue(rs485),
                CapturePath = parsed.GetValue(capture),
            },
            _isTerminal));
        return root;
    }

    /// <returns>null if it is none, or none that can draw.</returns>
    private IAnsiConsole? ErrorTerminal()
    {
        if (!IsErrorTerminal)
        {
            return null;
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_error) });
        return console.Profile.Capabilities is { Ansi: true, Interactive: true } ? console : null;
    }

    private Command RunScripts()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Scripts (*.door), or folders of them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var seed = new Option<ulong>("--seed")
        {
            Description = "Seed of the board's random generator.",
            DefaultValueFactory = _ => 1,
        };
        var trace = new Option<bool>("--trace")
        {
            Description = "Tells each step and each change with its virtual time.",
        };
        Option<string?> capture = LineWords.CaptureOption();
        var command = new Command("run", "Runs scenario scripts and tells what failed.") { paths, seed, trace, capture };
        command.SetAction(parsed => RunCommand.Run(
            parsed.GetRequiredValue(paths), parsed.GetValue(seed), parsed.GetValue(trace), _output, _error, parsed.GetValue(capture)));
        return command;
    }

    private Command Records()
    {
        var image = new Argument<string>("IMAGE") { Description = "Flash image." };
        var words = new Argument<string[]>("WHICH")
        {
            Description = "last N, since T, until T, a kind, field=value: as in the step 'records' of a script. Without any: all.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("records", "Tells in words what the record log of an image holds, oldest first.") { image, words };
        command.SetAction(parsed => RecordsCommand.Run(parsed.GetRequiredValue(image), parsed.GetValue(words) ?? [], _output, _error));
        return command;
    }
}
