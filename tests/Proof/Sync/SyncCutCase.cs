using System;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Csv;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Work;
using AccessStandalone.Simulator.Tests.Client;

namespace AccessStandalone.Proof.Sync;

/// <summary>
/// A device with a set of users, which the platform replaces by another one over all cuts, while cards of both sets are held at the door and somebody is at
/// the keypad. Sometimes another set was left half-way before.
/// </summary>
internal sealed class SyncCutCase
{
    private const int OldToken = 1;
    private const int LeftToken = 2;
    private const int NewToken = 3;
    private const int LooksEverySteps = 100;
    private const int MostWrong = 20;
    private const int OneIsSmallerIn = 4;
    private const int OneIsLeftIn = 3;
    private const double UsPerS = 1_000_000;
    private static readonly int[] LatenciesMs = [0, 20, 100];
    private static readonly TimeSpan Limit = TimeSpan.FromHours(3);
    private static readonly TimeSpan LastLooks = TimeSpan.FromSeconds(5);

    private readonly Random _random;
    private readonly SyncCutTally _tally;
    private readonly SyncRig _rig = new();
    private readonly PlatformUser[] _old;
    private readonly SentSet _sent;
    private readonly int _users;

    /// <param name="users">In a full set.</param>
    public SyncCutCase(Random random, int users, SyncCutTally tally)
    {
        _random = random;
        _users = users;
        _tally = tally;
        int full = users - PeopleMeanwhile.Most;
        _old = SyncSets.Make(SizeOf(full), 0, random);
        PlatformUser[] fresh = SyncSets.Make(SizeOf(full), 1, random);
        _sent = new SentSet(fresh, random.Next(MostWrong), random);
        tally.Total = _sent.Users.Length;
    }

    /// <returns>What went wrong, or null.</returns>
    public string? Run()
    {
        _rig.Do(new UserReplacement(_old, OldToken), Limit);
        if (_random.Next(OneIsLeftIn) == 0)
        {
            LeaveOneHalfWay();
        }

        _rig.Device.Network.LatencyMs = LatenciesMs[_random.Next(LatenciesMs.Length)];
        var judge = new SyncJudge(_rig, _old, _sent, new Random(_random.Next()), LooksEverySteps);
        int connections = _rig.Dialer.Connections;
        long begunUs = _rig.Device.NowUs;
        var cuts = new SyncCuts(_rig, _sent.Users.Length, _random);
        try
        {
            cuts.Begin();
            UserReplacement done = Replace(cuts);
            cuts.End();
            _tally.Seconds = (_rig.Device.NowUs - begunUs) / UsPerS;
            _tally.PowerCuts = _rig.PowerCuts.Done;
            _tally.Resumes = _rig.Dialer.Connections - connections - 1;
            _rig.Run(() => false, LastLooks);
            return judge.Judge(done) ?? TooOften();
        }
        finally
        {
            _tally.PowerCuts = _rig.PowerCuts.Done;
            _tally.ClientEnds = cuts.ClientEnds;
            judge.Tell(_tally);
        }
    }

    private int SizeOf(int full) => _random.Next(OneIsSmallerIn) > 0 ? full : _random.Next(1, full + 1);

    /// <summary>As a person begins it again where the client was ended, with what the client keeps on disk.</summary>
    private UserReplacement Replace(SyncCuts cuts)
    {
        PlatformUser[] entries = _sent.Entries;
        var replacement = new UserReplacement(entries, NewToken);
        long sent = 0;
        while (true)
        {
            using var client = new CancellationTokenSource();
            cuts.Follow(replacement, client);
            bool isDone = Do(replacement, client.Token);
            sent += replacement.SentInAll;
            if (isDone)
            {
                _tally.SentAgain = sent - entries.Length;
                return replacement;
            }

            replacement = SyncState.Of(string.Empty, replacement).ToReplacement(entries);
        }
    }

    /// <summary>Its users must never be seen.</summary>
    private void LeaveOneHalfWay()
    {
        PlatformUser[] others = SyncSets.Make(_random.Next(1, _users), 2, _random);
        int enough = _random.Next(others.Length + 1);
        using var client = new CancellationTokenSource();
        var replacement = new UserReplacement(others, LeftToken);
        replacement.Stepped += now =>
        {
            if (now.Sent >= enough)
            {
                client.Cancel();
            }
        };
        Do(replacement, client.Token);
    }

    /// <returns>false if the client was ended.</returns>
    private bool Do(UserReplacement replacement, CancellationToken ended)
    {
        Task task = _rig.RunAsync(replacement, ended);
        try
        {
            _rig.Await(task, Limit);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>A lost connection costs what was under way; a power cut, all.</summary>
    private string? TooOften()
    {
        int underWay = (_rig.ClientOptions.MostUnanswered + 1) * AddToReplacementRequest.MostUsers;
        long most = ((long)_tally.PowerCuts * _sent.Entries.Length) + ((long)_tally.Resumes * underWay);
        return _tally.SentAgain <= most ? null : $"{_tally.SentAgain} users were sent again, and {most} would have been enough";
    }
}
