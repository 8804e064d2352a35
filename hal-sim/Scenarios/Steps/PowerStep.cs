using System;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary><c>power on</c>, <c>power off</c>, <c>power cycle</c>.</summary>
public sealed class PowerStep : IStep
{
    private const int SettleMs = 50;
    private const int CycleMs = 1000;

    private readonly bool _off;
    private readonly bool _on;

    private PowerStep(bool off, bool on)
    {
        _off = off;
        _on = on;
    }

    public bool Expects => false;

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        string word = words.Next("'on', 'off' or 'cycle'");
        return word switch
        {
            "on" => new PowerStep(off: false, on: true),
            "off" => new PowerStep(off: true, on: false),
            "cycle" => new PowerStep(off: true, on: true),
            _ => throw new FormatException($"power is 'on', 'off' or 'cycle', not '{word}'"),
        };
    }

    public void Run(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        bench.StartCountingBeeps();
        if (_off == bench.Device.IsPowered)
        {
            Switch(bench);
        }
        else
        {
            throw new StepFailedException(_off ? "the device is off already" : "the device is on already");
        }
    }

    private void Switch(Bench bench)
    {
        if (_off)
        {
            bench.Device.PowerOff();
        }

        if (_off && _on)
        {
            bench.RunFor(CycleMs);
        }

        if (_on)
        {
            // The first step stores a record; its outputs move with the next.
            bench.Device.PowerOn();
            bench.Device.StepIfDue();
            bench.RunFor(SettleMs);
        }
    }
}
