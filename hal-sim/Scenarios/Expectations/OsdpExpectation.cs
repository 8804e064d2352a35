using System;
using AccessStandalone.HalSim.Monitors;
using AccessStandalone.HalSim.Scenarios.Steps;
using AccessStandalone.Rs485;

namespace AccessStandalone.HalSim.Scenarios.Expectations;

/// <summary>
/// A reader on the RS-485 line: <c>expect osdp 1 online|secure|offline</c> as the device sees it, <c>expect osdp 1 light green solid</c> and
/// <c>expect osdp 1 beeps 3</c> as somebody in front of it does.
/// </summary>
public sealed class OsdpExpectation : Expectation
{
    private const int MaxBeeps = 100;

    /// <summary>Beeps are told over the line, and then last.</summary>
    private const int BeepPatienceMs = 3000;

    private readonly Func<Bench, string> _seen;
    private readonly string _wantedState;
    private readonly bool _isBeeps;

    private OsdpExpectation(int number, string wanted, Func<Bench, string> seen, bool isBeeps = false)
        : base($"osdp {number} {wanted}")
    {
        _wantedState = wanted;
        _seen = seen;
        _isBeeps = isBeeps;
    }

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        int number = OsdpStep.NumberIn(words);
        string what = words.Next("'online', 'secure', 'offline', 'light' or 'beeps'");
        switch (what)
        {
            case "online" or "secure" or "offline":
                return new OsdpExpectation(number, what, bench => StateOf(bench, number));
            case "light":
                LightReading light = LightExpectation.ParseReading(words);
                return new OsdpExpectation(number, "light " + light, bench => LightOf(bench, number));
            case "beeps":
                return new OsdpExpectation(number, $"beeps {words.Number("a number of beeps", 0, MaxBeeps)}", bench => $"beeps {bench.BusReader(number).Buzzer.Counted}", true);
            default:
                throw new FormatException($"of a reader 'online', 'secure', 'offline', 'light' or 'beeps' can be expected, not '{what}'");
        }
    }

    protected override bool WaitUntilMet(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        if (_isBeeps)
        {
            bench.RunFor(BeepPatienceMs);
        }

        return base.WaitUntilMet(bench);
    }

    protected override bool IsMet(Bench bench) => _seen(bench) == _wantedState || (_wantedState == "online" && _seen(bench) == "secure");

    protected override string Seen(Bench bench) => _seen(bench);

    private static string LightOf(Bench bench, int number)
    {
        BusReader reader = bench.BusReader(number);
        reader.Look(bench.Device.NowUs);
        return "light " + reader.Light.Read(bench.Device.NowUs);
    }

    private static string StateOf(Bench bench, int number)
    {
        if (!bench.Device.IsPowered)
        {
            return "offline";
        }

        PanelPeripheral place = bench.Device.Firmware.Readers.Bus.Panel.Peripheral(number - 1);
        return place.IsSecure ? "secure" : place.IsOnline ? "online" : "offline";
    }
}
