using System;
using System.Collections.Generic;
using AccessStandalone.Door;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Decision;

/// <summary>A device and what the model knows of it. Each change is made to both.</summary>
internal sealed class DecisionScene
{
    public DecisionScene(Random random)
    {
        Device = new DecisionDevice(random);
        World = new DecisionWorld();
        Model = new DecisionModel(World);
    }

    public DecisionDevice Device { get; }

    public DecisionWorld World { get; }

    public DecisionModel Model { get; }

    public void Restart()
    {
        World.NowMs = 0;
        World.UtcAtStart = null;
        Model.Restart();
        Device.Restart();
    }

    public void SetUtc(DateTime utc)
    {
        Device.SetUtc(utc, World.NowMs);
        World.UtcAtStart = utc.AddMilliseconds(-World.NowMs);
    }

    public void SetLocal(DateTime local)
    {
        Device.SetLocal(local, World.NowMs);
        World.UtcAtStart = DaylightRule.ToUtc(local, World.Zone, World.Daylight).AddMilliseconds(-World.NowMs);
    }

    public void SetMode(int mode)
    {
        Device.Set(SettingId.UnlockMode, mode);
        World.Mode = mode;
    }

    public void SetDuress(bool isOn)
    {
        Device.Set(SettingId.Duress, isOn ? 1 : 0);
        World.IsDuressOn = isOn;
    }

    public void SetInterval(int seconds)
    {
        Device.Set(SettingId.UnlockIntervalS, seconds);
        World.Interval = TimeSpan.FromSeconds(seconds);
    }

    public void SetZone(int minutes)
    {
        Device.Set(SettingId.TimeZoneMin, minutes);
        World.Zone = TimeSpan.FromMinutes(minutes);
    }

    public void SetDaylight(DaylightRule? rule)
    {
        Device.SetRule(TimeRuleKind.DaylightSaving, 0, rule == null ? null : RuleBytes.Of(rule));
        World.Daylight = rule;
    }

    public void Command(DoorMode mode)
    {
        Device.Command(mode);
        World.Command = mode;
    }

    public void SetDoorSchedules(int? open, int? closed)
    {
        Device.Set(SettingId.AlwaysOpenSchedule, open ?? -1);
        Device.Set(SettingId.AlwaysClosedSchedule, closed ?? -1);
        World.OpenSchedule = open;
        World.ClosedSchedule = closed;
    }

    public void SetEmergency(bool isEnabled, bool isActive)
    {
        Device.Set(SettingId.EmergencyInput, isEnabled ? 1 : 0);
        Device.SetEmergency(isActive);
        World.IsEmergencyEnabled = isEnabled;
        World.IsEmergencyActive = isActive;
    }

    public void Add(Person person)
    {
        Device.AddUser(person);
        World.People.Add(person.Id, person);
    }

    /// <summary>Somebody who is there gets other rights, cards or another password.</summary>
    public void Change(Person person)
    {
        Device.ChangeUser(person);
        World.People[person.Id] = person;
    }

    public void Remove(Person person)
    {
        Device.RemoveUser(person.Id);
        World.People.Remove(person.Id);
    }

    public void AddPublicPassword(string digits)
    {
        Device.AddPublicPassword(digits);
        World.PublicPasswords.Add(digits);
    }

    public void RemovePublicPassword(string digits)
    {
        Device.RemovePublicPassword(digits);
        World.PublicPasswords.Remove(digits);
    }

    /// <param name="periods">Null to remove the group.</param>
    public void SetPeriods(int number, IReadOnlyList<Period>? periods)
    {
        Device.SetRule(TimeRuleKind.PeriodGroup, number, periods == null ? null : RuleBytes.Of(periods));
        Put(World.Plan.PeriodGroups, number, periods);
    }

    /// <param name="week">Null to remove the schedule.</param>
    public void SetSchedule(int number, WeekPlan? week)
    {
        Device.SetRule(TimeRuleKind.Schedule, number, week == null ? null : RuleBytes.Of(week));
        Put(World.Plan.Schedules, number, week);
    }

    /// <param name="holiday">Null to remove the group.</param>
    public void SetHoliday(int number, HolidayPlan? holiday)
    {
        Device.SetRule(TimeRuleKind.HolidayGroup, number, holiday == null ? null : RuleBytes.Of(holiday));
        Put(World.Plan.HolidayGroups, number, holiday);
    }

    private static void Put<T>(Dictionary<int, T> rules, int number, T? rule)
        where T : class
    {
        if (rule == null)
        {
            rules.Remove(number);
        }
        else
        {
            rules[number] = rule;
        }
    }
}
