using System;
using System.Threading;

namespace AccessStandalone.HalSim.Client.Session;

/// <summary>Whether a session is over, and why: the first reason counts.</summary>
internal sealed class SessionEnd : IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private Exception? _reason;

    /// <summary>Cancelled once it is over.</summary>
    public CancellationToken Token => _end.Token;

    public void Break(Exception reason)
    {
        if (Interlocked.CompareExchange(ref _reason, reason, null) == null)
        {
            _end.Cancel();
        }
    }

    /// <exception cref="ConnectionLostException">It is over.</exception>
    public void ThrowIfOver()
    {
        if (_reason != null)
        {
            throw Lost();
        }
    }

    /// <summary>What whoever waits for something is told.</summary>
    public ConnectionLostException Lost() =>
        _reason as ConnectionLostException is { } known ? known : new ConnectionLostException(_reason?.Message ?? "the connection broke", _reason!);

    public void Dispose() => _end.Dispose();
}
