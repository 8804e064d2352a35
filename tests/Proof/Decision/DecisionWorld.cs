using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.Door;

namespace AccessStandalone.Proof.Decision;

/// <summary>All that a decision depends on, in .NET's own words for people, dates and times.</summary>
public sealed class DecisionWorld
{
    public Dictionary<uint, Person> People { get; } = [];

    /// <summary>Exact digits.</summary>
    public HashSet<string> PublicPasswords { get; } = [];

    public TimePlan Plan { get; } = new();

    /// <summary>Unlock mode 0 to 3.</summary>
    public int Mode { get; set; }

    public bool IsDuressOn { get; set; }

    public TimeSpan Interval { get; set; }

    public TimeSpan Zone { get; set; }

    public DaylightRule? Daylight { get; set; }

    public DoorMode Command { get; set; }

    public int? OpenSchedule { get; set; }

    public int? ClosedSchedule { get; set; }

    public bool IsEmergencyEnabled { get; set; }

    public bool IsEmergencyActive { get; set; }

    /// <summary>Monotonic time since the last start.</summary>
    public long NowMs { get; set; }

    /// <summary>What the clock would have shown at the last start; null while it is unknown.</summary>
    public DateTime? UtcAtStart { get; set; }

    public DateTime? Utc => UtcAtStart?.AddMilliseconds(NowMs);

    /// <summary>To the second.</summary>
    public DateTime? Local => Utc is { } utc ? DaylightRule.ToLocal(utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerSecond)), Zone, Daylight) : null;

    /// <summary>Above each other: emergency, the command, the schedules.</summary>
    public bool IsHeldOpen => IsEmergency || Door == DoorMode.AlwaysOpen;

    public bool IsAlwaysClosed => !IsEmergency && Door == DoorMode.AlwaysClosed;

    private bool IsEmergency => IsEmergencyEnabled && IsEmergencyActive;

    private DoorMode Door
    {
        get
        {
            if (Command != DoorMode.Normal)
            {
                return Command;
            }

            if (HoldsNow(ClosedSchedule))
            {
                return DoorMode.AlwaysClosed;
            }

            return HoldsNow(OpenSchedule) ? DoorMode.AlwaysOpen : DoorMode.Normal;
        }
    }

    public Person? OwnerOf(ulong card) => People.Values.FirstOrDefault(person => person.Cards.Contains(card));

    /// <summary>Leading zeros do not count.</summary>
    public Person? PersonOf(string id) => ulong.Parse(id) is var number && number <= uint.MaxValue ? People.GetValueOrDefault((uint)number) : null;

    public override string ToString()
    {
        string clock = Local is { } local ? $"{local:s} ({local.DayOfWeek}; {Utc:s} UTC)" : "unknown";
        return $"unlock mode {Mode}, duress {IsDuressOn}, interval {Interval}, {NowMs} ms, clock {clock}, zone {Zone}, daylight {Daylight}, command {Command}, "
            + $"open by {OpenSchedule}, closed by {ClosedSchedule}, emergency {IsEmergency}, held open {IsHeldOpen}, always closed {IsAlwaysClosed}";
    }

    private bool HoldsNow(int? schedule) => schedule is { } number && Local is { } local && Plan.Holds(number, local);
}
