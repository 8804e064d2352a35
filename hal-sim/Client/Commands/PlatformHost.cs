using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;
using Spectre.Console;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary>A verb at one device.</summary>
internal delegate Task<VerbResult> DeviceVerb(VerbContext device, CancellationToken cancel);

/// <summary>Runs verbs at all devices of a command line at once.</summary>
internal sealed class PlatformHost
{
    private const int MostRetries = 10;
    private const string Cancelled = "cancelled";

    /// <summary>Often enough also for a simulated device that lives ten times as fast: it waits 60 s of its own.</summary>
    private static readonly TimeSpan PingAfter = TimeSpan.FromSeconds(3);

    private readonly TextWriter _output;
    private readonly TextWriter _error;
    private readonly bool _isTerminal;
    private readonly Func<string, IPlatformDialer> _dial;
    private readonly CancellationToken _stop;

    /// <param name="isTerminal">Whether the output is one.</param>
    public PlatformHost(TextWriter output, TextWriter error, bool isTerminal, PasswordSource passwords, Func<string, IPlatformDialer> dial, CancellationToken stop)
    {
        _output = output;
        _error = error;
        _isTerminal = isTerminal;
        Passwords = passwords;
        _dial = dial;
        _stop = stop;
    }

    public Option<string[]> Devices { get; } = new("--device")
    {
        Description = "A device: HOST or HOST:PORT. May be given several times.",
        HelpName = "HOST[:PORT]",
        Recursive = true,
    };

    public Option<bool> Json { get; } = new("--json")
    {
        Description = "Writes one JSON document (of records: one line each) to the output, everything else to the error output.",
        Recursive = true,
    };

    public PasswordSource Passwords { get; }

    public TextWriter Error => _error;

    public CancellationToken Stop => _stop;

    /// <summary>Times and limits of its sessions.</summary>
    public SessionOptions Options { get; init; } = new() { MostRetries = MostRetries, PingAfter = PingAfter };

    /// <summary>Where bars of progress are drawn; null for lines instead.</summary>
    public IAnsiConsole? Terminal { get; init; }

    /// <summary>What paths are relative to; empty for the current folder.</summary>
    public string Folder { get; init; } = string.Empty;

    /// <summary>What came of the last verb, at the last device that was ready; null if no device was asked.</summary>
    public VerbResult? LastResult { get; private set; }

    /// <summary>Lets a command run a verb after a login.</summary>
    /// <param name="read">Reads the verb's words; what is wrong with them is a <see cref="FormatException"/>.</param>
    /// <param name="tellsLines">Whether the verb writes lines rather than a document.</param>
    public void Set(Command command, Func<ParseResult, DeviceVerb> read, bool tellsLines = false) =>
        command.SetAction(parsed => Run(parsed, read, tellsLines));

    /// <summary>Lets a command run a verb that needs no login.</summary>
    public void SetWithoutLogin(Command command, Func<ParseResult, DeviceVerb> read) =>
        command.SetAction(parsed => RunWithoutLogin(parsed, read));

    /// <returns>One of <see cref="PlatformExit"/>.</returns>
    public int Run(ParseResult parsed, Func<ParseResult, DeviceVerb> read, bool tellsLines = false) =>
        Run(parsed, read, asksFirst: true, tellsLines);

    /// <summary>Runs a verb that begins without a login; the password is asked for when one is wanted.</summary>
    /// <returns>One of <see cref="PlatformExit"/>.</returns>
    public int RunWithoutLogin(ParseResult parsed, Func<ParseResult, DeviceVerb> read) => Run(parsed, read, asksFirst: false, tellsLines: false);

    /// <summary>Where a file or folder is that a command line names.</summary>
    public string PathOf(string path) => Path.Combine(Folder, path);

    /// <summary>The writer of a command that is about no device.</summary>
    public VerbOutput OutputOf(ParseResult parsed) => OutputOf(parsed.GetValue(Json), isSeveral: false);

    private VerbOutput OutputOf(bool isJson, bool isSeveral) =>
        new(_output, _error, _isTerminal, isJson, isSeveral, Terminal != null && !isJson ? new ProgressBars(Terminal) : new ProgressLines(_error));

    private int Run(ParseResult parsed, Func<ParseResult, DeviceVerb> read, bool asksFirst, bool tellsLines)
    {
        try
        {
            IPlatformDialer[] dialers = (parsed.GetValue(Devices) ?? []).Select(_dial).ToArray();
            if (dialers.Length == 0)
            {
                throw new FormatException("--device is missing: which device?");
            }

            if (dialers.GroupBy(dialer => dialer.Device).FirstOrDefault(group => group.Count() > 1) is { } twice)
            {
                throw new FormatException($"the device {twice.Key} is named twice");
            }

            DeviceVerb verb = read(parsed);
            var password = new Lazy<string>(() => Passwords.Read(PasswordSource.Current, "Password: "));
            _ = asksFirst ? password.Value : null;
            return RunAsync(dialers, verb, password, parsed.GetValue(Json), tellsLines).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            _error.WriteLine(Cancelled);
            return PlatformExit.PartlyDone;
        }
        catch (Exception wrong) when (wrong is FormatException or IOException or UnauthorizedAccessException)
        {
            _error.WriteLine(wrong.Message);
            return PlatformExit.Usage;
        }
    }

    private async Task<int> RunAsync(IPlatformDialer[] dialers, DeviceVerb verb, Lazy<string> password, bool isJson, bool tellsLines)
    {
        VerbOutput output = OutputOf(isJson, dialers.Length > 1);
        Task<int>[] runs = dialers.Select(dialer => RunAtAsync(new VerbContext(dialer, password, Options, output), verb, output)).ToArray();
        int[] exits = await Task.WhenAll(runs).ConfigureAwait(false);
        output.End(dialers.Select(dialer => dialer.Device), hasDocument: !tellsLines);
        return PlatformExit.Of(exits);
    }

    private async Task<int> RunAtAsync(VerbContext device, DeviceVerb verb, VerbOutput output)
    {
        VerbResult result;
        try
        {
            result = await verb(device, _stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // By a signal, or at the prompt.
            result = new VerbResult(PlatformExit.PartlyDone, Cancelled);
        }
        catch (PlatformRefusedException refused)
        {
            result = new VerbResult(ExitOf(refused), refused.Message) { Refusal = refused.Result };
        }
        catch (AuthenticationFailedException failure)
        {
            result = new VerbResult(PlatformExit.LoginRefused, failure.Message);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            result = new VerbResult(PlatformExit.NoConnection, failure.Message);
        }
        catch (Exception failure) when (failure is FormatException or UnauthorizedAccessException)
        {
            result = new VerbResult(PlatformExit.Usage, failure.Message);
        }

        LastResult = result;
        output.Result(device.Dialer.Device, result);
        return result.Exit;
    }

    private static int ExitOf(PlatformRefusedException refused) => refused.Result switch
    {
        PlatformResult.LoginRefused => PlatformExit.LoginRefused,
        PlatformResult.LockedOut => PlatformExit.LockedOut,
        _ => refused.IsNotInitialised ? PlatformExit.NotInitialised : PlatformExit.Refused,
    };
}
