using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;

namespace AccessStandalone.HalSim.Client.Work;

/// <summary>
/// Replaces all users of a device by a set (PROTOCOL.md §7.4): in batches of 100, several under way, going on by token and position where a connection broke.
/// The old users serve until the end.
/// </summary>
public sealed class UserReplacement : IPlatformWork
{
    private const int MostBusyInARow = 120;
    private static readonly TimeSpan BusyPause = TimeSpan.FromMilliseconds(500);

    private readonly IReadOnlyList<PlatformUser> _users;
    private readonly PlatformResult?[] _results;
    private readonly LostAnswers _lost;
    private int _position;
    private int _busyInARow;
    private uint? _epochWanted;
    private bool _commitSent;
    private bool _isCommitted;

    /// <param name="token">Unlike that of any other set sent to the device.</param>
    /// <param name="commitEpoch">The <see cref="CommitEpoch"/> of an earlier run with this token, or null.</param>
    public UserReplacement(IReadOnlyList<PlatformUser> users, ulong token, uint? commitEpoch = null)
    {
        ArgumentNullException.ThrowIfNull(users);
        _users = users;
        Token = token;
        _results = new PlatformResult?[users.Count];
        _lost = new LostAnswers(users, _results);
        _epochWanted = commitEpoch;
        _commitSent = commitEpoch != null;
    }

    public ulong Token { get; }

    /// <summary>Once the commit was sent: what the epoch of the user table is if it was done.</summary>
    public uint? CommitEpoch => _commitSent ? _epochWanted : null;

    public int Total => _users.Count;

    /// <summary>Entries the device has, refused ones too.</summary>
    public int Sent => _position;

    /// <summary>Entries sent in this run, each as often as it was.</summary>
    public long SentInAll { get; private set; }

    public long Progress { get; private set; }

    /// <summary>What became of each entry; null where nobody knows yet.</summary>
    public IReadOnlyList<PlatformResult?> Results => _results;

    /// <summary>Told after each step, and before the commit is sent.</summary>
    public event Action<UserReplacement>? Stepped;

    /// <summary>Entries that were refused, and why.</summary>
    public IEnumerable<(PlatformUser User, PlatformResult Reason)> Failures
    {
        get
        {
            for (int i = 0; i < _results.Length; i++)
            {
                if (_results[i] is { } result && result != PlatformResult.Done)
                {
                    yield return (_users[i], result);
                }
            }
        }
    }

    /// <summary>Takes over what an earlier run was answered.</summary>
    /// <param name="results">Of the entries from the first on; null where nothing is known.</param>
    public void Recall(IReadOnlyList<PlatformResult?> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        for (int i = 0; i < Math.Min(results.Count, _results.Length); i++)
        {
            _results[i] = results[i];
        }
    }

    /// <exception cref="PlatformRefusedException">Another client began a replacement, or goes on with this one; or the flash failed.</exception>
    public async Task RunAsync(PlatformSession session, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (!_isCommitted && !(_commitSent && await WasCommittedAsync(session, cancel).ConfigureAwait(false)))
        {
            await BeginAsync(session, cancel).ConfigureAwait(false);
            await AddAllAsync(session, cancel).ConfigureAwait(false);
            await CommitAsync(session, cancel).ConfigureAwait(false);
        }

        _position = _users.Count;
        await _lost.AskAsync(session, Step, cancel).ConfigureAwait(false);
        Step();
    }

    /// <summary>An epoch is that of one replacement only: no other gets it, whatever became of this one.</summary>
    private async Task<bool> WasCommittedAsync(PlatformSession session, CancellationToken cancel)
    {
        ReadOnlyMemory<byte> answer = await session.AskAsync(PlatformOperation.Status, ReadOnlyMemory<byte>.Empty, cancel).ConfigureAwait(false);
        _isCommitted = DeviceStatus.Parse(answer.Span).Epoch == _epochWanted;
        return _isCommitted;
    }

    private async Task BeginAsync(PlatformSession session, CancellationToken cancel)
    {
        ReplacementStart start = await AskPatientlyAsync(
            session, PlatformOperation.BeginReplacement, () => ReplacementStart.Build(Token), ReplacementStart.Parse, cancel).ConfigureAwait(false);
        if (start.Position > _users.Count)
        {
            throw new PlatformRefusedException(PlatformOperation.BeginReplacement, PlatformResult.BadPosition, ReadOnlyMemory<byte>.Empty);
        }

        _epochWanted = start.Epoch;
        _position = await AskLastAgainAsync(session, (int)start.Position, cancel).ConfigureAwait(false);
        Step();
    }

