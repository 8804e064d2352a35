using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;

namespace AccessStandalone.HalSim.Client.Work;

/// <summary>
/// Finds out what became of the entries of a replacement whose answers were lost with a connection: of several batches under way only the last can be asked
/// again. Whoever is there was taken. Who is not is put once more, which tells why he was refused.
/// </summary>
internal sealed class LostAnswers
{
    private readonly IReadOnlyList<PlatformUser> _users;
    private readonly PlatformResult?[] _results;

    /// <param name="results">Of the users; null where the answer was lost.</param>
    public LostAnswers(IReadOnlyList<PlatformUser> users, PlatformResult?[] results)
    {
        _users = users;
        _results = results;
    }

    /// <param name="step">Called after each that was found out.</param>
    public async Task AskAsync(PlatformSession session, Action step, CancellationToken cancel)
    {
        var there = new HashSet<uint>();
        for (int i = 0; i < _users.Count; i++)
        {
            uint id = _users[i].Id;
            if (_results[i] == null)
            {
                _results[i] = there.Contains(id) ? PlatformResult.UserIdTaken : await AskAsync(session, _users[i], cancel).ConfigureAwait(false);
                step();
            }

            if (_results[i] == PlatformResult.Done)
            {
                there.Add(id);
            }
        }
    }

    private static async Task<PlatformResult> AskAsync(PlatformSession session, PlatformUser user, CancellationToken cancel)
    {
        try
        {
            await session.AskAsync(PlatformOperation.FindUser, new FindUserRequest(false, user.Id).Build(), cancel).ConfigureAwait(false);
            return PlatformResult.Done;
        }
        catch (PlatformRefusedException refused) when (refused.Result is PlatformResult.NotFound or PlatformResult.BadUserId or PlatformResult.BadRequest)
        {
            ReadOnlyMemory<byte> answer = await session
                .AskAsync(PlatformOperation.PutUsers, new PutUsersRequest(PutMode.Insert, [user]).Build(), cancel)
                .ConfigureAwait(false);
            return ResultList.Parse(answer.Span)[0];
        }
    }
}
