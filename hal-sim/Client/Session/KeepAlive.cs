using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Messages;

namespace AccessStandalone.HalSim.Client.Session;

/// <summary>Sends a ping when a session was idle for long: so the device does not close it, and a dead connection is noticed.</summary>
internal sealed class KeepAlive : IAsyncDisposable
{
    private readonly SessionOptions _options;
    private readonly Func<Task> _ping;
    private readonly ITimer _timer;
    private long _lastSent;

    /// <param name="ping">Asks, and waits for the answer.</param>
    public KeepAlive(SessionOptions options, Func<Task> ping)
    {
        _options = options;
        _ping = ping;
        _lastSent = options.Time.GetTimestamp();
        TimeSpan half = options.PingAfter / 2;
        _timer = options.Time.CreateTimer(_ => PingIfIdle(), null, half, half);
    }

    /// <summary>Something was sent now.</summary>
    public void NoteSent() => Volatile.Write(ref _lastSent, _options.Time.GetTimestamp());

    public ValueTask DisposeAsync() => _timer.DisposeAsync();

    private void PingIfIdle()
    {
        if (_options.Time.GetElapsedTime(Volatile.Read(ref _lastSent)) >= _options.PingAfter)
        {
            _ = PingAsync();
        }
    }

    private async Task PingAsync()
    {
        try
        {
            await _ping().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException or ObjectDisposedException or PlatformRefusedException)
        {
            // A broken connection has been noted: whoever waits for something is told.
        }
    }
}
