using AccessStandalone.Access;
using AccessStandalone.Door;
using AccessStandalone.Storage;

namespace AccessStandalone.Control;

/// <summary>What the schedules for always open and always closed say. Where both hold the door is closed; without a known time neither does.</summary>
public sealed class DoorSchedules
{
    private readonly ISettingStore _settings;
    private readonly TimeRules _rules;

    public DoorSchedules(ISettingStore settings, TimeRules rules)
    {
        _settings = settings;
        _rules = rules;
    }

    public DoorMode ModeAt(Moment now)
    {
        if (Holds(SettingId.AlwaysClosedSchedule, now))
        {
            return DoorMode.AlwaysClosed;
        }

        return Holds(SettingId.AlwaysOpenSchedule, now) ? DoorMode.AlwaysOpen : DoorMode.Normal;
    }

    private bool Holds(SettingId setting, Moment now)
    {
        int schedule = _settings.Get(setting);
        return schedule >= 0 && now.IsKnown && _rules.Holds(schedule, now);
    }
}
