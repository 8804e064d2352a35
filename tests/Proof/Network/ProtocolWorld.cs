using System;
using System.Collections.Generic;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Board.Chips;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Monitors;
using AccessStandalone.HalSim.Network;
using AccessStandalone.Protocol;

namespace AccessStandalone.Proof.Network;

/// <summary>A device at its network, each of its steps watched: how long it takes, how much it sends and allocates, how many connections it keeps.</summary>
internal sealed class ProtocolWorld
{
    public const int StepMs = 10;

    private const long UsPerMs = 1000;

    /// <summary>No step waits for an erase.</summary>
    private const long MostStepUs = 50 * UsPerMs;

    /// <summary>Of everything, the simulated chips, network and ciphers included.</summary>
    private const long MostStepAllocated = 3 << 20;

    private const int Remembered = 4;
    private const int AwaitMs = 30_000;

    private readonly List<Watched> _connections = [];
    private readonly Queue<string> _asked = new();
    private long _stepAtUs;
    private long _stepAllocated;

    /// <param name="entropy">Of the device's random numbers.</param>
    public ProtocolWorld(FlashSnapshot flash, ulong entropy)
    {
        var board = new VirtualBoard();
        board.Entropy.Seed = entropy;
        board.Flash.Restore(flash);
        Device = new SimulatedDevice(board);
        Records = new RecordMonitor(board.Flash);
        Device.Booted += () => Records.Follow(Device.Firmware.Records);
        Device.TimePassed += BeginStep;
        Device.Stepped += EndStep;
        Device.PowerOn();
        Run(1000);
    }

    public SimulatedDevice Device { get; }

    public RecordMonitor Records { get; }

    /// <summary>The first thing that must not be.</summary>
    public string? Failure { get; private set; }

    /// <summary>Restarts that a client has asked for.</summary>
    public int RestartsAsked { get; set; }

    public long LongestStepUs { get; private set; }

    public long MostAllocated { get; private set; }

    public long Steps { get; private set; }

    public long NowUs => Device.NowUs;

    /// <summary>Connects, and watches what the device does with it.</summary>
    public VirtualConnection Connect(uint address)
    {
        VirtualConnection connection = Device.Network.Connect(address);
        _connections.Add(new Watched(connection));
        return connection;
    }

    public void Fail(string failure) => Failure ??= $"{failure} (at {NowUs} µs, last asked: {string.Join(", ", _asked)})";

    /// <summary>Remembers what was asked, to be told with a failure.</summary>
    public void Note(PlatformOp op, int bytes)
    {
        _asked.Enqueue($"{op} {bytes}");
        if (_asked.Count > Remembered)
        {
            _asked.Dequeue();
        }
    }

    public void Run(int milliseconds) => Device.RunFor(TimeSpan.FromMilliseconds(milliseconds));

    public void Step(int count = 1) => Run(count * StepMs);

    public bool RunUntil(Func<bool> condition, int limitMs) => Device.RunUntil(() => Failure != null || condition(), TimeSpan.FromMilliseconds(limitMs));

    /// <summary>Lets everybody leave.</summary>
    public void CloseAll()
    {
        _connections.ForEach(watched => watched.Connection.Close());
        Step(3);
        _connections.ForEach(watched => watched.Connection.Break());
        Step(2);
        _connections.RemoveAll(watched => watched.IsOver);
    }

    /// <summary>Lets the device do what was asked by somebody who has gone, until it has noticed.</summary>
    public void AwaitEnd(VirtualConnection connection)
    {
        if (!RunUntil(() => connection.IsOver, AwaitMs))
        {
            Fail($"a connection that has ended is kept for {AwaitMs} ms");
        }
    }

    private void BeginStep()
    {
        _stepAtUs = Device.NowUs;
        _stepAllocated = GC.GetAllocatedBytesForCurrentThread();
    }

    private void EndStep()
    {
        Steps++;
        long allocated = GC.GetAllocatedBytesForCurrentThread() - _stepAllocated;
        long tookUs = Device.NowUs - _stepAtUs;
        MostAllocated = Math.Max(MostAllocated, allocated);
        LongestStepUs = Math.Max(LongestStepUs, tookUs);
        if (tookUs > MostStepUs)
        {
            Fail($"a step took {tookUs} µs");
        }

        if (allocated > MostStepAllocated)
        {
            Fail($"a step allocated {allocated} bytes");
        }

        if (Device.Restarts > RestartsAsked)
        {
            Fail($"the device has restarted {Device.Restarts} times");
        }

        LookAtConnections();
    }

    private void LookAtConnections()
    {
        int open = Device.Firmware.Server.Counts.Open;
        if (open is < 0 or > ConnectionLimits.Connections)
        {
            Fail($"the device has {open} connections");
        }

        bool isOneOver = false;
        foreach (Watched watched in _connections)
        {
            long sent = watched.TakeSent();
            if (sent > FrameSender.PieceBytes)
            {
                Fail($"the device has sent {sent} bytes in a step over one connection");
            }

            isOneOver |= watched.IsOver;
        }

        if (isOneOver)
        {
            _connections.RemoveAll(watched => watched.IsOver);
        }
    }

    private sealed class Watched(VirtualConnection connection)
    {
        private long _sent;

        public VirtualConnection Connection => connection;

        public bool IsOver => connection.HasEnded;

        public long TakeSent()
        {
            long sent = connection.SentFromDevice - _sent;
            _sent = connection.SentFromDevice;
            return sent;
        }
    }
}
