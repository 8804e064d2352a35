using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using AccessStandalone.HalSim.Board.Chips;
using AccessStandalone.HalSim.Client.Work;
using AccessStandalone.HalSim.Network;
using AccessStandalone.Simulator.Tests.Client;

namespace AccessStandalone.Proof.Sync;

/// <summary>
/// Cuts while users are replaced: connections at any byte in either direction, power inside any program or erase, also soon after a start and around the
/// commit, and clients that are ended and begin again.
/// </summary>
internal sealed class SyncCuts
{
    private const int MostConnectionCuts = 12;
    private const int MostPowerCuts = 3;
    private const int MostClientEnds = 2;

    /// <summary>A user is 80 bytes on the way to the device, and one on the way back; so much of a set is cut at most at once.</summary>
    private const int MostBytesToDevice = 40;
    private const int BytesOfLogin = 600;
    private const int BytesOfCommit = 200;

    /// <summary>A user and his card.</summary>
    private const int OperationsOfUser = 2;
    private const int OperationsOfStart = 60;
    private const int OperationsOfCommit = 6;
    private const int OneIn = 3;

    private readonly SyncRig _rig;
    private readonly Random _random;
    private readonly int _users;
    private readonly Queue<int> _clientEnds;
    private int _connectionCuts;
    private int _powerCuts;
    private bool _isAtCommit;
    private bool _isOver;
    private VirtualConnection? _newest;

    public SyncCuts(SyncRig rig, int users, Random random)
    {
        _rig = rig;
        _random = random;
        _users = users;
        _connectionCuts = random.Next(MostConnectionCuts + 1);
        _powerCuts = random.Next(MostPowerCuts + 1);
        _clientEnds = new Queue<int>(Enumerable.Range(0, random.Next(MostClientEnds + 1)).Select(_ => random.Next(users + 1)).Order());
    }

    /// <summary>How often the client was ended.</summary>
    public int ClientEnds { get; private set; }

    public void Begin()
    {
        _rig.Dialer.Connected = CutConnection;
        _rig.Device.Booted += CutPower;
        CutPower();
    }

    /// <summary>From here on nothing is cut.</summary>
    public void End()
    {
        _isOver = true;
        _rig.PowerCuts.Never();
        _rig.Dialer.Connected = null;
    }

    /// <param name="client">Ends the client that replaces.</param>
    public void Follow(UserReplacement replacement, CancellationTokenSource client) => replacement.Stepped += now =>
    {
        if (now.CommitEpoch != null && !_isAtCommit)
        {
            _isAtCommit = true;
            CutCommit();
        }

        if (_clientEnds.TryPeek(out int sent) && now.Sent >= sent && !client.IsCancellationRequested)
        {
            _clientEnds.Dequeue();
            ClientEnds++;
            client.Cancel();
        }
    };

    private void CutConnection(VirtualConnection connection)
    {
        _newest = connection;
        if (_connectionCuts-- <= 0)
        {
            return;
        }

        bool isSoon = _random.Next(OneIn) == 0;
        if (_random.Next(2) == 0)
        {
            connection.CutAfterToDevice = _random.Next(1, isSoon ? BytesOfLogin : BytesOfLogin + (MostBytesToDevice * _users));
        }
        else
        {
            connection.CutAfterFromDevice = _random.Next(1, isSoon ? BytesOfLogin : BytesOfLogin + _users);
        }
    }

    private void CutPower()
    {
        if (!_isOver && _rig.PowerCuts.Done < _powerCuts)
        {
            Cut(_random.Next(OneIn) == 0 ? OperationsOfStart : OperationsOfUser * _users);
        }
    }

    private void CutCommit()
    {
        switch (_random.Next(OneIn))
        {
            case 0:
                _powerCuts = _rig.PowerCuts.Done + 1;
                Cut(OperationsOfCommit);
                break;
            case 1 when _newest is { } connection && _random.Next(2) == 0:
                connection.CutAfterToDevice = connection.SentToDevice + _random.Next(1, BytesOfCommit);
                break;
            case 1 when _newest is { } connection:
                connection.CutAfterFromDevice = connection.SentFromDevice + _random.Next(1, BytesOfCommit);
                break;
        }
    }

    /// <summary>At one of the next programs and erases.</summary>
    private void Cut(int operations) => _rig.PowerCuts.CutAt(_random.Next(operations), (TearMode)_random.Next(Enum.GetValues<TearMode>().Length), _random);
}
