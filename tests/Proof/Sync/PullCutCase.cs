using System;
using System.Linq;
using System.Threading;
using AccessStandalone.HalSim.Board.Chips;
using AccessStandalone.HalSim.Network;
using AccessStandalone.Simulator.Tests.Client;

namespace AccessStandalone.Proof.Sync;

/// <summary>A full log, pulled and acknowledged over all cuts, while a card makes new records.</summary>
internal sealed class PullCutCase
{
    private const int MostConnectionCuts = 40;
    private const int MostPowerCuts = 4;
    private const int MostClientEnds = 3;

    /// <summary>A record is 36 bytes; a page of 200 is asked for and acknowledged with some 100. So much of the log is cut at most at once.</summary>
    private const int MostBytesFromDevice = 5;
    private const int BytesOfLogin = 600;
    private const int BytesToDevicePart = 20;
    private const int RecordsInPage = 200;

    /// <summary>Of an acknowledgement and a card.</summary>
    private const int OperationsOfPage = 4;
    private const double UsPerS = 1_000_000;
    private static readonly int[] LatenciesMs = [0, 20, 100];
    private static readonly TimeSpan Limit = TimeSpan.FromHours(3);

    private readonly Random _random;
    private readonly SyncCutTally _tally;
    private readonly RecordPullRun _run = new(new SyncRig());
    private readonly int _records;
    private int _connectionCuts;

    public PullCutCase(Random random, int records, SyncCutTally tally)
    {
        _random = random;
        _records = records;
        _tally = tally;
        _connectionCuts = random.Next(MostConnectionCuts + 1);
        tally.Total = records;
        tally.What = "records";
    }

    /// <returns>What went wrong, or null.</returns>
    public string? Run()
    {
        SyncRig rig = _run.Rig;
        _run.Fill(_records, _random);
        int connections = rig.Dialer.Connections;
        long begunUs = rig.Device.NowUs;
        rig.Device.Network.LatencyMs = LatenciesMs[_random.Next(LatenciesMs.Length)];
        rig.Dialer.Connected = CutConnection;
        int powerCuts = _random.Next(MostPowerCuts + 1);
        _run.BeginVisits();
        _run.Sink.Stored += () => CutPower(powerCuts);
        PullAll();
        _tally.Resumes = rig.Dialer.Connections - connections - 1;
        _tally.Seconds = (rig.Device.NowUs - begunUs) / UsPerS;
        rig.PowerCuts.Never();
        _tally.PowerCuts = rig.PowerCuts.Done;
        _run.EndVisits();
        rig.Dialer.Connected = null;
        _run.Pull(Limit, CancellationToken.None);
        _tally.Visits = _run.Visitor.Visits;
        return _run.Visitor.Refused.Count > 0
            ? $"refused at the door: {string.Join(", ", _run.Visitor.Refused)}"
            : _run.Missed > 0 ? $"{_run.Missed} records are lost" : _run.Difference();
    }

    /// <summary>Also by clients that are ended and begin again behind what they have.</summary>
    private void PullAll()
    {
        bool isDone = false;
        foreach (int records in Enumerable.Range(0, _random.Next(MostClientEnds + 1)).Select(_ => _random.Next(_records)).Order())
        {
            using var client = new CancellationTokenSource();
            void EndClient()
            {
                if (_run.Sink.Records.Count >= records)
                {
                    client.Cancel();
                }
            }

            _run.Sink.Stored += EndClient;
            isDone = _run.Pull(Limit, client.Token);
            _run.Sink.Stored -= EndClient;
            _tally.ClientEnds += isDone ? 0 : 1;
        }

        if (!isDone)
        {
            _run.Pull(Limit, CancellationToken.None);
        }
    }

    /// <summary>At a byte to the device, or at one from it.</summary>
    private void CutConnection(VirtualConnection connection)
    {
        if (_connectionCuts-- <= 0)
        {
            return;
        }

        int most = BytesOfLogin + (MostBytesFromDevice * _records);
        if (_random.Next(2) == 0)
        {
            connection.CutAfterFromDevice = _random.Next(1, most);
        }
        else
        {
            connection.CutAfterToDevice = _random.Next(1, BytesOfLogin + (most / BytesToDevicePart));
        }
    }

    private void CutPower(int powerCuts)
    {
        int pages = Math.Max(1, _records / RecordsInPage / MostPowerCuts);
        if (_run.Rig.PowerCuts.Done < powerCuts && _random.Next(pages) == 0)
        {
            _run.Rig.PowerCuts.CutAt(_random.Next(OperationsOfPage), (TearMode)_random.Next(Enum.GetValues<TearMode>().Length), _random);
        }
    }
}
