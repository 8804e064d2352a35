using System.Collections.Generic;
using System.Linq;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Monitors;
using AccessStandalone.HalSim.Scenarios;
using AccessStandalone.Storage;

namespace AccessStandalone.Simulator.Tests.RandomUse;

/// <summary>
/// What must hold whatever people do, checked after every step of the firmware: the relay never moves without a recorded grant or
/// PUSH and never stays longer than the door open duration; no page and no change without the admin password; no light but
/// those of the table, each with its cause.
/// </summary>
public sealed class Invariants
{
    /// <summary>A step and a card poll may come between a deadline and its effect.</summary>
    private const long SlackUs = 60_000;

    /// <summary>Going dark just before the key that wakes looks like flashing for a moment: look this long before judging.</summary>
    private const long LookTimeUs = 400_000;

    private const long Never = long.MinValue / 2;

    private readonly Bench _bench;
    private readonly HashSet<(AlarmKind Kind, ReaderId Reader)> _alarms = [];
    private int _recordsSeen;
    private bool _granted;
    private long _grantedAtUs;
    private int _longestOpenS;
    private long _menuAtUs = Never;
    private long _alarmAtUs = Never;
    private bool _cardsWantedPasswords;
    private string? _suspicion;
    private long _suspectedAtUs;

    public Invariants(Bench bench)
    {
        _bench = bench;
        bench.Device.Booted += Boot;
        bench.Device.Stepped += Check;
    }

    public MenuModel Menu { get; } = new();

    /// <summary>What was violated, in words; empty as long as all holds.</summary>
    public List<string> Violations { get; } = [];

    public int Grants { get; private set; }

    public int Refusals { get; private set; }

    public int Logins { get; private set; }

    private VirtualBoard Board => _bench.Device.Board;

    private void Boot()
    {
        _alarms.Clear();
        _granted = false;
        _menuAtUs = Never;
        _alarmAtUs = Never;
        _cardsWantedPasswords = _bench.Device.Firmware.Settings.Get(SettingId.UnlockMode) == 1;
        Menu.Restart();
    }

    private void Check()
    {
        for (; _recordsSeen < _bench.Records.All.Count; _recordsSeen++)
        {
            Take(_bench.Records.All[_recordsSeen]);
        }

        if (!_bench.Device.IsPowered)
        {
            return;
        }

        if (!Board.KeyLight)
        {
            Menu.GoDark();
        }

        CheckRelay();
        CheckLight(_bench.Light);
    }

    private void Take(Record record)
    {
        string? wrong = Menu.Take(record);
        if (wrong != null)
        {
            Violations.Add(wrong);
        }

        switch (record.Kind)
        {
            case RecordKind.Granted:
                Grants++;
                _granted = true;
                _grantedAtUs = _bench.Device.NowUs;
                _longestOpenS = _bench.Device.Firmware.Settings.Get(SettingId.DoorOpenDurationS);
                break;
            case RecordKind.Refused:
                Refusals++;
                break;
            case RecordKind.Setting:
                _cardsWantedPasswords |= record.Name == RecordName.UnlockMode && record.Value == 1;
                break;
            case RecordKind.Login:
                Logins += record.Reason == Reason.None ? 1 : 0;
                break;
            case RecordKind.Alarm:
                _alarms.Add((record.Alarm, record.Reader));
                break;
            case RecordKind.AlarmEnd:
                _alarms.Remove((record.Alarm, record.Reader));
                break;
            default:
                break;
        }
    }

    private void CheckRelay()
    {
        if (!Board.LockRelay)
        {
            return;
        }

        if (!_granted)
        {
            Violations.Add("the relay is on and nothing was granted");
        }
        else if (_bench.Device.NowUs - _grantedAtUs > (_longestOpenS * 1_000_000L) + SlackUs)
        {
            Violations.Add("the relay is on for longer than the door open duration");
            _grantedAtUs = _bench.Device.NowUs;
        }
    }

    private void CheckLight(LightReading light)
    {
        long nowUs = _bench.Device.NowUs;
        _menuAtUs = Menu.MayBeOpen ? nowUs : _menuAtUs;
        _alarmAtUs = HasLocalAlarm() ? nowUs : _alarmAtUs;
        string? wrong = (light.Colour, light.Pattern) switch
        {
            (LightColour.Amber or LightColour.Magenta or LightColour.Cyan or LightColour.White, _) => "a colour that only a control panel orders",
            (_, LightPattern.Unsettled) => null,
            (LightColour.Off, _) => Board.KeyLight ? "dark while awake" : null,
            (LightColour.Blue, LightPattern.Solid) => Board.KeyLight ? null : "blue in standby",
            (LightColour.Blue, LightPattern.Flashing) => WasJustNow(_menuAtUs) ? null : "the light of the menu without a login",
            (LightColour.Green, LightPattern.Flashing) => _cardsWantedPasswords ? null : "a password is wanted in no mode for it",
            (LightColour.Red, LightPattern.Flashing) => WasJustNow(_alarmAtUs) ? null : "the light of an alarm without one",
            _ => null,
        };
        if (wrong != _suspicion)
        {
            _suspicion = wrong;
            _suspectedAtUs = nowUs;
        }
        else if (wrong != null && nowUs - _suspectedAtUs > LookTimeUs)
        {
            Violations.Add(wrong);
        }
    }

    /// <summary>It takes the monitor its own time to see that flashing has ended.</summary>
    private bool WasJustNow(long momentUs) => _bench.Device.NowUs - momentUs <= LightMonitor.SteadyUs + SlackUs;

    private bool HasLocalAlarm() =>
        _alarms.Any(alarm => alarm.Kind is AlarmKind.Intrusion or AlarmKind.Overtime or AlarmKind.Tamper or AlarmKind.ReaderTamper);
}
