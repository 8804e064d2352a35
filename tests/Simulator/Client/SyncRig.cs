using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Board.Chips;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Scenarios;
using AccessStandalone.Storage;

namespace AccessStandalone.Simulator.Tests.Client;

/// <summary>
/// A whole device and the platform's client in one virtual time: the client's pauses and time-outs are the device's seconds. The power comes back by itself
/// after a cut. The door stays open for a second, by card or by user ID and password.
/// </summary>
internal sealed class SyncRig
{
    private const string Password = "Turnstile-7";

    /// <summary>Of a login, and there are very many here.</summary>
    private const int FewestIterations = 4096;
    private static readonly TimeSpan PowerOff = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan Tidying = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan ShortWork = TimeSpan.FromMinutes(2);
    private static readonly Lazy<FlashSnapshot> Prepared = new(PrepareFlash);

    private readonly ManualTime _time = new();
    private long _timeUs;

    /// <summary>A device that is initialised and has erased all the flash that it keeps ready.</summary>
    public SyncRig()
        : this(Prepared.Value)
    {
    }

    private SyncRig(FlashSnapshot? flash)
    {
        if (flash != null)
        {
            Board.Flash.Restore(flash);
        }

        Device = new SimulatedDevice(Board);
        Bench = new Bench(Device);
        PowerCuts = new PowerCuts(Board);
        Dialer = new SteppedDialer(Device);
        Device.TimePassed += PassTime;
        Device.PowerOn();
        Run(() => false, TimeSpan.FromSeconds(2));
    }

    public VirtualBoard Board { get; } = new();

    public SimulatedDevice Device { get; }

    public Bench Bench { get; }

    public SteppedDialer Dialer { get; }

    public PowerCuts PowerCuts { get; }

    // No pings: they would be answered to another thread, and nothing here is silent for a minute.
    public SessionOptions ClientOptions => new() { Time = _time, RetriesFirst = true, LongestPause = TimeSpan.FromSeconds(4), PingAfter = TimeSpan.FromHours(24) };

    /// <summary>Does a work to its end.</summary>
    /// <param name="limit">Virtual time.</param>
    public void Do(IPlatformWork work, TimeSpan limit) => Await(RunAsync(work, CancellationToken.None), limit);

    /// <summary>Begins a work; it goes on while the device runs.</summary>
    public Task RunAsync(IPlatformWork work, CancellationToken cancel) => new PlatformClient(Dialer, Password, ClientOptions).RunAsync(work, cancel);

    /// <exception cref="TimeoutException">It took longer.</exception>
    public void Await(Task task, TimeSpan limit)
    {
        if (!Run(() => task.IsCompleted, limit))
        {
            throw new TimeoutException($"not done in {limit} of virtual time");
        }

        task.GetAwaiter().GetResult();
    }

    /// <summary>Asks for something over a connection of its own.</summary>
    public T Ask<T>(Func<PlatformSession, Task<T>> ask)
    {
        Task<T> task = AskAsync(ask);
        Await(task, ShortWork);
        return task.Result;
    }

    public void Set(SettingId setting, int value)
    {
        IReadOnlyList<PlatformResult> results = Ask(session => session.WriteSettingsAsync([new SettingPair(setting, value)], CancellationToken.None));
        if (results.Single() != PlatformResult.Done)
        {
            throw new InvalidOperationException($"{setting}: {results.Single()}");
        }
    }

    /// <summary>Lets virtual time pass, also over power cuts.</summary>
    /// <returns>Whether it became so.</returns>
    public bool Run(Func<bool> isSo, TimeSpan limit)
    {
        long endUs = Device.NowUs + (long)limit.TotalMicroseconds;
        while (!isSo())
        {
            if (Device.NowUs >= endUs)
            {
                return false;
            }

            try
            {
                GiveThePowerBack();
                Device.RunUntil(isSo, TimeSpan.FromMicroseconds(endUs - Device.NowUs));
            }
            catch (FirmwareFailedException failure) when (failure.InnerException is PowerCutException)
            {
                // The device is off; the next turn switches it on.
            }
        }

        return true;
    }

    /// <summary>Lets the device erase what it keeps ready, and what power cuts have left.</summary>
    /// <exception cref="TimeoutException">It is still at it.</exception>
    public void TidyUp()
    {
        if (!Run(() => Device.Firmware.Storage.IsTidy, Tidying))
        {
            throw new TimeoutException($"not tidy in {Tidying} of virtual time");
        }
    }

    /// <summary>Runs steps of a script.</summary>
    public void Run(string text)
    {
        foreach (string line in text.Split(';'))
        {
            StepParser.Parse(line.Trim()).Run(Bench);
        }
    }

    private async Task<T> AskAsync<T>(Func<PlatformSession, Task<T>> ask)
    {
        PlatformSession session = await PlatformSession.LogInAsync(Dialer, Password, ClientOptions, CancellationToken.None).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            return await ask(session).ConfigureAwait(false);
        }
    }

    private static FlashSnapshot PrepareFlash()
    {
        var rig = new SyncRig(flash: null);
        rig.Await(PlatformLogin.InitialiseAsync(rig.Dialer, Password, rig.ClientOptions, CancellationToken.None), ShortWork);
        PasswordVerifier quick = PlatformPassword.NewVerifier(Password, iterations: FewestIterations);
        rig.Ask(session => session.AskAsync(PlatformOperation.SetPassword, quick.Build(), CancellationToken.None));
        rig.Set(SettingId.DoorOpenDurationS, 1);
        rig.Set(SettingId.UnlockMode, 3);
        rig.TidyUp();
        rig.Device.PowerOff();
        return rig.Board.Flash.TakeSnapshot();
    }

    private void GiveThePowerBack()
    {
        if (!Device.IsPowered)
        {
            Device.RunFor(PowerOff);
            Device.PowerOn();
        }
    }

    private void PassTime()
    {
        long nowUs = Device.NowUs;
        _time.Advance(TimeSpan.FromMicroseconds(nowUs - _timeUs));
        _timeUs = nowUs;
    }
}
