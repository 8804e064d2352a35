using System;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Session;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary>One device, for a verb that is run at it.</summary>
internal sealed class VerbContext
{
    private readonly VerbOutput _output;
    private readonly Lazy<string> _password;

    /// <param name="password">Looked at when a login is wanted.</param>
    public VerbContext(IPlatformDialer dialer, Lazy<string> password, SessionOptions options, VerbOutput output)
    {
        Dialer = dialer;
        _password = password;
        Options = options;
        _output = output;
    }

    public IPlatformDialer Dialer { get; }

    public SessionOptions Options { get; }

    /// <summary>Runs something over one session.</summary>
    public async Task<T> AskAsync<T>(Func<PlatformSession, CancellationToken, Task<T>> ask, CancellationToken cancel)
    {
        PlatformSession session = await PlatformSession.LogInAsync(Dialer, _password.Value, Options, cancel).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return await ask(session, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Runs a work, over as many sessions as it takes.</summary>
    public Task RunAsync(IPlatformWork work, CancellationToken cancel)
    {
        var client = new PlatformClient(Dialer, _password.Value, Options);
        client.Retrying += (failure, pause) => Note($"{failure.Message}; again in {pause.TotalSeconds:0} s");
        return client.RunAsync(work, cancel);
    }

    /// <summary>A line of what the verb is about.</summary>
    /// <param name="data">The line for programs.</param>
    public void Line(string text, JsonObject data) => _output.Line(Dialer.Device, text, data);

    /// <summary>A line beside it.</summary>
    public void Note(string text) => _output.Note(Dialer.Device, text);

    /// <summary>How many it was, for people.</summary>
    public void Sum(string text) => _output.Sum(Dialer.Device, text);

    /// <summary>How far it is, where it takes more than one message.</summary>
    /// <param name="most">What one message has.</param>
    public void ProgressOfMany(int done, int total, int most, int? refused = null)
    {
        if (total > most)
        {
            Progress(done, total, refused);
        }
    }

    /// <param name="refused">Of those done; null where nothing can be refused.</param>
    public void Progress(int done, int total, int? refused = null) => _output.Progress(Dialer.Device, done, total, refused);
}
