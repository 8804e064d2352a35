using System;
using AccessStandalone.HalSim.Network;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary>
/// <c>time-server 2026-11-21T08:00:00</c>: a time server at 192.168.0.1 has this time, UTC, from now on. <c>time-server off</c>: it does not answer.
/// </summary>
public sealed class TimeServerStep : IStep
{
    private readonly uint? _utcS;

    private TimeServerStep(uint? utcS)
    {
        _utcS = utcS;
    }

    public bool Expects => false;

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.TryTake("off") ? new TimeServerStep(null) : new TimeServerStep(TimeText.ParseLocalS(words.Next("a time, UTC, or 'off'")));
    }

    public void Run(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        VirtualTimeServer server = bench.Device.Network.TimeServer;
        if (_utcS is uint utcS)
        {
            server.Set(DateTimeOffset.FromUnixTimeSeconds(utcS));
        }
        else
        {
            server.SwitchOff();
        }
    }
}
