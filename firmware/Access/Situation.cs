namespace AccessStandalone.Access;

/// <summary>What a decision needs to know about the running step: set by the control loop before it takes cards and keys.</summary>
public sealed class Situation
{
    /// <summary>The local time.</summary>
    public Moment Now { get; } = new Moment();

    /// <summary>The door is always closed, by command or schedule.</summary>
    public bool IsAlwaysClosed { get; set; }

    /// <summary>The door stands open anyway: always open, or the emergency input.</summary>
    public bool IsHeldOpen { get; set; }
}