    /// <summary>The results of the entries added last can be had again. Those before them, if their answers were lost, are looked for after the commit.</summary>
    private async Task<int> AskLastAgainAsync(PlatformSession session, int position, CancellationToken cancel)
    {
        int last = position - 1;
        if (last < 0 || _results[last] != null)
        {
            return position;
        }

        int first = last / AddToReplacementRequest.MostUsers * AddToReplacementRequest.MostUsers;
        try
        {
            PendingAnswer answer = await SendAsync(session, first, position - first, cancel).ConfigureAwait(false);
            Take(first, ResultList.Parse((await answer.PayloadAsync(cancel).ConfigureAwait(false)).Span));
        }
        catch (PlatformRefusedException refused) when (refused.Result is PlatformResult.BadPosition or PlatformResult.Busy)
        {
            // They were added in other batches than now: the commit comes first, then they are looked for.
        }

        return position;
    }

    private async Task AddAllAsync(PlatformSession session, CancellationToken cancel)
    {
        while (_position < _users.Count)
        {
            int before = _position;
            bool isBusy = await AddSomeAsync(session, cancel).ConfigureAwait(false);
            _busyInARow = _position > before ? 0 : _busyInARow + 1;
            if (_busyInARow > MostBusyInARow)
            {
                throw new PlatformRefusedException(PlatformOperation.AddToReplacement, PlatformResult.Busy, ReadOnlyMemory<byte>.Empty);
            }

            if (isBusy)
            {
                await Task.Delay(BusyPause, session.Options.Time, cancel).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Sends batches, one after the other, until one is refused because of when it came; takes all answers.</summary>
    /// <returns>Whether the device wants to be left alone for a while.</returns>
    private async Task<bool> AddSomeAsync(PlatformSession session, CancellationToken cancel)
    {
        var underWay = new Queue<(int First, PendingAnswer Answer)>();
        PlatformResult? stop = null;
        int next = _position;
        while (underWay.Count > 0 || (stop == null && next < _users.Count))
        {
            while (stop == null && next < _users.Count && underWay.Count < session.Options.MostUnanswered)
            {
                int count = Math.Min(AddToReplacementRequest.MostUsers, _users.Count - next);
                underWay.Enqueue((next, await SendAsync(session, next, count, cancel).ConfigureAwait(false)));
                next += count;
            }

            (int first, PendingAnswer answer) = underWay.Dequeue();
            try
            {
                Take(first, ResultList.Parse((await answer.PayloadAsync(cancel).ConfigureAwait(false)).Span));
                _position = Math.Max(_position, Math.Min(first + AddToReplacementRequest.MostUsers, _users.Count));
                Step();
            }
            catch (PlatformRefusedException refused) when (refused.Result is PlatformResult.Busy or PlatformResult.BadPosition)
            {
                // Those behind it are refused too, for it is missing.
                stop ??= refused.Result;
            }
        }

        return stop != null;
    }

    private Task<PendingAnswer> SendAsync(PlatformSession session, int first, int count, CancellationToken cancel)
    {
        var batch = new PlatformUser[count];
        for (int i = 0; i < count; i++)
        {
            batch[i] = _users[first + i];
        }

        SentInAll += count;
        return session.SendAsync(PlatformOperation.AddToReplacement, new AddToReplacementRequest((uint)first, batch).Build(), cancel);
    }

    private async Task CommitAsync(PlatformSession session, CancellationToken cancel)
    {
        _commitSent = true;
        Step();
        await AskPatientlyAsync(
            session, PlatformOperation.CommitReplacement, () => CommitReplacement.Build((uint)_users.Count), CommitReplacement.ParseAnswer, cancel).ConfigureAwait(false);
        _isCommitted = true;
        Step();
    }

    private delegate T Parser<T>(ReadOnlySpan<byte> payload);

    /// <summary>Asks again while the device is busy.</summary>
    private static async Task<T> AskPatientlyAsync<T>(
        PlatformSession session, PlatformOperation operation, Func<ReadOnlyMemory<byte>> build, Parser<T> parse, CancellationToken cancel)
    {
        for (int tries = 1; ; tries++)
        {
            try
            {
                return parse((await session.AskAsync(operation, build(), cancel).ConfigureAwait(false)).Span);
            }
            catch (PlatformRefusedException refused) when (refused.Result == PlatformResult.Busy && tries < MostBusyInARow)
            {
                await Task.Delay(BusyPause, session.Options.Time, cancel).ConfigureAwait(false);
            }
        }
    }

    private void Take(int first, IReadOnlyList<PlatformResult> results)
    {
        for (int i = 0; i < results.Count && first + i < _results.Length; i++)
        {
            _results[first + i] = results[i];
        }
    }

    private void Step()
    {
        Progress++;
        Stepped?.Invoke(this);
    }
}
