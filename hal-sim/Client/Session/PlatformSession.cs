using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Messages;

namespace AccessStandalone.HalSim.Client.Session;

/// <summary>
/// A logged-in connection. Several requests may be under way; answers and what the device tells by itself are received by whoever waits for something: no
/// thread of its own does. So a session over a simulated network runs the same way every time. Safe for use by several tasks at once.
/// </summary>
public sealed class PlatformSession : IAsyncDisposable
{
    private readonly ClearLine _line;
    private readonly SecureChannel _channel;
    private readonly SessionOptions _options;
    private readonly SemaphoreSlim _sending = new(1);
    private readonly SemaphoreSlim _receiving = new(1);
    private readonly SessionEnd _end = new();
    private readonly Lock _gate = new();
    private readonly Queue<PendingAnswer> _unanswered = [];
    private readonly Queue<PlatformMessage> _told = [];
    private readonly KeepAlive _keepAlive;
    private ushort _number;
    private bool _isDisposed;

    private PlatformSession(ClearLine line, SecureChannel channel, SessionOptions options)
    {
        _line = line;
        _channel = channel;
        _options = options;
        _number = line.NextNumber();
        _keepAlive = new KeepAlive(options, PingAsync);
    }

    /// <summary>Connects and logs in.</summary>
    /// <exception cref="PlatformRefusedException">The login was refused, or is locked.</exception>
    /// <exception cref="AuthenticationFailedException">The device could not prove that it knows the password.</exception>
    /// <exception cref="IOException">There is no connection, or it broke.</exception>
    public static Task<PlatformSession> LogInAsync(IPlatformDialer dialer, string password, SessionOptions options, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(dialer);
        ArgumentNullException.ThrowIfNull(options);
        return PlatformLogin.OpenAsync(dialer, password, options, (line, channel) => new PlatformSession(line, channel, options), cancel);
    }

    public SessionOptions Options => _options;

