using System;
using System.Diagnostics;
using System.Threading;
using AccessStandalone.HalSim.Commands;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Scenarios;
using Spectre.Console;

namespace AccessStandalone.HalSim.Live;

/// <summary>The live device in a terminal: drawn as it runs in real time, its keys on the computer's keyboard.</summary>
public sealed class LiveScreen
{
    private const int SliceMs = 10;
    private const int RedrawMs = 50;

    private readonly Bench _bench;
    private readonly double _speed;
    private readonly CancellationToken _stop;
    private readonly DeviceView _view;
    private readonly LiveKeyboard _keyboard;
    private readonly Stopwatch _sinceRedraw = Stopwatch.StartNew();

    /// <param name="speed">How much faster than the wall clock virtual time goes.</param>
    public LiveScreen(Bench bench, double speed, CancellationToken stop)
    {
        _bench = bench;
        _speed = speed;
        _stop = stop;
        _view = new DeviceView(bench);
        _keyboard = new LiveKeyboard(bench);
    }

    /// <summary>Runs until <c>q</c> or a signal.</summary>
    /// <returns><see cref="ExitCode.Done"/>.</returns>
    public int Run()
    {
        AnsiConsole.Live(_view.Draw(_keyboard.BottomLine)).AutoClear(false).Start(RunLive);
        return ExitCode.Done;
    }

    private void RunLive(LiveDisplayContext display)
    {
        _bench.Device.Pace = new RealTimePace(_bench.Device.NowUs, _speed, () => RedrawInTime(display), _stop);
        try
        {
            _keyboard.RunLine("power on");
            while (!_keyboard.WantsToQuit)
            {
                _keyboard.TakeKeys();
                Idle();
            }
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C is the other way to quit.
        }
        finally
        {
            _bench.Device.Pace = null;
        }

        Redraw(display);
    }

    private void Idle()
    {
        try
        {
            _bench.RunFor(SliceMs);
        }
        catch (FirmwareFailedException failure)
        {
            _keyboard.Show(failure.Message);
        }
    }

    private void RedrawInTime(LiveDisplayContext display)
    {
        if (_sinceRedraw.ElapsedMilliseconds >= RedrawMs)
        {
            Redraw(display);
        }
    }

    private void Redraw(LiveDisplayContext display)
    {
        _sinceRedraw.Restart();
        display.UpdateTarget(_view.Draw(_keyboard.BottomLine));
    }
}
