using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace AccessStandalone.HalSim.Client.Session;

/// <summary>Something to do at a device that can go on over another connection where the one before broke.</summary>
public interface IPlatformWork
{
    /// <summary>Grows with what was got done: the pauses between connections begin anew then.</summary>
    long Progress { get; }

    /// <summary>Does what is left. Called again, with another session, after a <see cref="IOException"/>.</summary>
    Task RunAsync(PlatformSession session, CancellationToken cancel);
}

/// <summary>A device's client that connects again, with growing pauses, until its work is done.</summary>
public sealed class PlatformClient
{
    private readonly IPlatformDialer _dialer;
    private readonly string _password;
    private readonly SessionOptions _options;

    public PlatformClient(IPlatformDialer dialer, string password, SessionOptions options)
    {
        _dialer = dialer;
        _password = password;
        _options = options;
    }

    /// <summary>Told before each pause: why, and how long it is.</summary>
    public event Action<IOException, TimeSpan>? Retrying;

    /// <exception cref="IOException">There was no connection to be had, or too many broke in a row.</exception>
    /// <exception cref="Messages.PlatformRefusedException">The login, or something that the work cannot do without, was refused.</exception>
    public async Task RunAsync(IPlatformWork work, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(work);
        bool wasConnected = false;
        int retries = 0;
        while (true)
        {
            long before = work.Progress;
            try
            {
                PlatformSession session = await PlatformSession.LogInAsync(_dialer, _password, _options, cancel).ConfigureAwait(false);
                await using (session.ConfigureAwait(false))
                {
                    wasConnected = true;
                    await work.RunAsync(session, cancel).ConfigureAwait(false);
                    return;
                }
            }
            catch (IOException failure) when (wasConnected || _options.RetriesFirst)
            {
                retries = work.Progress > before ? 0 : retries;
                if (retries++ >= _options.MostRetries)
                {
                    throw;
                }

                TimeSpan pause = PauseOf(retries);
                Retrying?.Invoke(failure, pause);
                await Task.Delay(pause, _options.Time, cancel).ConfigureAwait(false);
            }
        }
    }

    /// <param name="retry">1 for the first.</param>
    private TimeSpan PauseOf(int retry)
    {
        double pause = _options.FirstPause.Ticks * Math.Pow(2, retry - 1);
        return pause < _options.LongestPause.Ticks ? TimeSpan.FromTicks((long)pause) : _options.LongestPause;
    }
}