    /// <summary>Asks, and waits for the answer.</summary>
    /// <returns>Its payload.</returns>
    /// <exception cref="PlatformRefusedException">The device refuses.</exception>
    /// <exception cref="ConnectionLostException">The connection broke.</exception>
    public async Task<ReadOnlyMemory<byte>> AskAsync(PlatformOperation operation, ReadOnlyMemory<byte> payload, CancellationToken cancel)
    {
        PendingAnswer answer = await SendAsync(operation, payload, cancel).ConfigureAwait(false);
        return await answer.PayloadAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>Asks; the answer can be waited for later. Waits while <see cref="SessionOptions.MostUnanswered"/> are under way.</summary>
    /// <exception cref="ConnectionLostException">The connection broke.</exception>
    public async Task<PendingAnswer> SendAsync(PlatformOperation operation, ReadOnlyMemory<byte> payload, CancellationToken cancel)
    {
        await _sending.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            while (!HasRoom())
            {
                await WithinAnswerTimeAsync(HasRoom, cancel).ConfigureAwait(false);
            }

            _end.ThrowIfOver();
            var pending = new PendingAnswer(this, NextNumber(), operation);
            byte[] frame = _channel.Seal(new PlatformMessage(pending.Number, operation, PlatformResult.Done, payload).Build());
            lock (_gate)
            {
                _unanswered.Enqueue(pending);
            }

            _keepAlive.NoteSent();
            await SendFrameAsync(frame, cancel).ConfigureAwait(false);
            return pending;
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>What the device tells by itself, one after the other, from one reader at a time. Ends only with an exception.</summary>
    /// <exception cref="ConnectionLostException">The connection broke.</exception>
    public async IAsyncEnumerable<PlatformMessage> ToldAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            PlatformMessage? message;
            lock (_gate)
            {
                _told.TryDequeue(out message);
            }

            if (message != null)
            {
                yield return message;
            }
            else
            {
                await ReceiveUnlessAsync(HasNews, cancel).ConfigureAwait(false);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
        {
            return;
        }

        _end.Break(new ConnectionLostException("the session has ended"));
        await _keepAlive.DisposeAsync().ConfigureAwait(false);
        await _line.DisposeAsync().ConfigureAwait(false);

        // Who still sends or receives ends now, for the connection has; then nobody needs the keys.
        await _sending.WaitAsync().ConfigureAwait(false);
        await _receiving.WaitAsync().ConfigureAwait(false);
        _channel.Dispose();
        _end.Dispose();
        _sending.Release();
        _receiving.Release();
    }

    internal async Task<PlatformMessage> WaitForAsync(PendingAnswer pending, CancellationToken cancel)
    {
        while (!pending.IsThere)
        {
            await WithinAnswerTimeAsync(() => pending.IsThere, cancel).ConfigureAwait(false);
        }

        return pending.Answer();
    }

    private bool HasRoom()
    {
        lock (_gate)
        {
            return _unanswered.Count < _options.MostUnanswered;
        }
    }

    private bool HasNews()
    {
        lock (_gate)
        {
            return _told.Count > 0;
        }
    }

    /// <summary>0 is the device's own.</summary>
    private ushort NextNumber() => _number = _number == ushort.MaxValue ? (ushort)1 : (ushort)(_number + 1);

    private async Task WithinAnswerTimeAsync(Func<bool> isEnough, CancellationToken cancel)
    {
        try
        {
            await TimeLimit.RunAsync(
                _options.AnswerTimeout,
                _options.Time,
                "an answer",
                async limit =>
                {
                    while (!isEnough())
                    {
                        await ReceiveUnlessAsync(isEnough, limit).ConfigureAwait(false);
                    }

                    return true;
                },
                cancel).ConfigureAwait(false);
        }
        catch (ConnectionLostException failure)
        {
            _end.Break(failure);
            throw;
        }
    }

    /// <summary>Sends, and receives meanwhile: a device that cannot get rid of what it tells takes nothing either.</summary>
    private async Task SendFrameAsync(byte[] frame, CancellationToken cancel)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, _end.Token);
        try
        {
            ValueTask sending = _line.Transport.SendAsync(frame, either.Token);
            if (sending.IsCompleted)
            {
                await sending.ConfigureAwait(false);
            }
            else
            {
                await TimeLimit.RunAsync(
                    _options.AnswerTimeout, _options.Time, "sending", limit => ReceiveUntilAsync(sending.AsTask(), limit), cancel).ConfigureAwait(false);
            }
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // Part of the frame may be out: the next one would not be understood.
            _end.Break(failure);
            cancel.ThrowIfCancellationRequested();
            throw _end.Lost();
        }
    }

    private async Task<bool> ReceiveUntilAsync(Task sent, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        Task receiving = ReceiveAsync(() => sent.IsCompleted, stop.Token);
        await Task.WhenAny(sent, receiving).ConfigureAwait(false);
        try
        {
            await sent.WaitAsync(cancel).ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await receiving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return true;
    }

    private async Task ReceiveAsync(Func<bool> isEnough, CancellationToken cancel)
    {
        while (!isEnough())
        {
            await ReceiveUnlessAsync(isEnough, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Receives one frame, unless somebody else just received what is wanted.</summary>
    private async Task ReceiveUnlessAsync(Func<bool> isEnough, CancellationToken cancel)
    {
        await _receiving.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (isEnough())
            {
                return;
            }

            _end.ThrowIfOver();
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, _end.Token);
            ReadOnlyMemory<byte> frame = await _line.Reader.ReadAsync(FrameCodec.Sealed, either.Token).ConfigureAwait(false);
            Take(PlatformMessage.Parse(_channel.Open(frame.Span)));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw _end.Lost();
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or ObjectDisposedException)
        {
            _end.Break(failure);
            throw _end.Lost();
        }
        finally
        {
            _receiving.Release();
        }
    }

    private void Take(PlatformMessage message)
    {
        lock (_gate)
        {
            if (message.Number == 0)
            {
                _told.Enqueue(message);
                return;
            }

            if (!_unanswered.TryPeek(out PendingAnswer? pending) || pending.Number != message.Number || pending.Operation != message.Operation)
            {
                throw new InvalidDataException($"the device answers {message.Operation} {message.Number}, which was not asked next");
            }

            _unanswered.Dequeue().Set(message);
        }
    }

    private Task PingAsync() =>
        HasRoom() ? AskAsync(PlatformOperation.Ping, ReadOnlyMemory<byte>.Empty, _end.Token) : Task.CompletedTask;
}
