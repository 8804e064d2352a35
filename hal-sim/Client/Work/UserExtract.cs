using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;

namespace AccessStandalone.HalSim.Client.Work;

/// <summary>Reads all users of a device (PROTOCOL.md §7.3), each once, over as many connections as it takes.</summary>
public sealed class UserExtract : IPlatformWork
{
    private readonly List<PlatformUser> _users = [];
    private bool _isDone;

    /// <summary>In the order of the device's table.</summary>
    public IReadOnlyList<PlatformUser> Users => _users;

    /// <summary>How many the device had when it was asked; 0 while one page may be all.</summary>
    public int Total { get; private set; }

    public long Progress => _users.Count;

    /// <summary>Told after each page.</summary>
    public event Action<UserExtract>? Stepped;

    public async Task RunAsync(PlatformSession session, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(session);
        while (!_isDone)
        {
            uint after = _users.Count == 0 ? 0 : _users[^1].Id;
            ReadOnlyMemory<byte> answer = await session
                .AskAsync(PlatformOperation.ReadUsers, new ReadUsersRequest(after, ReadUsersRequest.MostUsers).Build(), cancel)
                .ConfigureAwait(false);
            UserPage page = UserPage.Parse(answer.Span);
            _users.AddRange(page.Users);
            _isDone = page.Users.Count < ReadUsersRequest.MostUsers;
            if (Total == 0 && !_isDone)
            {
                Total = (int)(await session.ReadStatusAsync(cancel).ConfigureAwait(false)).Users;
            }

            Stepped?.Invoke(this);
        }
    }
}
