using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Client.Work;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Network;

namespace AccessStandalone.HalSim.Scenarios;

/// <summary>
/// A platform that watches the device over the virtual network: logged in by frames, subscribed to records and to changes at the keypad. It keeps what came until
/// a script asks for it, and connected again it goes on behind the last record it has.
/// </summary>
public sealed class ScenarioClient : INewsSink
{
    /// <summary>A connection that says nothing for 60 s is closed.</summary>
    private const long PingAfterUs = 20_000_000;

    private const int LoginLimitMs = 10_000;

    private readonly SimulatedDevice _device;
    private readonly List<ClientEvent> _events = [];
    private readonly PlatformMonitor _monitor;
    private VirtualDialer? _dialer;
    private PlatformSession? _session;
    private Task? _watching;
    private long _saidUs;

    /// <param name="acknowledges">Whether it tells the device what it has.</param>
    public ScenarioClient(SimulatedDevice device, bool acknowledges)
    {
        ArgumentNullException.ThrowIfNull(device);
        _device = device;
        _monitor = new PlatformMonitor(this, null, acknowledges);
        device.Stepped += Look;
    }

    /// <summary>What came and was not asked for yet, the oldest first.</summary>
    public IReadOnlyList<ClientEvent> Events => _events;

    public bool IsConnected => _watching is { IsCompleted: false };

    /// <summary>Connects, logs in and subscribes.</summary>
    /// <exception cref="PlatformRefusedException">The device refuses.</exception>
    /// <exception cref="IOException">There is no connection, or it broke.</exception>
    /// <exception cref="StepFailedException">It is connected already, or the device does not answer.</exception>
    public void Connect(Bench bench, uint address, string password)
    {
        ArgumentNullException.ThrowIfNull(bench);
        if (IsConnected)
        {
            throw new StepFailedException("the client is connected already");
        }

        _dialer = new VirtualDialer(_device, address) { OnlyWaits = true };
        SessionOptions options = SessionVerbs.Options(bench);
        Task<PlatformSession> login = PlatformSession.LogInAsync(_dialer, password, options, CancellationToken.None);
        Wait(bench, login, () => login.IsCompleted);
        _session = login.GetAwaiter().GetResult();
        int before = _monitor.Subscriptions;
        _saidUs = _device.NowUs;
        _watching = _monitor.RunAsync(_session, CancellationToken.None);
        Wait(bench, _watching, () => _monitor.Subscriptions > before || _watching.IsCompleted);
        if (_watching.IsCompleted)
        {
            _watching.GetAwaiter().GetResult();
        }
    }

    /// <summary>Closes the connection in order.</summary>
    public void Disconnect(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        End(connection => connection.Close());
        bench.LetPlatformSettle();
    }

    /// <summary>Vanishes without a word, as by a cable pulled out.</summary>
    public void Cut() => End(connection => connection.Vanish());

    /// <summary>Takes the first event that is wanted, and all before it; later ones stay.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TryTake(Predicate<ClientEvent> wanted)
    {
        int at = _events.FindIndex(wanted);
        if (at >= 0)
        {
            _events.RemoveRange(0, at + 1);
        }

        return at >= 0;
    }

    ValueTask IRecordSink.StoreAsync(IReadOnlyList<PlatformRecord> records, CancellationToken cancel)
    {
        _events.AddRange(records.Select(record => new ClientEvent(record.ToRecord(), null)));
        return ValueTask.CompletedTask;
    }

    ValueTask INewsSink.TakeAsync(UserNews news, CancellationToken cancel)
    {
        _events.Add(new ClientEvent(null, news));
        return ValueTask.CompletedTask;
    }

    private static void Wait(Bench bench, Task task, Func<bool> isOver)
    {
        if (!bench.RunUntil(isOver, LoginLimitMs) && !task.IsCompleted)
        {
            throw new StepFailedException("the device does not answer the client");
        }
    }

    private void End(Action<VirtualConnection> end)
    {
        if (!IsConnected)
        {
            throw new StepFailedException("the client is not connected");
        }

        end(_dialer!.Newest!.Connection);
        Drop();
    }

    /// <summary>Ends the session here; the device learns of it only by what was done to the connection.</summary>
    private void Drop()
    {
        Task ended = _session!.DisposeAsync().AsTask();
        _session = null;
        ended.GetAwaiter().GetResult();
        _ = _watching!.Exception;
    }

    private void Look()
    {
        if (_dialer?.Newest is not { } transport)
        {
            return;
        }

        transport.Look();
        if (_session != null && _watching is { IsCompleted: true })
        {
            Drop();
        }
        else if (_session != null && _device.NowUs - _saidUs >= PingAfterUs)
        {
            _saidUs = _device.NowUs;
            _session.SendAsync(PlatformOperation.Ping, ReadOnlyMemory<byte>.Empty, CancellationToken.None).GetAwaiter().GetResult();
        }
    }
}
