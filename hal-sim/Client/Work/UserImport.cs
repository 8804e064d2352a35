using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;

namespace AccessStandalone.HalSim.Client.Work;

/// <summary>
/// Adds users, or changes those who are there (PROTOCOL.md §7.2): in batches of 100, several under way, over as many connections as it takes. What was sent when
/// one broke is sent again, which is harmless.
/// </summary>
public sealed class UserImport : IPlatformWork
{
    private readonly IReadOnlyList<PlatformUser> _users;
    private readonly List<PlatformResult> _results = [];

    public UserImport(IReadOnlyList<PlatformUser> users)
    {
        ArgumentNullException.ThrowIfNull(users);
        _users = users;
    }

    public int Total => _users.Count;

    /// <summary>Of the users, in their order, as far as they are known.</summary>
    public IReadOnlyList<PlatformResult> Results => _results;

    public int Refused { get; private set; }

    public long Progress => _results.Count;

    /// <summary>Told after each batch.</summary>
    public event Action<UserImport>? Stepped;

    public async Task RunAsync(PlatformSession session, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(session);
        var underWay = new Queue<PendingAnswer>();
        int next = _results.Count;
        while (_results.Count < _users.Count)
        {
            while (next < _users.Count && underWay.Count < session.Options.MostUnanswered)
            {
                PlatformUser[] batch = _users.Skip(next).Take(PutUsersRequest.MostUsers).ToArray();
                underWay.Enqueue(await session.SendAsync(PlatformOperation.PutUsers, new PutUsersRequest(PutMode.Either, batch).Build(), cancel).ConfigureAwait(false));
                next += batch.Length;
            }

            ReadOnlyMemory<byte> answer = await underWay.Dequeue().PayloadAsync(cancel).ConfigureAwait(false);
            IReadOnlyList<PlatformResult> results = ResultList.Parse(answer.Span);
            _results.AddRange(results);
            Refused += results.Count(result => result != PlatformResult.Done);
            Stepped?.Invoke(this);
        }
    }
}
